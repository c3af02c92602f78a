/* Preloaded into a child of a spec: no name is found, and that takes ten seconds. */
#include <netdb.h>
#include <unistd.h>

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                struct addrinfo **found)
{
    (void)node;
    (void)service;
    (void)hints;
    (void)found;
    sleep(10);
    return EAI_AGAIN;
}
