#define _GNU_SOURCE
#include "CVTerm.h"
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

struct vt {
    VTerm *term;
    VTermScreen *screen;
    int master, columns, rows, status;
    pid_t process;
    bool alternate, ended;
    VTermPos cursor;
    size_t written;
};

static int on_move(VTermPos position, VTermPos old, int visible, void *user) {
    (void)old; (void)visible;
    ((vt *)user)->cursor = position;
    return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *user) {
    if (property == VTERM_PROP_ALTSCREEN) ((vt *)user)->alternate = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.movecursor = on_move, .settermprop = on_property};

vt *vt_start(const char *path, char *const argv[], char *const envp[], int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    vt *terminal = calloc(1, sizeof *terminal);
    if (!terminal) return NULL;
    terminal->process = forkpty(&terminal->master, NULL, NULL, &size);
    if (terminal->process < 0) { free(terminal); return NULL; }
    if (terminal->process == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        execve(path, argv, envp);
        _exit(127);
    }
    terminal->columns = columns;
    terminal->rows = rows;
    terminal->term = vterm_new(rows, columns);
    vterm_set_utf8(terminal->term, 1);
    terminal->screen = vterm_obtain_screen(terminal->term);
    vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
    return terminal;
}

void vt_free(vt *terminal) {
    if (!terminal->ended && vt_wait(terminal, 0) < 0) {
        kill(terminal->process, SIGKILL);
        vt_wait(terminal, 2000);
    }
    if (terminal->master >= 0) close(terminal->master);
    vterm_free(terminal->term);
    free(terminal);
}

int vt_pump(vt *terminal, int milliseconds) {
    if (terminal->master < 0) return -1;
    struct pollfd source = {.fd = terminal->master, .events = POLLIN};
    int ready = poll(&source, 1, milliseconds);
    if (ready <= 0) return 0;
    char bytes[65536];
    ssize_t count = read(terminal->master, bytes, sizeof bytes);
    if (count <= 0) return -1;
    terminal->written += (size_t)count;
    vterm_input_write(terminal->term, bytes, (size_t)count);
    char reply[256];
    size_t length = vterm_output_read(terminal->term, reply, sizeof reply);
    if (length > 0) vt_type(terminal, reply, length);
    return 1;
}

bool vt_type(vt *terminal, const char *bytes, size_t count) {
    while (count > 0) {
        if (terminal->master < 0) return false;
        struct pollfd source = {.fd = terminal->master, .events = POLLIN | POLLOUT};
        if (poll(&source, 1, 10000) <= 0) return false;
        // A program that writes while we type must be read, or both wait for each other.
        if (source.revents & POLLIN) { if (vt_pump(terminal, 0) < 0) return false; continue; }
        ssize_t done = write(terminal->master, bytes, count > 1024 ? 1024 : count);
        if (done < 0) { if (errno == EINTR || errno == EAGAIN) continue; return false; }
        bytes += done;
        count -= (size_t)done;
    }
    return true;
}

void vt_resize(vt *terminal, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    terminal->columns = columns;
    terminal->rows = rows;
    vterm_set_size(terminal->term, rows, columns);
    ioctl(terminal->master, TIOCSWINSZ, &size);
}

void vt_hang_up(vt *terminal) {
    if (terminal->master >= 0) close(terminal->master);
    terminal->master = -1;
}

static size_t put(char *buffer, size_t at, size_t capacity, unsigned scalar) {
    char bytes[4];
    size_t count;
    if (scalar < 0x80) { bytes[0] = (char)scalar; count = 1; }
    else if (scalar < 0x800) { bytes[0] = (char)(0xC0 | scalar >> 6); bytes[1] = (char)(0x80 | (scalar & 63)); count = 2; }
    else if (scalar < 0x10000) {
        bytes[0] = (char)(0xE0 | scalar >> 12); bytes[1] = (char)(0x80 | (scalar >> 6 & 63)); bytes[2] = (char)(0x80 | (scalar & 63)); count = 3;
    } else {
        bytes[0] = (char)(0xF0 | scalar >> 18); bytes[1] = (char)(0x80 | (scalar >> 12 & 63));
        bytes[2] = (char)(0x80 | (scalar >> 6 & 63)); bytes[3] = (char)(0x80 | (scalar & 63)); count = 4;
    }
    if (at + count > capacity) return at;
    memcpy(buffer + at, bytes, count);
    return at + count;
}

size_t vt_row(vt *terminal, int row, char *buffer, size_t capacity) {
    size_t length = 0;
    for (int column = 0; column < terminal->columns; column++) {
        VTermScreenCell cell;
        VTermPos position = {.row = row, .col = column};
        if (!vterm_screen_get_cell(terminal->screen, position, &cell)) break;
        if (cell.chars[0] == (uint32_t)-1) continue;
        if (cell.chars[0] == 0) { length = put(buffer, length, capacity, ' '); continue; }
        for (int index = 0; index < VTERM_MAX_CHARS_PER_CELL && cell.chars[index]; index++)
            length = put(buffer, length, capacity, cell.chars[index]);
    }
    return length;
}

void vt_cursor(vt *terminal, int *column, int *row) {
    *column = terminal->cursor.col;
    *row = terminal->cursor.row;
}

bool vt_is_alternate(vt *terminal) { return terminal->alternate; }

bool vt_is_marked(vt *terminal, int column, int row) {
    VTermScreenCell cell;
    VTermPos position = {.row = row, .col = column};
    if (!vterm_screen_get_cell(terminal->screen, position, &cell)) return false;
    return cell.attrs.reverse || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg);
}

pid_t vt_process(vt *terminal) { return terminal->process; }

int vt_wait(vt *terminal, int milliseconds) {
    for (int waited = 0; !terminal->ended; waited += 5) {
        int status;
        if (waitpid(terminal->process, &status, WNOHANG) == terminal->process) {
            terminal->status = status;
            terminal->ended = true;
            break;
        }
        if (waited >= milliseconds) return -1;
        if (terminal->master >= 0) vt_pump(terminal, 5);
        else { struct timespec pause = {.tv_nsec = 5000000}; nanosleep(&pause, NULL); }
    }
    return terminal->status;
}

bool vt_is_cooked(vt *terminal) {
    struct termios modes;
    if (terminal->master < 0 || tcgetattr(terminal->master, &modes) != 0) return false;
    return (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}

size_t vt_written(vt *terminal) { return terminal->written; }
