#ifndef CPICTURES_H
#define CPICTURES_H

#include <stddef.h>
#include <stdint.h>

/// A picture as rows of red, green, blue and alpha, a byte each.
typedef struct {
	uint32_t width, height;
	uint8_t *pixels;
} picture;

/// Reads a PNG whole; 0 when it is none, is damaged, or has more than `most` pixels. `picture_free` gives it back.
int picture_from_png(const uint8_t *bytes, size_t count, size_t most, picture *out);

/// Reads a JPEG, made smaller while it is read as far as `most` pixels ask for; 0 as above.
int picture_from_jpeg(const uint8_t *bytes, size_t count, size_t most, picture *out);

void picture_free(picture *);

#endif
