# Run at build time by Prelude.cmake: writes the Python files named in LIST_FILE as raw strings of a C++ source.
file(STRINGS "${LIST_FILE}" modules)
set(rows "")
set(count 0)
foreach(module IN LISTS modules)
  file(RELATIVE_PATH name "${ROOT}" "${module}")
  string(REGEX REPLACE "(/__init__)?\\.py$" "" name "${name}")
  string(REPLACE "/" "." name "${name}")
  file(READ "${module}" text)
  string(APPEND rows "    PreludeModule{\"${name}\", R\"__PRELUDE__(${text})__PRELUDE__\"},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE "${OUTPUT}" "// Generated from engine/prelude by cmake/EmbedPrelude.cmake.
#include \"engine/prelude/prelude.h\"

#include <array>

namespace asyncarium {
namespace {

constexpr std::array<PreludeModule, ${count}> kModules{
${rows}};

}  // namespace

std::span<const PreludeModule> prelude_modules() { return kModules; }

}  // namespace asyncarium
")
