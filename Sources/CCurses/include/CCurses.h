#ifndef CCURSES_H
#define CCURSES_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The few functions of ncurses and libc that Swift cannot call itself, or should not. Screen.c is the only file that knows
// ncurses. There is one screen, on standard input and output; all calls come from one thread.

// MARK: The screen (Screen.c)

/// Why a screen could not be opened.
enum {
    SCREEN_OPENED = 0,
    SCREEN_NOT_A_TERMINAL,
    SCREEN_TYPE_UNSET,
    SCREEN_TYPE_UNKNOWN,
    SCREEN_NO_TYPES,
    SCREEN_TOO_SIMPLE,
};

/// Takes the terminal: alternate screen, raw keys, bracketed paste, mouse (unless told otherwise); and sees to it that a crash
/// gives it back.
int screen_open(bool mouse);
/// Gives the terminal back as it was found; does nothing when it is not open.
void screen_close(void);
/// Gives the terminal back for a while.
void screen_suspend(void);
/// Takes it again; the next update paints everything.
void screen_resume(void);

/// Asks the terminal for its size.
void screen_measure(int *columns, int *rows);
/// Makes the screen so large.
void screen_resize(int columns, int rows);

/// How many colours the terminal has; 0 when none.
int screen_colors(void);
/// Whether colours are given as red, green, blue instead of an index.
bool screen_has_direct_colors(void);
/// Whether the colour of an index can be changed.
bool screen_can_define_colors(void);
/// Gives an index another colour, 0 to 255 each; given back when the screen closes.
void screen_define_color(int index, int red, int green, int blue);
/// Makes `pair` stand for two colours; -1 is the terminal's own.
void screen_define_pair(int pair, int foreground, int background);

/// What one place shows: a base, up to four marks (0 where there are none), and its columns.
typedef struct {
    uint32_t scalars[5];
    int width;
} screen_glyph;

/// Attributes of a look; the bits of TextUI's Style.Attributes.
enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8, LOOK_ITALIC = 16 };

/// Puts a glyph on the screen at the next update.
void screen_put(int column, int row, screen_glyph glyph, unsigned attributes, int pair);
/// Shows everything put since the last time; the cursor is hidden when `cursor_row` is negative.
void screen_update(int cursor_column, int cursor_row);
/// Makes the next update paint everything.
void screen_repaint(void);
/// Empties the screen at once, and what can be scrolled back to where the terminal has no screen of its own for programs.
void screen_wipe(void);

// MARK: Signals (Signals.c)

/// Makes SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT and SIGTSTP arrive as bytes (their numbers) on the descriptor returned;
/// -1 when that fails. SIGPIPE is ignored from then on.
int signals_watch(void);
/// Stops this process and those of its group as Ctrl-Z does; returns when it goes on.
void signals_stop_here(void);

// MARK: The process (Process.c)

/// What the locale says about text.
enum { LOCALE_UTF8 = 0, LOCALE_REPLACED_BY_UTF8, LOCALE_WITHOUT_UTF8 };

/// Uses the locale of the environment, or C.UTF-8 where that one is not UTF-8.
int process_use_locale(void);
/// Forbids core dumps and being read by other programs of the same user; 0 when it worked.
int process_forbid_dumps(void);
/// A descriptor that becomes readable after a while that goes on while the machine sleeps; poll's own patience stands still
/// then. -1 when the system has none.
int alarm_open(void);
/// Sets it, or takes it back when `milliseconds` is 0; it is no longer readable until then.
void alarm_set(int alarm, long milliseconds);

/// Whether a folder lies in memory, and its files come to no disk but for what is swapped out.
bool folder_is_in_memory(const char *path);
/// Overwrites memory in a way the compiler keeps.
void memory_wipe(void *bytes, size_t count);

#endif
