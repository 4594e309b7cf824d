// A hidden module compiled by itself. Its numbers of names, constants and codes are its own, so it can be compiled once, at
// build time, kept as bytes, and linked into any Program: starting a program then parses no text but the learner's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/script/program_builder.h"

namespace asyncarium {

struct ModuleImage {
    std::vector<Code> codes;  // the first is the module's body
    std::vector<Constant> constants;
    std::vector<std::string> names;
    std::vector<std::string> imports;  // hidden modules that its import statements may load, in order of appearance
};

/// As bytes, for this build of the program only: nothing in them says a version. Without spans: hidden code shows in no traceback.
std::string to_bytes(const ModuleImage& image);

struct LinkedModule {
    CodeId body;
    std::vector<std::string_view> imports;  // in the image's bytes
};

/// Adds the codes of an image, which to_bytes made, to the program being built, as module number `module`.
LinkedModule link_image(ProgramBuilder& builder, std::string_view image, u32 module);

}  // namespace asyncarium
