#include "CInflate.h"

#include <stdlib.h>
#include <zlib.h>

struct inflater {
	z_stream stream;
};

inflater *inflater_new(void) {
	inflater *it = calloc(1, sizeof *it);
	if (it && inflateInit2(&it->stream, -MAX_WBITS) != Z_OK) {
		free(it);
		return NULL;
	}
	return it;
}

int inflater_run(inflater *it, const uint8_t *in, size_t *in_count, uint8_t *out, size_t *out_count) {
	// Pieces are small; what is more than zlib counts in would be cut here.
	const uInt given = *in_count > (1u << 30) ? (1u << 30) : (uInt)*in_count;
	const uInt room = *out_count > (1u << 30) ? (1u << 30) : (uInt)*out_count;
	it->stream.next_in = (Bytef *)in;
	it->stream.avail_in = given;
	it->stream.next_out = out;
	it->stream.avail_out = room;
	const int result = inflate(&it->stream, Z_NO_FLUSH);
	*in_count = given - it->stream.avail_in;
	*out_count = room - it->stream.avail_out;
	if (result == Z_STREAM_END) return INFLATER_ENDED;
	return result == Z_OK || result == Z_BUF_ERROR ? INFLATER_GOES_ON : INFLATER_DAMAGED;
}

void inflater_free(inflater *it) {
	if (!it) return;
	inflateEnd(&it->stream);
	free(it);
}

uint32_t inflater_crc(uint32_t before, const uint8_t *bytes, size_t count) {
	return (uint32_t)crc32_z(before, bytes, count);
}
