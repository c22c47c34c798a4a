/// What Linux has and Swift's Glibc does not show. Each returns 0, or -1 with errno set.
#ifndef CFILES_H
#define CFILES_H

/// Renames only where nothing stands at the new name yet (EEXIST otherwise).
int cfiles_rename_new(int folder, const char *from, const char *to);

/// Lets two files change names in one step.
int cfiles_exchange(int folder, const char *one, const char *other);

/// Waits until the disk has everything that was written to the file system a folder lies on: 0, or -1 with errno.
int cfiles_sync_everything(int folder);

#endif
