#ifndef CRESOURCES_H
#define CRESOURCES_H
#include <stddef.h>

/// A data file that lives inside the program: its path under Resources, its bytes and how many they are.
struct LoamResource {
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/// How many data files there are.
size_t loam_resource_count(void);

/// The data file at an index below the count, in alphabetical order of paths.
struct LoamResource loam_resource(size_t index);

#endif
