"""The layers of the architecture include only what stands before them, and the engine stays free of the outside world.

Reads every #include line below engine/ and app/; names the file and the header of each offending pair.
"""

import fnmatch
import sys
from pathlib import Path

from sources import cpp_sources, includes, report

# Each layer and the layers it may use besides itself. A world belongs to a Program, whose code tells how large a frame is and
# where an exception is handled, so `world` stands above `script`.
ENGINE_LAYERS: dict[str, set[str]] = {
    "engine/base": set(),
    "engine/script": {"engine/base"},
    "engine/world": {"engine/base", "engine/script"},
    "engine/sched": {"engine/base", "engine/script", "engine/world"},
    "engine/prelude": set(),
    "engine/vm": {"engine/base", "engine/script", "engine/world", "engine/sched", "engine/prelude"},
}
ENGINE_LAYERS["engine/recording"] = ENGINE_LAYERS["engine/vm"] | {"engine/vm"}
ENGINE_LAYERS["engine/lesson"] = ENGINE_LAYERS["engine/recording"] | {"engine/recording"}
ENGINE = set(ENGINE_LAYERS)

# In the app the model decides and does not draw; a panel gets views, gives commands, and knows no model.
APP_LAYERS: dict[str, set[str]] = {
    "app/cli": ENGINE,
    "app/model": ENGINE,
    "app/widgets": ENGINE,
    "app/panels": ENGINE | {"app/widgets"},
    "app/shell": ENGINE | {"app/model", "app/widgets", "app/panels"},
    "app": ENGINE | {"app/cli", "app/shell", "app/model", "app/widgets", "app/panels"},
}
LAYERS = ENGINE_LAYERS | APP_LAYERS
PANELS_MAY_ALSO = ("app/model/*view*.h", "app/model/*command*.h")

GUI_HEADERS = ("*imgui*", "GLFW/*", "glad/*", "X11/*", "GL/*")
GUI_LAYERS = {"app/widgets", "app/panels", "app/shell", "app"}
# Files, wall time, threads and the terminal: what the engine must not know.
OUTSIDE_WORLD = {"chrono", "condition_variable", "ctime", "filesystem", "fstream", "future", "iostream",
                 "mutex", "thread", "unistd.h", "sys/time.h"}


def layer_of(path: str) -> str | None:
    """The folder that is a layer: the first two parts, or `app` for app/main.cpp."""
    parts = Path(path).parts
    if parts[0] not in ("engine", "app"):
        return None
    return "/".join(parts[:2]) if len(parts) > 2 else parts[0]


def matches(header: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatch(header, pattern) for pattern in patterns)


def faults_of(path: Path) -> list[str]:
    layer = layer_of(str(path))
    if layer is None:
        return []
    if layer not in LAYERS:
        return [f"{path}: {layer} is not a layer of the architecture"]
    faults = []
    for delimiter, header in includes(path):
        target = layer_of(header) if delimiter == '"' else None
        if delimiter == '"' and target is None and not matches(header, GUI_HEADERS):
            faults.append(f'{path}: "{header}" is not named from the repository\'s root')
        elif target is not None and target != layer and target not in LAYERS[layer]:
            if not (layer == "app/panels" and matches(header, PANELS_MAY_ALSO)):
                faults.append(f"{path}: {layer} may not include {header}")
        if matches(header, GUI_HEADERS) and layer not in GUI_LAYERS:
            faults.append(f"{path}: {layer} does not draw, so it may not include {header}")
        if layer in ENGINE_LAYERS and delimiter == "<" and header in OUTSIDE_WORLD:
            faults.append(f"{path}: the engine knows no files, clocks or threads, so it may not include <{header}>")
    return faults


if __name__ == "__main__":
    sys.exit(report([fault for path in cpp_sources() for fault in faults_of(path)]))
