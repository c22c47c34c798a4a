#ifndef CVTERM_H
#define CVTERM_H
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// A real program in a real pseudo-terminal, read by libvterm: what the tests look at is what a person would see.

typedef struct vt vt;

/// Starts a program in a new terminal; NULL when that fails. `argv` and `envp` end with NULL.
vt *vt_start(const char *path, char *const argv[], char *const envp[], int columns, int rows);
/// Frees the terminal and ends the program if it still runs.
void vt_free(vt *terminal);

/// Takes in what the program wrote, waiting so many milliseconds for it at most. 1: some, 0: nothing came, -1: it has closed.
int vt_pump(vt *terminal, int milliseconds);
/// Whether the program, and whatever it started, does nothing but wait.
bool vt_is_idle(vt *terminal);
/// Types bytes; false when the terminal is closed.
bool vt_type(vt *terminal, const char *bytes, size_t count);
void vt_resize(vt *terminal, int columns, int rows);
/// Closes the terminal as a window does: the program gets SIGHUP.
void vt_hang_up(vt *terminal);

/// The text of a row as UTF-8 into `buffer`; returns its length.
size_t vt_row(vt *terminal, int row, char *buffer, size_t capacity);
void vt_cursor(vt *terminal, int *column, int *row);
/// Whether the program shows the alternate screen.
bool vt_is_alternate(vt *terminal);
bool vt_shows_cursor(vt *terminal);
/// Whether the program is told of clicks.
bool vt_has_mouse(vt *terminal);
/// Whether pastes are sent in brackets.
bool vt_brackets_pastes(vt *terminal);
/// Whether a cell has the terminal's own colours.
bool vt_is_plain(vt *terminal, int column, int row);
/// Whether a cell is reversed or has a background of its own.
bool vt_is_marked(vt *terminal, int column, int row);

pid_t vt_process(vt *terminal);
/// Waits so long for the program's end: its wait status, or -1 when it still runs.
int vt_wait(vt *terminal, int milliseconds);
/// Whether the line discipline is as it was before the program started (echo and canonical input).
bool vt_is_cooked(vt *terminal);
/// The bytes the program has written so far.
size_t vt_written(vt *terminal);

#endif
