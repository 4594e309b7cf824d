// The modules that are written in the scripted language itself, packed into the program as text and compiled.
// They are the .py files of this folder and read well there; the build turns them into the table behind this function
// (tools/compile_prelude.cpp).
#pragma once

#include <span>
#include <string_view>

namespace asyncarium {

/// One module: its dotted name (`asyncio.queues` for `asyncio/queues.py`, `asyncio` for `asyncio/__init__.py`) and text.
struct PreludeModule {
    std::string_view name;
    std::string_view source;
    std::string_view image;  // engine/script/module_image.h
};

/// All of them, sorted by file path. They live as long as the process.
std::span<const PreludeModule> prelude_modules();

}  // namespace asyncarium
