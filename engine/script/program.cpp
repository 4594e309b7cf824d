// Looking things up in a Program.
#include "engine/script/program.h"

#include <algorithm>

namespace asyncarium {

void Code::summarise() {
    variable_count = static_cast<u32>(variables.size());
    slot_count = variable_count + stack_size;
    const bool is_plain = kind == CodeKind::Function && keyword_only == 0 && !has_varargs && !has_varkeywords;
    plain_arguments = is_plain ? positional : kNeverPlain;
}

int Program::find_module(std::string_view module_name) const {
    const auto found = std::ranges::find(modules, module_name, &Module::name);
    return found == modules.end() ? -1 : static_cast<int>(found - modules.begin());
}

std::string_view Program::line_text(u32 module, u32 line) const {
    if (module >= modules.size() || line == 0) return {};
    std::string_view text = modules[module].text;
    for (u32 skipped = 1; skipped < line; ++skipped) {
        const std::size_t end = text.find_first_of("\r\n");
        if (end == std::string_view::npos) return {};
        const bool is_pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
        text.remove_prefix(end + (is_pair ? 2 : 1));
    }
    return text.substr(0, text.find_first_of("\r\n"));
}

}  // namespace asyncarium
