#include "nearest.h"

#include <string.h>

enum { LONGEST = 64 };

static char folded(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    return c == '-' ? '_' : c;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: three rows are enough, the oldest one for swapped letters. */
static int distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    int rows[3][LONGEST + 1];
    int *before = rows[0];
    int *above = rows[1];
    int *row = rows[2];
    for (size_t j = 0; j <= b_length; j++)
        above[j] = (int)j;
    for (size_t i = 1; i <= a_length; i++) {
        char c = folded(a[i - 1]);
        row[0] = (int)i;
        for (size_t j = 1; j <= b_length; j++) {
            char d = folded(b[j - 1]);
            int cost = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (c != d));
            if (i > 1 && j > 1 && c == folded(b[j - 2]) && d == folded(a[i - 2]))
                cost = least(cost, before[j - 2] + 1);
            row[j] = cost;
        }
        int *oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[b_length];
}

static int edits_between(const char *word, size_t length, const char *name, size_t name_length)
{
    size_t most = length / 3 > 1 ? length / 3 : 1;
    size_t apart = length > name_length ? length - name_length : name_length - length;
    if (length == 0 || length > LONGEST || name_length > LONGEST || apart > most)
        return -1;
    int edits = distance(word, length, name, name_length);
    return (size_t)edits <= most ? edits : -1;
}

void inst_consider(inst_candidate *best, const char *name, size_t length)
{
    int edits = edits_between(best->word, best->length, name, length);
    if (edits < 0 || (best->distance >= 0 && edits >= best->distance) ||
        length >= sizeof best->name)
        return;
    memcpy(best->name, name, length);
    best->name[length] = '\0';
    best->distance = edits;
}
