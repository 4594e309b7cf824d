// The immutable result of compiling: code, constants, names and source of every module a program can reach.
// A Program is shared by all copies of all worlds that run it and never changes once built.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/source.h"
#include "engine/script/ast.h"
#include "engine/script/instruction.h"

namespace asyncarium {

/// A tuple (or frozenset, made for `x in {1, 2}`) of other constants.
struct TupleConstant {
    std::vector<ConstantId> items;
    friend bool operator==(const TupleConstant&, const TupleConstant&) = default;
};
struct FrozenSetConstant {
    std::vector<ConstantId> items;
    friend bool operator==(const FrozenSetConstant&, const FrozenSetConstant&) = default;
};
/// The world makes one object of each when it is created; LOAD_CONST pushes it. A CodeId becomes a code object.
using Constant = std::variant<ast::NoneValue, ast::EllipsisValue, bool, i64, ast::BigIntText, double, std::string,
                              ast::BytesText, TupleConstant, FrozenSetConstant, CodeId>;

/// One row of a zero-cost exception table (CPython 3.11+): while an instruction in [begin, end) raises, the stack
/// is cut to `depth`, then (if push_lasti) the raising instruction's index is pushed, then the exception, and
/// execution goes on at `target`. Rows are sorted, innermost first for the same range.
struct ExceptionEntry {
    u32 begin = 0;
    u32 end = 0;
    u32 target = 0;
    u32 depth = 0;
    bool push_lasti = false;
};

enum class CodeKind : u8 { Module, Class, Function, Generator, Coroutine, AsyncGenerator };

/// Where a local variable lives; fast locals first, then cells, then free variables, as in CPython's localsplus.
enum class VariableKind : u8 { Local, Cell, Free };

/// One code object: the body of a module, class, function, lambda, comprehension.
struct Code {
    std::string name;      // "increment", "<module>", "<lambda>", "<listcomp>"
    std::string qualname;  // "Account.deposit", "main.<locals>.worker"
    CodeKind kind = CodeKind::Function;
    u32 module = 0;      // index into Program::modules
    u32 first_line = 0;  // of the first decorator, as co_firstlineno
    /// Hidden code (prelude) has no LINE instructions: it is neither stepped through nor shown in tracebacks.
    bool hidden = false;

    u32 positional_only = 0;  // counts; positional_only is part of positional
    u32 positional = 0;
    u32 keyword_only = 0;
    bool has_varargs = false;
    bool has_varkeywords = false;
    /// Parameters come first (positional, keyword-only, *args, **kwargs), then other locals, cells, free variables.
    /// A parameter that is captured is VariableKind::Cell at its parameter index; MAKE_CELL wraps it at the start.
    /// Modules and classes have slots too: for the variables of comprehensions, which run in the frame around them. Such
    /// a variable may have the name of another one; it is unset, except while its comprehension runs.
    std::vector<NameId> variables;
    std::vector<VariableKind> variable_kinds;
    u32 stack_size = 0;

    std::vector<Instruction> instructions;
    std::vector<Span> spans;  // one per instruction: what `^^^^` marks; hidden modules that are linked have none
    std::vector<ExceptionEntry> exception_table;
    ConstantId docstring = ConstantId::none();

    /// Attribute, method and global accesses have a *site* each: its name, and a slot of inline cache in the world.
    /// LOAD_ATTR, STORE_ATTR, LOAD_METHOD, LOAD_GLOBAL and STORE_GLOBAL carry an index into this table.
    std::vector<NameId> sites;

    /// What every call asks for, computed from the above by summarise().
    u32 variable_count = 0;
    u32 slot_count = 0;  // of a frame: variables and value stack
    /// A call with so many positional arguments and nothing else needs no binding: they are the first variables.
    u32 plain_arguments = kNeverPlain;
    static constexpr u32 kNeverPlain = ~u32{0};
    void summarise();

    /// The span of the instruction; an empty one where there are none.
    Span span_at(u32 pc) const { return pc < spans.size() ? spans[pc] : Span{}; }
    u32 parameter_count() const {
        return positional + keyword_only + (has_varargs ? 1u : 0u) + (has_varkeywords ? 1u : 0u);
    }
};

/// A module the program can import.
struct Module {
    std::string name;      // "__main__", "asyncio", "collections.abc"
    std::string filename;  // as tracebacks show it; empty for hidden modules
    std::string text;      // its source, for tracebacks
    CodeId body = CodeId::none();
    bool hidden = false;
};

/// What a program is compiled for.
enum class ProgramUse : u8 {
    Run,   // the main module is run
    Test,  // its test functions are run, by the hidden module `pytest.__main__`, and assertions can say why they fail
};

class Program {
   public:
    std::vector<Code> codes;
    std::vector<Constant> constants;
    std::vector<std::string> names;
    /// modules[0] is `__main__`; the others are those it can import, directly or through another.
    std::vector<Module> modules;
    ProgramUse use = ProgramUse::Run;
    /// The module whose body a world begins with.
    std::string_view entry_module() const { return use == ProgramUse::Test ? "pytest.__main__" : "__main__"; }

    const Code& code(CodeId id) const { return codes[id.number]; }
    const std::string& name(NameId id) const { return names[id.number]; }
    /// Index into `modules`, or -1.
    int find_module(std::string_view module_name) const;

    /// The text of one line (from 1) of a module, without its newline; empty when there is no such line.
    std::string_view line_text(u32 module, u32 line) const;
};

using ProgramPtr = std::shared_ptr<const Program>;

}  // namespace asyncarium
