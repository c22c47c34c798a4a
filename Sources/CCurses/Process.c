#include "CCurses.h"
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/timerfd.h>
#include <sys/vfs.h>

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int process_use_locale(void) {
    if (setlocale(LC_CTYPE, "") && is_utf8()) return LOCALE_UTF8;
    if (setlocale(LC_CTYPE, "C.UTF-8") && is_utf8()) return LOCALE_REPLACED_BY_UTF8;
    return LOCALE_WITHOUT_UTF8;
}

int process_forbid_dumps(void) {
    struct rlimit none = {0, 0};
    int limited = setrlimit(RLIMIT_CORE, &none);
    int hidden = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    return limited == 0 && hidden == 0 ? 0 : -1;
}

int alarm_open(void) { return timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC); }

void alarm_set(int alarm, long milliseconds) {
    struct itimerspec when = {.it_value = {milliseconds / 1000, milliseconds % 1000 * 1000000}};
    timerfd_settime(alarm, 0, &when, NULL);
}

bool folder_is_in_memory(const char *path) {
    struct statfs status;
    if (statfs(path, &status) != 0) return false;
    return status.f_type == 0x01021994 || status.f_type == 0x858458F6; // tmpfs and ramfs (linux/magic.h)
}

void memory_wipe(void *bytes, size_t count) { explicit_bzero(bytes, count); }
