# pathlib: paths as values (POSIX ones), and the few things that the simulated files can do with them. What asks a real file system is
# refused by name.

_REFUSED = frozenset((
    "absolute cwd home exists is_dir is_file is_symlink is_mount is_socket is_fifo is_block_device is_char_device is_junction"
    " stat lstat owner group chmod lchmod iterdir glob rglob walk mkdir rmdir rename replace unlink touch resolve readlink"
    " symlink_to hardlink_to samefile expanduser from_uri full_match match read_bytes write_bytes").split())


def _refuse(cls, name):
    raise NotImplementedError(f"not supported by Asyncarium: pathlib.{cls.__name__}.{name}")


class _PathType(type):
    def __getattr__(cls, name):
        if name in _REFUSED:
            _refuse(cls, name)
        raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")


class PurePath(metaclass=_PathType):
    __slots__ = ("_root", "_tail")

    def __init__(self, *segments):
        text = ""
        for segment in segments:
            part = segment._text() if isinstance(segment, PurePath) else segment
            if not isinstance(part, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, not"
                    f" {type(part).__name__!r}")
            text = part if part.startswith("/") or not text else text.rstrip("/") + "/" + part if text != "/" else "/" + part
        # Two slashes at the beginning mean something of their own to POSIX, three do not.
        self._root = "//" if text.startswith("//") and not text.startswith("///") else "/" if text.startswith("/") else ""
        self._tail = tuple([part for part in text.split("/") if part and part != "."])

    def _text(self):
        return self._root + "/".join(self._tail) or "."

    def _made(self, root, tail):
        path = type(self)()
        path._root, path._tail = root, tuple(tail)
        return path

    def with_segments(self, *segments):
        return type(self)(*segments)

    def __str__(self):
        return self._text()

    def __fspath__(self):
        return self._text()

    def as_posix(self):
        return self._text()

    def __repr__(self):
        return f"{type(self).__name__}({self._text()!r})"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + self._text()

    # ---- comparing ------------------------------------------------------------------------------------------------

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._tail == other._tail

    def __hash__(self):
        return hash((self._root, self._tail))

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    # ---- parts ----------------------------------------------------------------------------------------------------

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + self._tail

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return tuple([self._made(self._root, self._tail[:count]) for count in range(len(self._tail) - 1, -1, -1)])

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    # ---- other paths ----------------------------------------------------------------------------------------------

    def joinpath(self, *segments):
        return type(self)(self, *segments)

    def __truediv__(self, key):
        if not isinstance(key, (str, PurePath)):
            return NotImplemented
        return type(self)(self, key)

    def __rtruediv__(self, key):
        if not isinstance(key, str):
            return NotImplemented
        return type(self)(key, self)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, (*self._tail[:-1], name))

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def is_relative_to(self, other, *_deprecated):
        other = type(self)(other)
        return self._root == other._root and self._tail[:len(other._tail)] == other._tail

    def relative_to(self, other, *_deprecated, walk_up=False):
        base = type(self)(other)
        common = 0
        while common < min(len(self._tail), len(base._tail)) and self._tail[common] == base._tail[common]:
            common += 1
        ups = len(base._tail) - common
        if self._root != base._root:
            raise ValueError(f"{str(self)!r} and {str(base)!r} have different anchors" if walk_up else
                             f"{str(self)!r} is not in the subpath of {str(base)!r}")
        if ups and not walk_up:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r}")
        return self._made("", (*[".."] * ups, *self._tail[common:]))

    def __getattr__(self, name):
        if name in _REFUSED:
            _refuse(type(self), name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *segments):
        return object.__new__(PosixPath if cls is Path else cls)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(self._text(), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def _pure_path_new(cls, *segments):
    return object.__new__(PurePosixPath if cls is PurePath else cls)


PurePath.__new__ = staticmethod(_pure_path_new)
