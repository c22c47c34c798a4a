#include "CPictures.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <png.h>
#include <zlib.h>

/// The linker meets zlib before libpng, which needs more of it than anything else here: these two bring it in.
int (*const pictures_zlib[])(z_streamp) = {deflateEnd, inflateEnd};

void picture_free(picture *it) {
	free(it->pixels);
	it->pixels = NULL;
}

int picture_from_png(const uint8_t *bytes, size_t count, size_t most, picture *out) {
	png_image image;
	memset(&image, 0, sizeof image);
	image.version = PNG_IMAGE_VERSION;
	if (!png_image_begin_read_from_memory(&image, bytes, count)) return 0;
	image.format = PNG_FORMAT_RGBA;
	if (image.width == 0 || image.height == 0 || image.height > most / image.width) {
		png_image_free(&image);
		return 0;
	}
	out->width = image.width;
	out->height = image.height;
	out->pixels = malloc(PNG_IMAGE_SIZE(image));
	if (!out->pixels || !png_image_finish_read(&image, NULL, out->pixels, 0, NULL)) {
		png_image_free(&image);
		picture_free(out);
		return 0;
	}
	return 1;
}

/// libjpeg ends the process at a fault unless it is given another way out.
struct way_out {
	struct jpeg_error_mgr errors;
	jmp_buf place;
};

static void leave(j_common_ptr info) { longjmp(((struct way_out *)info->err)->place, 1); }
static void say_nothing(j_common_ptr info) { (void)info; }

int picture_from_jpeg(const uint8_t *bytes, size_t count, size_t most, picture *out) {
	struct jpeg_decompress_struct info;
	struct way_out way;
	// Kept over the jump, so not in registers.
	uint8_t *volatile pixels = NULL;
	info.err = jpeg_std_error(&way.errors);
	way.errors.error_exit = leave;
	way.errors.output_message = say_nothing;
	if (setjmp(way.place)) {
		jpeg_destroy_decompress(&info);
		free(pixels);
		return 0;
	}
	jpeg_create_decompress(&info);
	jpeg_mem_src(&info, bytes, count);
	jpeg_read_header(&info, TRUE);
	info.out_color_space = JCS_EXT_RGBA;
	info.scale_num = 8;
	info.scale_denom = 8;
	// Eighths are read for nothing.
	do {
		jpeg_calc_output_dimensions(&info);
		if (info.output_width > 0 && info.output_height <= most / info.output_width) break;
	} while (--info.scale_num > 0);
	if (info.scale_num == 0) longjmp(way.place, 1);
	pixels = malloc((size_t)info.output_width * info.output_height * 4);
	if (!pixels) longjmp(way.place, 1);
	jpeg_start_decompress(&info);
	while (info.output_scanline < info.output_height) {
		JSAMPROW row = pixels + (size_t)info.output_scanline * info.output_width * 4;
		jpeg_read_scanlines(&info, &row, 1);
	}
	out->width = info.output_width;
	out->height = info.output_height;
	out->pixels = pixels;
	jpeg_finish_decompress(&info);
	jpeg_destroy_decompress(&info);
	return 1;
}
