/// What the store needs of Linux that Swift's Glibc does not show. The renames and the sync return 0, or -1 with errno set.
#ifndef CFILES_H
#define CFILES_H

/// Renames only where nothing stands at the new name yet (EEXIST otherwise).
int cfiles_rename_new(int folder, const char *from, const char *to);

/// Lets two files change names in one step.
int cfiles_exchange(int folder, const char *one, const char *other);

/// Waits until the disk has everything that was written to the file system a folder lies on: 0, or -1 with errno.
int cfiles_sync_everything(int folder);

/// Gives memory that is free, and that the C library keeps for later, back to the system.
void cfiles_give_back_memory(void);

#endif
