/* libcurl, or a word about what to install. */
#ifndef INST_LIBCURL_H
#define INST_LIBCURL_H

#ifdef __has_include
#if !__has_include(<curl/curl.h>)
#error                                                                                             \
    "libcurl's headers are missing. Debian, Ubuntu: libcurl4-openssl-dev; Fedora: libcurl-devel; \
Alpine: curl-dev; macOS: brew install curl. Without HTTP: make CURL=no"
#endif
#endif

#include <curl/curl.h>

#if defined(LIBCURL_VERSION_NUM) && LIBCURL_VERSION_NUM < 0x074400
#error "libcurl 7.68 or newer is needed"
#endif

#endif
