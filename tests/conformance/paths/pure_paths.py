# Paths as values: parts, joining, changing and comparing. No file is touched.
from pathlib import Path, PurePath, PurePosixPath

path = Path("/usr/lib/archive.tar.gz")
print(path, repr(path), path.name, path.stem, path.suffix, path.suffixes, path.parts, path.root, path.is_absolute())
print(path.parent, list(path.parents), path / "inside", path.with_suffix(".zip"), path.with_name("other"), path.with_stem("new"))
print(path.relative_to("/usr"), path.is_relative_to("/usr/lib"), path.is_relative_to("/etc"), path.as_posix())
print(Path("a") / "b" / ".." / "c", "x" / Path("y"), Path("a", "/b", "c"), Path("a//b/./c/"), Path(), Path("."), Path("/"))
print(Path("a") == Path("a/"), Path("b") > Path("a"), {Path("k"): 1}[Path("k")], sorted([Path("b"), Path("a/z"), Path("a")]))
print(Path(".bashrc").suffix, Path("a.").stem, Path("dir.d/file").suffix, Path("x").parent, PurePath("q").joinpath("r", "s"))
print(type(PurePath("a")).__name__, PurePosixPath("a/b"), str(Path("a") / "b"), f"{Path('c')}.txt", isinstance(path, PurePath))
for wrong in (lambda: path.relative_to("/etc"), lambda: Path("/").with_name("x"), lambda: Path("a").with_suffix("txt"),
              lambda: Path("a") / 5, lambda: Path(5)):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def output_for(source):
    source = Path(source)
    return source.parent / "out" / (source.stem + "_done" + source.suffix)


print(output_for("data/jobs/one.csv"), output_for("two.txt"))
