// The text of tracebacks: places, source lines, and the marks under them.
#include "engine/vm/traceback_text.h"

#include <fmt/format.h>

#include <vector>

#include "engine/script/program.h"
#include "engine/vm/traceback_marks.h"
#include "engine/world/containers.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {
namespace {

/// After this many equal entries the rest is summed up (Lib/traceback.py, _RECURSIVE_CUTOFF).
constexpr u32 kRecursiveCutoff = 3;

struct Entry {
    const Code* code = nullptr;
    std::string_view name;
    Span span;
    Value arguments;  // null: not kept
};

bool is_comprehension(const Code& code) {
    return code.name == "<listcomp>" || code.name == "<setcomp>" || code.name == "<dictcomp>";
}

/// CPython 3.13 runs comprehensions in the frame around them: one entry, with the place inside and the name outside.
std::vector<Entry> visible_entries(const World& world, Value traceback) {
    std::vector<Entry> entries;
    for (Value next = traceback; next.is_some() && next != kNone; next = world.get<Traceback>(next).next) {
        const auto& object = world.get<Traceback>(next);
        const Code& code = world.program().code(object.code);
        if (code.hidden) continue;
        const Span span = code.span_at(object.pc);
        if (is_comprehension(code) && !entries.empty()) {
            entries.back().span = span;
        } else {
            entries.push_back({&code, code.name, span, object.arguments});
        }
    }
    return entries;
}

std::string_view filename_of(const World& world, const Entry& entry) {
    return world.program().modules[entry.code->module].filename;
}

std::string format_entry(const World& world, const Entry& entry, Marks marks) {
    const Program& program = world.program();
    std::string text =
        fmt::format("  File \"{}\", line {}, in {}\n", filename_of(world, entry), entry.span.line, entry.name);
    if (marks == Marks::LeftOut) {
        std::string_view line = program.line_text(entry.code->module, entry.span.line);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        return line.empty() ? text : text + fmt::format("    {}\n", line);
    }
    std::vector<std::string_view> lines;
    for (u32 line = entry.span.line; line <= entry.span.end_line; ++line) {
        lines.push_back(program.line_text(entry.code->module, line));
    }
    return text + format_marked_lines(lines, entry.span);
}

/// The parameters' names and values, in pairs, as many as pytest shows (_pytest/_code/code.py, getargs: it does not count those by
/// keyword only); empty where they were not kept.
Value arguments_of(World& world, const Entry& entry) {
    const Value pairs = make_list(world);
    if (entry.arguments.is_null()) return pairs;
    const u32 count =
        entry.code->positional + (entry.code->has_varargs ? 1 : 0) + (entry.code->has_varkeywords ? 1 : 0);
    for (u32 i = 0; i < count; ++i) {
        const Value name = world.name(entry.code->variables[i]);
        list_append_owned(world, pairs, make_tuple(world, {name, items_of(world, entry.arguments)[i]}));
    }
    return pairs;
}

bool same_place(const Entry& a, const Entry& b) {
    return a.code->module == b.code->module && a.span.line == b.span.line && a.name == b.name;
}

}  // namespace

std::string format_traceback(const World& world, Value traceback, Marks marks) {
    std::string text;
    u32 repeats = 0;
    const std::vector<Entry> entries = visible_entries(world, traceback);
    const auto sum_up = [&] {
        if (repeats <= kRecursiveCutoff) return;
        const u32 left_out = repeats - kRecursiveCutoff;
        text += fmt::format("  [Previous line repeated {} more time{}]\n", left_out, left_out > 1 ? "s" : "");
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || !same_place(entries[i], entries[i - 1])) {
            sum_up();
            repeats = 0;
        }
        if (++repeats <= kRecursiveCutoff) text += format_entry(world, entries[i], marks);
    }
    sum_up();
    return text;
}

Value list_traceback(World& world, Value traceback) {
    const Value rows = make_list(world);
    for (const Entry& entry : visible_entries(world, traceback)) {
        const Local filename(world, make_string(world, filename_of(world, entry)));
        const Local name(world, make_string(world, entry.name));
        const Local line(world, make_string(world, world.program().line_text(entry.code->module, entry.span.line)));
        const Local call(world, arguments_of(world, entry));
        list_append_owned(
            world, rows,
            make_tuple(world, {filename, Value::integer(entry.span.line), Value::integer(entry.span.end_line),
                               Value::integer(entry.span.column), Value::integer(entry.span.end_column), name, line,
                               Value::integer(entry.code->first_line), call}));
    }
    return rows;
}

}  // namespace asyncarium
