# os.path: paths as text (Lib/posixpath.py). Nothing here asks a file system.

sep = "/"
altsep = None
extsep = "."
pathsep = ":"
curdir = "."
pardir = ".."
devnull = "/dev/null"


def _text(path):
    from os import fspath

    return fspath(path)


def isabs(s):
    return _text(s).startswith("/")


def join(a, *p):
    path = _text(a)
    for part in map(_text, p):
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    p = _text(p)
    end = p.rfind("/") + 1
    head, tail = p[:end], p[end:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def splitext(p):
    p = _text(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and any(character != "." for character in p[start:dot]):
        return p[:dot], p[dot:]
    return p, ""


def splitdrive(p):
    return "", _text(p)


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def normcase(s):
    return _text(s)


def normpath(path):
    path = _text(path)
    if not path:
        return "."
    start = "/" * (2 if path.startswith("//") and not path.startswith("///") else path.startswith("/"))
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or not start and not parts or parts and parts[-1] == "..":
            parts.append(part)
        elif parts:
            parts.pop()
    return start + "/".join(parts) or "."


def abspath(path):
    from os import getcwd

    path = _text(path)
    return normpath(path if isabs(path) else join(getcwd(), path))


realpath = abspath


def relpath(path, start="."):
    if not path:
        raise ValueError("no path specified")
    target = [part for part in abspath(path).split("/") if part]
    origin = [part for part in abspath(start).split("/") if part]
    common = 0
    while common < min(len(target), len(origin)) and target[common] == origin[common]:
        common += 1
    return "/".join([".."] * (len(origin) - common) + target[common:]) or "."


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for index, character in enumerate(low):
        if character != high[index]:
            return low[:index]
    return low


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({path.startswith("/") for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split("/") if part and part != "."] for path in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for index, part in enumerate(low):
        if part != high[index]:
            common = low[:index]
            break
    return ("/" if paths[0].startswith("/") else "") + "/".join(common)


def expanduser(path):
    path = _text(path)
    return "/home/student" + path[1:] if path == "~" or path.startswith("~/") else path
