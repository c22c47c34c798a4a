#include "CCurses.h"
#include "Internal.h"
#include <errno.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// term.h makes macros of these words.
#undef columns
#undef lines

static SCREEN *screen;
static bool wants_mouse;
static bool is_shown;
static bool has_own_screen;
static char restoring[256];
static size_t restoring_count;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
// Buttons and drags, in the form that knows columns beyond 223.
static const char mouse_on[] = "\033[?1000h\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1002l\033[?1000l";

void write_all(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        }
    }
}

static void say(const char *text) { write_all(text, strlen(text)); }

static char *capability(const char *name) {
    char *value = tigetstr((NCURSES_CONST char *)name);
    return value == (char *)-1 ? NULL : value;
}

static void add_restoring(const char *text) {
    if (!text) return;
    size_t count = strlen(text);
    if (restoring_count + count > sizeof restoring) return;
    memcpy(restoring + restoring_count, text, count);
    restoring_count += count;
}

// What gives the terminal back, ready to be written by a signal handler.
static void collect_restoring(void) {
    restoring_count = 0;
    if (wants_mouse) add_restoring(mouse_off);
    add_restoring(paste_off);
    add_restoring(capability("sgr0"));
    add_restoring(capability("op"));
    if (screen_can_define_colors()) add_restoring(capability("oc"));
    add_restoring(capability("cnorm"));
    if (has_own_screen) {
        add_restoring(capability("rmcup"));
    } else {
        add_restoring("\r\n");
    }
}

static int find_type(void) {
    const char *type = getenv("TERM");
    int found = 1;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return SCREEN_NOT_A_TERMINAL;
    if (!type || !*type) return SCREEN_TYPE_UNSET;
    if (setupterm((NCURSES_CONST char *)type, STDOUT_FILENO, &found) != OK) {
        return found < 0 ? SCREEN_NO_TYPES : found == 0 ? SCREEN_TYPE_UNKNOWN : SCREEN_TOO_SIMPLE;
    }
    return capability("cup") && capability("clear") ? SCREEN_OPENED : SCREEN_TOO_SIMPLE;
}

static void begin(void) {
    is_shown = true;
    say(paste_on);
    if (wants_mouse) say(mouse_on);
    restore_arm(restoring, restoring_count);
}

int screen_open(bool mouse) {
    int result = find_type();
    if (result != SCREEN_OPENED) return result;
    restore_remember();
    del_curterm(set_curterm(NULL));
    screen = newterm(NULL, stdout, stdin);
    if (!screen) return SCREEN_TYPE_UNKNOWN;
    set_term(screen);
    wants_mouse = mouse;
    has_own_screen = capability("smcup") != NULL;
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    collect_restoring();
    clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    begin();
    return SCREEN_OPENED;
}

/* What was last said of the cursor; -1 when nobody knows, as after another program had the screen. */
static int shown_cursor = -1;

void screen_suspend(void) {
    if (!screen || !is_shown) return;
    is_shown = false;
    shown_cursor = -1;
    if (wants_mouse) say(mouse_off);
    say(paste_off);
    curs_set(1);
    endwin();
    restore_disarm();
}

void screen_resume(void) {
    if (!screen || is_shown) return;
    clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    begin();
}

void screen_close(void) {
    if (!screen) return;
    screen_suspend();
    delscreen(screen);
    screen = NULL;
}

void screen_measure(int *columns, int *rows) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
        *columns = size.ws_col;
        *rows = size.ws_row;
    } else {
        *columns = screen ? COLS : 80;
        *rows = screen ? LINES : 24;
    }
}

void screen_resize(int columns, int rows) {
    if (!screen || columns < 1 || rows < 1) return;
    if (is_term_resized(rows, columns)) resize_term(rows, columns);
}

int screen_colors(void) { return has_colors() ? COLORS : 0; }

bool screen_has_direct_colors(void) {
    return tigetflag((NCURSES_CONST char *)"RGB") > 0 || tigetnum((NCURSES_CONST char *)"RGB") > 0;
}

bool screen_can_define_colors(void) { return can_change_color() && !screen_has_direct_colors(); }

void screen_define_color(int index, int red, int green, int blue) {
    init_extended_color(index, red * 1000 / 255, green * 1000 / 255, blue * 1000 / 255);
}

void screen_define_pair(int pair, int foreground, int background) {
    init_extended_pair(pair, foreground, background);
}

static attr_t attributes_of(unsigned look) {
    attr_t attributes = A_NORMAL;
    if (look & LOOK_BOLD) attributes |= A_BOLD;
    if (look & LOOK_DIM) attributes |= A_DIM;
    if (look & LOOK_UNDERLINE) attributes |= A_UNDERLINE;
    if (look & LOOK_REVERSE) attributes |= A_REVERSE;
    if (look & LOOK_ITALIC) attributes |= A_ITALIC;
    return attributes;
}

// What libc has another width for would shift the rest of the line: U+FFFD, and a space for the second column, stand for it.
static bool agrees(const screen_glyph *glyph) { return wcwidth((wchar_t)glyph->scalars[0]) == glyph->width; }

void screen_put(int column, int row, screen_glyph glyph, unsigned look, int pair) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    cchar_t cell;
    attr_t attributes = attributes_of(look);
    if (!agrees(&glyph)) {
        for (int rest = 1; rest < glyph.width; rest++) {
            screen_put(column + rest, row, (screen_glyph){{' '}, 1}, look, pair);
        }
        glyph = (screen_glyph){{0xFFFD}, 1};
    }
    int count = 0;
    for (int index = 0; index < 5 && glyph.scalars[index] != 0; index++) {
        wchar_t scalar = (wchar_t)glyph.scalars[index];
        if (index == 0 || wcwidth(scalar) == 0) text[count++] = scalar;
    }
    if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvadd_wch(row, column, &cell);
}

void screen_update(int cursor_column, int cursor_row) {
    int shows = cursor_row >= 0;
    if (shows) move(cursor_row, cursor_column);
    if (shows != shown_cursor) curs_set(shows);
    shown_cursor = shows;
    wnoutrefresh(stdscr);
    doupdate();
}

void screen_repaint(void) { clearok(curscr, TRUE); }

void screen_wipe(void) {
    if (!screen || !is_shown) return;
    erase();
    clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    // A terminal with a screen of its own for programs keeps nothing of it to scroll back to; what can be scrolled back to
    // there is the shell's, and not ours to erase.
    if (!has_own_screen) say("\033[3J");
}
