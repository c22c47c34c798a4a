#include "CCurses.h"
#include "Internal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// MARK: Giving the terminal back after a crash

static struct termios remembered;
static bool has_remembered;
static const char *volatile restoring;
static volatile size_t restoring_count;
static volatile sig_atomic_t is_armed;
// A crash may be a stack that has run out.
static char crash_stack[64 * 1024];

static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT, SIGSYS};

static void crashed(int number) {
    if (is_armed) {
        is_armed = 0;
        write_all(restoring, restoring_count);
        if (has_remembered) tcsetattr(STDIN_FILENO, TCSANOW, &remembered);
    }
    // SA_RESETHAND has put the default back: this time it ends the process, with the right status.
    raise(number);
}

void restore_remember(void) {
    has_remembered = tcgetattr(STDIN_FILENO, &remembered) == 0;
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_RESETHAND | SA_NODEFER | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++) sigaction(crashes[index], &action, NULL);
}

void restore_arm(const char *bytes, size_t count) {
    restoring = bytes;
    restoring_count = count;
    is_armed = 1;
}

void restore_disarm(void) { is_armed = 0; }

// MARK: Signals as bytes

static int signal_pipe[2] = {-1, -1};
static const int watched[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGTSTP};

static void arrived(int number) {
    int kept = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe means that the reader already has something to wake up for.
    ssize_t written = write(signal_pipe[1], &byte, 1);
    (void)written;
    errno = kept;
}

static void watch(int number) {
    struct sigaction action = {.sa_handler = arrived, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

int signals_watch(void) {
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    for (size_t index = 0; index < sizeof watched / sizeof *watched; index++) watch(watched[index]);
    signal(SIGPIPE, SIG_IGN);
    return signal_pipe[0];
}

void signals_stop_here(void) {
    sigset_t stop, before;
    signal(SIGTSTP, SIG_DFL);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, &before);
    kill(0, SIGTSTP);
    sigprocmask(SIG_SETMASK, &before, NULL);
    watch(SIGTSTP);
}
