/* Preloaded beside libasan by `make asan`. The interpreter under test looks for leaks when it ends;
 * the processes that the specs start (sh, openssl, servers) have leaks of their own, and must not. */
#include <stdio.h>
#include <stdlib.h>

__attribute__((constructor)) static void spare_children(void)
{
    char options[1000];
    const char *ours = getenv("ASAN_OPTIONS");
    snprintf(options, sizeof options, "%s:detect_leaks=0", ours ? ours : "");
    setenv("ASAN_OPTIONS", options, 1);
}
