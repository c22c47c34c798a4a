#ifndef CCURSES_INTERNAL_H
#define CCURSES_INTERNAL_H
#include <stddef.h>

/// Writes all of it to standard output; safe in signal handlers.
void write_all(const char *bytes, size_t count);
/// Remembers the terminal's settings before a screen takes it.
void restore_remember(void);
/// From now on a crash writes `bytes` to the terminal and sets its remembered settings.
void restore_arm(const char *bytes, size_t count);
/// From now on it does not.
void restore_disarm(void);
#endif
