/// The calls of Linux that Swift's Glibc does not show. All return 0, or -1 with errno set.
#ifndef CFILES_H
#define CFILES_H

/// Renames only where nothing stands at the new name yet (EEXIST otherwise).
int cfiles_rename_new(int folder, const char *from, const char *to);

/// Lets two files change names in one step.
int cfiles_exchange(int folder, const char *one, const char *other);

/// Waits until the disk has everything written to the file system a file lies on.
int cfiles_sync_all(int file);

#endif
