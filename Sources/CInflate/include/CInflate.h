#ifndef CINFLATE_H
#define CINFLATE_H

#include <stddef.h>
#include <stdint.h>

/// Raw deflate data (RFC 1951) being unpacked, piece by piece.
typedef struct inflater inflater;

enum { INFLATER_GOES_ON = 0, INFLATER_ENDED = 1, INFLATER_DAMAGED = -1 };

/// A new one; NULL where there is no memory.
inflater *inflater_new(void);

/// Unpacks from `in` to `out`; the counts say how much there is and come back as how much was used.
int inflater_run(inflater *, const uint8_t *in, size_t *in_count, uint8_t *out, size_t *out_count);

void inflater_free(inflater *);

/// The CRC-32 of bytes, going on from that of what came before them (0 at first).
uint32_t inflater_crc(uint32_t before, const uint8_t *bytes, size_t count);

#endif
