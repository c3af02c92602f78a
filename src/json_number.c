#include "json.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A number as it is written, its grammar checked. */
typedef struct number_text {
    const char *begin;
    const char *end;
    uint64_t digits; /* all digits as one integer, if not `many` */
    int fraction;    /* digits behind the point */
    int exponent;    /* as written, cut off far beyond what a double can hold */
    bool many;       /* the digits did not fit */
    bool negative;
    bool whole; /* neither point nor exponent */
} number_text;

enum { EXPONENT_CUT = 100000 };

static inline bool is_digit(const char *at, const char *end)
{
    return at < end && (unsigned char)(*at - '0') <= 9;
}

static const char *read_digits(number_text *text, const char *at, const char *end)
{
    for (; is_digit(at, end); at++) {
        if (text->digits > (UINT64_MAX - 9) / 10)
            text->many = true;
        else
            text->digits = text->digits * 10 + (unsigned)(*at - '0');
    }
    return at;
}

/* Behind [eE][+-]?[0-9]+, or NULL. */
static const char *read_exponent(number_text *text, const char *at, const char *end)
{
    bool negative = false;
    at++;
    if (at < end && (*at == '+' || *at == '-'))
        negative = *at++ == '-';
    if (!is_digit(at, end))
        return NULL;
    int exponent = 0;
    for (; is_digit(at, end); at++)
        if (exponent < EXPONENT_CUT)
            exponent = exponent * 10 + (*at - '0');
    text->exponent = negative ? -exponent : exponent;
    return at;
}

static bool fail_at(inst_json *json, const char *at, const char *problem)
{
    json->at = at;
    return inst_json_fail(json, problem);
}

/* Behind the integer part, or NULL after a failure. */
static const char *read_whole(inst_json *json, number_text *text)
{
    const char *at = json->at;
    const char *end = json->end;
    text->negative = *at == '-';
    at += text->negative;
    if (!is_digit(at, end))
        return fail_at(json, at, text->negative ? "expected a digit" : "expected a value"),
               (const char *)NULL;
    if (*at == '0' && is_digit(at + 1, end))
        return fail_at(json, at, "number with a leading zero"), (const char *)NULL;
    return read_digits(text, at, end);
}

static bool read_text(inst_json *json, number_text *text)
{
    memset(text, 0, sizeof *text);
    text->begin = json->at;
    const char *end = json->end;
    const char *at = read_whole(json, text);
    if (!at)
        return false;
    text->whole = true;
    if (at < end && *at == '.') {
        text->whole = false;
        const char *point = at;
        if (!is_digit(at + 1, end))
            return fail_at(json, at, "expected a digit behind the point");
        at = read_digits(text, at + 1, end);
        if (at - point > INST_JSON_NUMBER)
            return fail_at(json, text->begin, "number with too many digits");
        text->fraction = (int)(at - point - 1);
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        text->whole = false;
        const char *behind = read_exponent(text, at, end);
        if (!behind)
            return fail_at(json, at, "exponent without a digit");
        at = behind;
    }
    if (at - text->begin > INST_JSON_NUMBER)
        return fail_at(json, text->begin, "number with too many digits");
    text->end = at;
    return true;
}

/* strtod rounds correctly but asks the locale for its decimal point: give it none, as
 * digits and an exponent that counts the fraction in. */
static double convert_slowly(const number_text *text)
{
    char copy[INST_JSON_NUMBER + 32];
    size_t length = 0;
    for (const char *at = text->begin; at < text->end && *at != 'e' && *at != 'E'; at++)
        if (*at != '.')
            copy[length++] = *at;
    snprintf(copy + length, sizeof copy - length, "e%d", text->exponent - text->fraction);
    return strtod(copy, NULL);
}

static double convert(const number_text *text)
{
#if FLT_EVAL_METHOD == 0
    /* Both sides exact, so the one operation rounds correctly. */
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    int exponent = text->exponent - text->fraction;
    if (!text->many && text->digits <= UINT64_C(1) << 53 && exponent >= -22 && exponent <= 22) {
        double number = (double)text->digits;
        number = exponent < 0 ? number / powers[-exponent] : number * powers[exponent];
        return text->negative ? -number : number;
    }
#endif
    return convert_slowly(text);
}

static bool fits_integer(const number_text *text)
{
    if (!text->whole || text->many || (text->negative && text->digits == 0))
        return false;
    return text->digits <= (uint64_t)INT64_MAX + text->negative;
}

bool inst_json_number_read(inst_json *json, inst_json_number *number)
{
    number_text text;
    if (!read_text(json, &text))
        return false;
    number->is_integer = fits_integer(&text);
    if (number->is_integer)
        number->integer = text.negative ? (int64_t)(0 - text.digits) : (int64_t)text.digits;
    number->number = convert(&text);
    if (!isfinite(number->number))
        return inst_json_fail(json, "number out of range");
    json->at = text.end;
    return true;
}

/* Could it be too large for a double? */
static bool is_suspicious(const number_text *text)
{
    return text->exponent > 0 || text->end - text->begin > 300;
}

bool inst_json_number_skip(inst_json *json)
{
    number_text text;
    if (!read_text(json, &text))
        return false;
    if (is_suspicious(&text) && !isfinite(convert(&text)))
        return inst_json_fail(json, "number out of range");
    json->at = text.end;
    return true;
}

/* Some locales write the point as something else, even as several bytes. */
static size_t set_point(const char *text, char *out)
{
    size_t length = 0;
    for (; *text; text++) {
        bool plain = (*text >= '0' && *text <= '9') || *text == '-' || *text == '+' || *text == 'e';
        if (plain)
            out[length++] = *text;
        else if (length == 0 || out[length - 1] != '.')
            out[length++] = '.';
    }
    return length;
}

static bool reads_back(const char *text, size_t length, double number)
{
    inst_json json;
    inst_json_number read;
    return inst_json_start(&json, text, length) && inst_json_number_read(&json, &read) &&
           read.number == number;
}

size_t inst_json_format_integer(int64_t number, char out[INST_JSON_FORMATTED])
{
    char digits[INST_JSON_FORMATTED]; /* from behind */
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    size_t length = 0;
    size_t count = 0;
    do {
        digits[count++] = (char)('0' + left % 10);
        left /= 10;
    } while (left);
    if (number < 0)
        out[length++] = '-';
    while (count)
        out[length++] = digits[--count];
    return length;
}

size_t inst_json_format(double number, char out[INST_JSON_FORMATTED])
{
    char text[INST_JSON_FORMATTED + 16];
    if (inst_is_whole(number) && !(number == 0 && signbit(number)))
        return inst_json_format_integer((int64_t)number, out);
    size_t length = 0;
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, number);
        length = set_point(text, out);
        if (reads_back(out, length, number))
            break;
    }
    return length;
}
