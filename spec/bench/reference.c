/* What the rest is measured against: the least that a C program does with the same libcurl. It keeps the bodies, and
 * looks at nothing.
 *
 *   reference easy URL         one easy handle, one request after another
 *   reference multi URL COUNT  COUNT easy handles on a multi handle, waited for by curl_multi_poll
 *   reference pages BASE       BASE/page-1 … page-N one after another, as a walk over a list asks for them
 *
 * Reads lines from standard input, a number of requests each; answers each with the seconds of CPU they took; 0 ends
 * it. */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { MOST = 64 };

static struct {
    char *bytes;
    size_t length, room;
} body[MOST];

static size_t keep(char *bytes, size_t size, size_t count, void *which)
{
    size_t i = (size_t)which, length = size * count;
    if (body[i].length + length > body[i].room) {
        body[i].room = 2 * (body[i].length + length);
        body[i].bytes = realloc(body[i].bytes, body[i].room);
        if (!body[i].bytes)
            exit(3);
    }
    memcpy(body[i].bytes + body[i].length, bytes, length);
    body[i].length += length;
    return length;
}

static CURL *handle(const char *url, size_t i)
{
    static struct curl_slist *lines;
    if (!lines) {
        lines = curl_slist_append(lines, "Authorization: Bearer benchmark-key-0123456789");
        lines = curl_slist_append(lines, "Accept: application/json");
    }
    CURL *easy = curl_easy_init();
    if (!easy || !lines)
        exit(3);
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, lines);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "reference/1");
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, (void *)i);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, (char *)i);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    return easy;
}

static void check(CURL *easy, CURLcode result)
{
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    if (result == CURLE_OK && status == 200)
        return;
    fprintf(stderr, "reference: %s, status %ld\n", curl_easy_strerror(result), status);
    exit(2);
}

static void easy_round(CURL *easy, long count)
{
    while (count-- > 0) {
        body[0].length = 0;
        check(easy, curl_easy_perform(easy));
    }
}

static void pages_round(CURL *easy, const char *base, long count)
{
    char url[512];
    for (long page = 1; page <= count; page++) {
        snprintf(url, sizeof url, "%s/page-%ld", base, page);
        curl_easy_setopt(easy, CURLOPT_URL, url);
        body[0].length = 0;
        check(easy, curl_easy_perform(easy));
    }
}

static void multi_round(CURLM *multi, CURL **easy, int width, long count)
{
    long started = 0, done = 0;
    for (int i = 0; i < width && started < count; i++, started++) {
        body[i].length = 0;
        curl_multi_add_handle(multi, easy[i]);
    }
    while (done < count) {
        int running, left;
        CURLMsg *message;
        curl_multi_perform(multi, &running);
        while ((message = curl_multi_info_read(multi, &left))) {
            CURL *one = message->easy_handle;
            char *which;
            check(one, message->data.result);
            curl_easy_getinfo(one, CURLINFO_PRIVATE, &which);
            curl_multi_remove_handle(multi, one);
            done++;
            body[(size_t)which].length = 0;
            if (started < count) {
                started++;
                curl_multi_add_handle(multi, one);
            }
        }
        if (done < count)
            curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
}

static double seconds(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 1;
    int width = argc > 3 ? atoi(argv[3]) : 1;
    CURL *easy[MOST];
    if (width < 1 || width > MOST)
        return 1;
    curl_global_init(CURL_GLOBAL_ALL);
    for (int i = 0; i < width; i++)
        easy[i] = handle(argv[2], (size_t)i);
    CURLM *multi = curl_multi_init();
    if (!multi)
        return 3;
    puts("ready");
    fflush(stdout);
    char line[64];
    while (fgets(line, sizeof line, stdin)) {
        long count = atol(line);
        if (count <= 0)
            break;
        double before = seconds();
        if (strcmp(argv[1], "multi") == 0)
            multi_round(multi, easy, width, count);
        else if (strcmp(argv[1], "pages") == 0)
            pages_round(easy[0], argv[2], count);
        else
            easy_round(easy[0], count);
        printf("%.6f\n", seconds() - before);
        fflush(stdout);
    }
    return 0;
}
