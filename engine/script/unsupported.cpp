// The tables behind the header. The module names are those of CPython 3.13 (sys.stdlib_module_names, and the public
// submodules of packages that a program of this kind imports from), sorted, without the private ones.
#include "engine/script/unsupported.h"

#include <algorithm>

namespace asyncarium {

namespace {

// clang-format off
constexpr std::string_view kStandardModules[] = {
    "abc", "antigravity", "argparse", "array", "ast", "asyncio", "asyncio.base_events", "asyncio.base_futures",
    "asyncio.base_subprocess", "asyncio.base_tasks", "asyncio.constants", "asyncio.coroutines", "asyncio.events",
    "asyncio.exceptions", "asyncio.format_helpers", "asyncio.futures", "asyncio.locks", "asyncio.log",
    "asyncio.mixins", "asyncio.proactor_events", "asyncio.protocols", "asyncio.queues", "asyncio.runners",
    "asyncio.selector_events", "asyncio.sslproto", "asyncio.staggered", "asyncio.streams", "asyncio.subprocess",
    "asyncio.taskgroups", "asyncio.tasks", "asyncio.threads", "asyncio.timeouts", "asyncio.transports",
    "asyncio.trsock", "asyncio.unix_events", "asyncio.windows_events", "asyncio.windows_utils", "atexit", "base64",
    "bdb", "binascii", "bisect", "builtins", "bz2", "cProfile", "calendar", "cmath", "cmd", "code", "codecs",
    "codeop", "collections", "collections.abc", "colorsys", "compileall", "concurrent", "concurrent.futures",
    "concurrent.futures.process", "concurrent.futures.thread", "configparser", "contextlib", "contextvars", "copy",
    "copyreg", "csv", "ctypes", "curses", "dataclasses", "datetime", "dbm", "decimal", "difflib", "dis", "doctest",
    "email", "email.message", "email.mime", "email.utils", "encodings", "ensurepip", "enum", "errno", "faulthandler",
    "fcntl", "filecmp", "fileinput", "fnmatch", "fractions", "ftplib", "functools", "gc", "genericpath", "getopt",
    "getpass", "gettext", "glob", "graphlib", "grp", "gzip", "hashlib", "heapq", "hmac", "html", "http",
    "http.client", "http.cookiejar", "http.cookies", "http.server", "idlelib", "imaplib", "importlib",
    "importlib.abc", "importlib.machinery", "importlib.metadata", "importlib.resources", "importlib.util", "inspect",
    "io", "ipaddress", "itertools", "json", "json.decoder", "json.encoder", "json.scanner", "json.tool", "keyword",
    "linecache", "locale", "logging", "logging.config", "logging.handlers", "lzma", "mailbox", "marshal", "math",
    "mimetypes", "mmap", "modulefinder", "msvcrt", "multiprocessing", "multiprocessing.managers",
    "multiprocessing.pool", "multiprocessing.shared_memory", "netrc", "nt", "ntpath", "nturl2path", "numbers",
    "opcode", "operator", "optparse", "os", "os.path", "pathlib", "pdb", "pickle", "pickletools", "pkgutil",
    "platform", "plistlib", "poplib", "posix", "posixpath", "pprint", "profile", "pstats", "pty", "pwd", "py_compile",
    "pyclbr", "pydoc", "pydoc_data", "pyexpat", "queue", "quopri", "random", "re", "readline", "reprlib", "resource",
    "rlcompleter", "runpy", "sched", "secrets", "select", "selectors", "shelve", "shlex", "shutil", "signal", "site",
    "smtplib", "socket", "socketserver", "sqlite3", "sqlite3.dbapi2", "sqlite3.dump", "sre_compile", "sre_constants",
    "sre_parse", "ssl", "stat", "statistics", "string", "stringprep", "struct", "subprocess", "symtable", "sys",
    "sysconfig", "syslog", "tabnanny", "tarfile", "tempfile", "termios", "textwrap", "this", "threading", "time",
    "timeit", "tkinter", "token", "tokenize", "tomllib", "trace", "traceback", "tracemalloc", "tty", "turtle",
    "turtledemo", "types", "typing", "unicodedata", "unittest", "unittest.async_case", "unittest.case",
    "unittest.loader", "unittest.mock", "unittest.result", "unittest.runner", "unittest.signals",
    "unittest.suite", "unittest.util", "urllib", "urllib.error", "urllib.parse", "urllib.request", "urllib.response",
    "urllib.robotparser", "uuid", "venv", "warnings", "wave", "weakref", "webbrowser", "winreg", "winsound",
    "wsgiref", "xml", "xml.dom", "xml.etree", "xml.parsers", "xml.sax", "xmlrpc", "zipapp", "zipfile", "zipimport",
    "zlib", "zoneinfo",
};
// clang-format on
static_assert(std::ranges::is_sorted(kStandardModules));

constexpr std::string_view kUnsupportedBuiltins[] = {"__import__", "breakpoint", "bytearray", "compile",
                                                     "complex",    "copyright",  "credits",   "eval",
                                                     "exec",       "help",       "license",   "memoryview"};

constexpr std::string_view kUnsupportedAttributes[] = {
    "code.co_cellvars",  "code.co_code",      "code.co_consts",       "code.co_lines",     "code.co_names",
    "code.co_nlocals",   "code.co_positions", "code.co_stacksize",    "code.replace",      "coroutine.cr_origin",
    "float.fromhex",     "frame.f_builtins",  "frame.f_globals",      "frame.f_lasti",     "frame.f_locals",
    "frame.f_trace",     "object.__reduce__", "object.__reduce_ex__", "object.__sizeof__", "traceback.tb_frame",
    "traceback.tb_lasti"};

struct ModuleNames {
    std::string_view module;
    std::string_view names;  // between spaces
};

constexpr ModuleNames kStandardNames[] = {
#include "engine/script/standard_names.inl"
};
static_assert(std::ranges::is_sorted(kStandardNames, {}, &ModuleNames::module));

}  // namespace

bool is_standard_module(std::string_view name) { return std::ranges::binary_search(kStandardModules, name); }

bool is_unsupported_builtin(std::string_view name) {
    return std::ranges::find(kUnsupportedBuiltins, name) != std::end(kUnsupportedBuiltins);
}

bool is_named_only_type(std::string_view name) {
    return name == "bytearray" || name == "complex" || name == "memoryview";
}

std::span<const std::string_view> unsupported_builtins() { return kUnsupportedBuiltins; }

std::span<const std::string_view> standard_modules() { return kStandardModules; }

std::string_view standard_names(std::string_view module) {
    const auto found = std::ranges::lower_bound(kStandardNames, module, {}, &ModuleNames::module);
    return found != std::end(kStandardNames) && found->module == module ? found->names : std::string_view();
}

bool is_unsupported_attribute(std::string_view type, std::string_view name) {
    return std::ranges::any_of(kUnsupportedAttributes, [&](std::string_view known) {
        const std::size_t dot = known.find('.');
        const std::string_view owner = known.substr(0, dot);
        return known.substr(dot + 1) == name && (owner == type || owner == "object");
    });
}

bool is_standard_name(std::string_view module, std::string_view name) {
    std::string_view names = standard_names(module);
    while (!names.empty()) {
        const std::size_t space = std::min(names.find(' '), names.size());
        if (names.substr(0, space) == name) return true;
        names.remove_prefix(std::min(space + 1, names.size()));
    }
    return false;
}

}  // namespace asyncarium
