// Numbers the names, constants and code objects of a Program while it is being compiled. One builder serves all
// modules, so that a name or constant has one number everywhere and the world makes one object of it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/script/program.h"

namespace asyncarium {

class ProgramBuilder {
   public:
    NameId name(std::string_view text);
    /// Equal constants of equal type share a number: 1, 1.0 and True are three, and so are 0.0 and -0.0.
    ConstantId constant(const Constant& value);
    ConstantId text(std::string_view value) { return constant(std::string(value)); }
    /// A number for code that is about to be compiled, so that outer code comes before inner code.
    CodeId reserve_code() { return reserve_codes(1); }
    /// Numbers in a row; answers the first.
    CodeId reserve_codes(u32 count);
    void set_code(CodeId id, Code code);
    void add_module(Module module) { program_.modules.push_back(std::move(module)); }
    void set_use(ProgramUse use) { program_.use = use; }

    const Program& program() const { return program_; }
    /// What has been collected, for a module that is kept by itself.
    Program take() { return std::move(program_); }
    ProgramPtr finish() { return std::make_shared<const Program>(std::move(program_)); }

   private:
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Numbers = std::unordered_map<std::string, u32, TextHash, std::equal_to<>>;

    Program program_;
    Numbers names_;
    Numbers constants_;  // by a key of theirs
};

/// What the compiler knows the value of. A tuple display of constants is one; `-1` is one; `1 + 1` is not.
/// Interns what it finds (the items of tuples) in the builder.
struct FoldedConstant {
    bool is_constant = false;
    Constant value;
};
FoldedConstant fold_constant(const ast::Expr& expression, ProgramBuilder& builder);
Constant to_constant(const ast::ConstantValue& value);

/// Whether a condition's outcome is known: `while True`, `if 0`, `if __debug__`.
enum class Truth : u8 { Unknown, False, True };
Truth constant_truth(const ast::Expr& expression);

}  // namespace asyncarium
