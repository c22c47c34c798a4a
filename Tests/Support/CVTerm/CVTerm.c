#define _GNU_SOURCE
#include "CVTerm.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
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
    bool alternate, ended, shows_cursor, has_mouse, brackets_pastes;
    VTermPos cursor;
    size_t written, mark_matched;
};

static int on_move(VTermPos position, VTermPos old, int visible, void *user) {
    (void)old; (void)visible;
    ((vt *)user)->cursor = position;
    return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *user) {
    vt *terminal = user;
    switch (property) {
    case VTERM_PROP_ALTSCREEN: terminal->alternate = value->boolean; break;
    case VTERM_PROP_CURSORVISIBLE: terminal->shows_cursor = value->boolean; break;
    case VTERM_PROP_MOUSE: terminal->has_mouse = value->number != 0; break;
    default: break;
    }
    return 1;
}

// libvterm keeps to itself whether pastes are bracketed: looks for the sequence, wherever reads cut it.
static void look_for_brackets(vt *terminal, const char *bytes, size_t count) {
    static const char mark[] = "\033[?2004";
    for (size_t index = 0; index < count; index++) {
        if (terminal->mark_matched == sizeof mark - 1) {
            if (bytes[index] == 'h' || bytes[index] == 'l') terminal->brackets_pastes = bytes[index] == 'h';
            terminal->mark_matched = 0;
        } else if (bytes[index] == mark[terminal->mark_matched]) {
            terminal->mark_matched++;
        } else {
            terminal->mark_matched = bytes[index] == mark[0];
        }
    }
}

static const VTermScreenCallbacks callbacks = {.movecursor = on_move, .settermprop = on_property};

vt *vt_start(const char *path, char *const argv[], char *const envp[], int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    vt *terminal = calloc(1, sizeof *terminal);
    if (!terminal) return NULL;
    // No other program started meanwhile may inherit this end: a window it holds open would never close.
    static pthread_mutex_t starting = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&starting);
    terminal->process = forkpty(&terminal->master, NULL, NULL, &size);
    if (terminal->process > 0) fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
    pthread_mutex_unlock(&starting);
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
    terminal->shows_cursor = true;
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
    look_for_brackets(terminal, bytes, (size_t)count);
    vterm_input_write(terminal->term, bytes, (size_t)count);
    char reply[256];
    size_t length = vterm_output_read(terminal->term, reply, sizeof reply);
    if (length > 0) vt_type(terminal, reply, length);
    return 1;
}

// A thread that runs, or waits for a disk, is at work; one that sleeps waits for somebody.
static bool sleeps(const char *thread) {
    char path[96], line[512];
    snprintf(path, sizeof path, "%s/stat", thread);
    FILE *file = fopen(path, "r");
    if (!file) return true;
    size_t count = fread(line, 1, sizeof line - 1, file);
    fclose(file);
    line[count] = 0;
    // The name of a program may hold anything; the state follows its last bracket.
    const char *state = strrchr(line, ')');
    return !state || state[1] == 0 || (state[2] != 'R' && state[2] != 'D');
}

static bool is_idle(pid_t process) {
    char path[64], thread[80];
    snprintf(path, sizeof path, "/proc/%d/task", (int)process);
    DIR *folder = opendir(path);
    if (!folder) return true;
    bool idle = true;
    for (struct dirent *entry; idle && (entry = readdir(folder));) {
        if (entry->d_name[0] == '.') continue;
        snprintf(thread, sizeof thread, "%s/%.12s", path, entry->d_name);
        idle = sleeps(thread);
        char children[96];
        snprintf(children, sizeof children, "%s/children", thread);
        FILE *file = idle ? fopen(children, "r") : NULL;
        for (int child; file && idle && fscanf(file, "%d", &child) == 1;) idle = is_idle(child);
        if (file) fclose(file);
    }
    closedir(folder);
    return idle;
}

bool vt_is_idle(vt *terminal) { return terminal->ended || is_idle(terminal->process); }

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

bool vt_shows_cursor(vt *terminal) { return terminal->shows_cursor; }

bool vt_has_mouse(vt *terminal) { return terminal->has_mouse; }

bool vt_brackets_pastes(vt *terminal) { return terminal->brackets_pastes; }

bool vt_is_plain(vt *terminal, int column, int row) {
    VTermScreenCell cell;
    VTermPos position = {.row = row, .col = column};
    if (!vterm_screen_get_cell(terminal->screen, position, &cell)) return false;
    return VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) && VTERM_COLOR_IS_DEFAULT_BG(&cell.bg);
}

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
        // At the end of its output a poll returns at once: then the pause is made here.
        if (terminal->master < 0 || vt_pump(terminal, 5) < 0) { struct timespec pause = {.tv_nsec = 5000000}; nanosleep(&pause, NULL); }
    }
    return terminal->status;
}

bool vt_is_cooked(vt *terminal) {
    struct termios modes;
    if (terminal->master < 0 || tcgetattr(terminal->master, &modes) != 0) return false;
    return (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}

size_t vt_written(vt *terminal) { return terminal->written; }
