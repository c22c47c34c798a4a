#define _GNU_SOURCE
#include "CFiles.h"

#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

int cfiles_rename_new(int folder, const char *from, const char *to) {
    return renameat2(folder, from, folder, to, RENAME_NOREPLACE);
}

int cfiles_exchange(int folder, const char *one, const char *other) {
    return renameat2(folder, one, folder, other, RENAME_EXCHANGE);
}

int cfiles_sync_everything(int folder) { return syncfs(folder); }

void cfiles_give_back_memory(void) { malloc_trim(0); }
