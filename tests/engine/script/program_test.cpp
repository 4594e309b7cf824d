// A Program as a whole: which modules it holds, what is refused, and what is shared between them.
#include <doctest/doctest.h>

#include <map>

#include "code_checks.h"
#include "compile_helpers.h"
#include "engine/script/constant_text.h"

namespace asyncarium {

namespace {

using Modules = std::map<std::string, std::string, std::less<>>;

CompileResult compile_with(std::string_view text, const Modules& modules) {
    return compile_program(text, "main.py", [&](std::string_view name) -> std::optional<std::string_view> {
        const auto found = modules.find(name);
        if (found == modules.end()) return std::nullopt;
        return found->second;
    });
}

std::string modules_of(const CompileResult& result) {
    if (!result.program) return result.diagnostics.front().kind + ": " + result.diagnostics.front().message;
    std::string names;
    for (const Module& module : result.program->modules) names += (names.empty() ? "" : " ") + module.name;
    return names;
}

std::string instructions_of(const CompileResult& result, std::string_view module) {
    const int index = result.program->find_module(module);
    REQUIRE(index >= 0);
    return disassemble(*result.program, result.program->modules[static_cast<std::size_t>(index)].body);
}

}  // namespace

TEST_CASE("a program holds the hidden modules that it can reach, and builtins always") {
    const Modules modules{{"builtins", "import _base\n"},
                          {"_base", ""},
                          {"asyncio", "import time"},
                          {"time", ""},
                          {"json", ""},
                          {"a", ""},
                          {"a.b", "from time import x"},
                          {"a.c", ""}};
    CHECK(modules_of(compile_with("", modules)) == "__main__ builtins _base");
    CHECK(modules_of(compile_with("import asyncio", modules)) == "__main__ asyncio builtins time _base");
    CHECK(modules_of(compile_with("def f():\n    import a.b\n", modules)) == "__main__ a a.b builtins time _base");
    CHECK(modules_of(compile_with("from a import c, d", modules)) == "__main__ a a.c builtins _base");
    CHECK(modules_of(compile_with("try:\n    pass\nexcept E:\n    import json\n", modules)) ==
          "__main__ json builtins _base");
}

TEST_CASE("a hidden module's relative imports are made absolute") {
    const Modules modules{{"builtins", ""},
                          {"p", "from . import q\nfrom .q import y\n"},
                          {"p.q", "from .r import x\nfrom . import r\n"},
                          {"p.r", ""}};
    const CompileResult result = compile_with("import p", modules);
    CHECK(modules_of(result) == "__main__ p builtins p.q p.r");
    CHECK(instructions_of(result, "p.q").find("IMPORT_NAME          p.r") != std::string::npos);
    CHECK(instructions_of(result, "p").find("IMPORT_NAME          p.q") != std::string::npos);
}

TEST_CASE("an import of what CPython has and the program will not have is refused, an unknown name is not") {
    const Modules modules{{"builtins", ""}, {"asyncio", ""}, {"concurrent", ""}};
    CHECK(modules_of(compile_with("import socket", modules)) ==
          "NotSupported: not supported by Asyncarium: module 'socket'");
    CHECK(modules_of(compile_with("import asyncio.subprocess", modules)) ==
          "NotSupported: not supported by Asyncarium: module 'asyncio.subprocess'");
    CHECK(modules_of(compile_with("from concurrent import futures", modules)) ==
          "NotSupported: not supported by Asyncarium: module 'concurrent.futures'");
    CHECK(modules_of(compile_with("import socket_of_mine, asyncio.mine", modules)) == "__main__ asyncio builtins");
}

TEST_CASE("calls of functions that reach outside are refused, unless the program defines them") {
    const Modules modules{{"builtins", ""}};
    CHECK(modules_of(compile_with("def f():\n    return eval('1')\n", modules)) ==
          "NotSupported: not supported by Asyncarium: eval()");
    CHECK(modules_of(compile_with("def eval(x): pass\neval('1')\n", modules)) == "__main__ builtins");
    CHECK(modules_of(compile_with("def f(exec): exec('1')\n", modules)) == "__main__ builtins");
    CHECK(modules_of(compile_with("model.eval()\n", modules)) == "__main__ builtins");
}

TEST_CASE("a fault in a hidden module is told with the module's name") {
    const CompileResult result = compile_with("", {{"builtins", "return"}});
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].message == "hidden module 'builtins': 'return' outside function");
}

TEST_CASE("hidden code has no lines and no shared variables") {
    const Modules modules{{"builtins", "n = 0\ndef f():\n    global n\n    n += 1\n"}};
    const CompileResult result = compile_with("", modules);
    for (const Code& code : result.program->codes) {
        if (!code.hidden) continue;
        for (const Instruction instruction : code.instructions) {
            CHECK(instruction.opcode() != Opcode::LINE);
            CHECK(instruction.opcode() != Opcode::LOAD_SHARED_GLOBAL);
            CHECK(instruction.opcode() != Opcode::STORE_SHARED_GLOBAL);
        }
    }
    CHECK(find_faults(*result.program) == "");
}

TEST_CASE("constants are shared when type and value are equal, and only then") {
    const CompileResult result =
        compile_with("x = (1.0, 0.0, -0.0, True, 1, 'a', b'a', (1,), (True,), 1.0, 'a')\n", {{"builtins", ""}});
    const Program& program = *result.program;
    std::string texts;
    for (const Constant& constant : program.constants) texts += constant_text(program, constant) + " ";
    CHECK(texts ==
          "1.0 0.0 -0.0 True 1 'a' b'a' (1,) (True,) "
          "(1.0, 0.0, -0.0, True, 1, 'a', b'a', (1,), (True,), 1.0, 'a') ");
}

TEST_CASE("lines of a module's text are found with any line ending") {
    const CompileResult result = compile_with("x = 1\r\ny = 2\n\nz = 3", {{"builtins", ""}});
    const Program& program = *result.program;
    CHECK(program.line_text(0, 1) == "x = 1");
    CHECK(program.line_text(0, 2) == "y = 2");
    CHECK(program.line_text(0, 3) == "");
    CHECK(program.line_text(0, 4) == "z = 3");
    CHECK(program.line_text(0, 5) == "");
    CHECK(program.line_text(9, 1) == "");
}

}  // namespace asyncarium
