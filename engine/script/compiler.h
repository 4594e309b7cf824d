// From the tree of one module to its code objects. The shapes of the code are those of CPython's compile.c (3.11 for
// the instruction set, 3.13 for what a program can see: line events, inlined comprehensions, messages); a reader who
// knows it finds its functions here under their names without the `compiler_` in front.
//
// The class is one, its text is several files: compiler.cpp (code objects and names) and compiler_functions,
// _statements, _imports, _blocks (try and with), _expressions, _calls, _comprehensions and _patterns.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/script/assembler.h"
#include "engine/script/program_builder.h"
#include "engine/script/symbol_table.h"

namespace asyncarium {

/// The module being compiled, and what the compiler may ask about others.
struct ModuleContext {
    std::string name;
    u32 index = 0;
    /// Prelude code: no LINE instructions, no shared-variable instructions, nothing refused.
    bool hidden = false;
    AnnotationStyle annotations = AnnotationStyle::Evaluated;
    std::string_view filename;
    std::string_view text;
    /// SyntaxWarnings, as the program is to write them to stderr before its first line.
    std::string warnings;
    /// Whether the program will have a module of this (absolute) name.
    std::function<bool(std::string_view)> knows_module;
};

/// Two places in a list of names where the same one stands.
struct Repetition {
    std::size_t first = 0;
    std::size_t second = 0;
};
/// The repetition of the earliest repeated name; empty names do not count.
std::optional<Repetition> find_repetition(const std::vector<std::string_view>& names);

class Compiler {
   public:
    Compiler(ProgramBuilder& builder, const ModuleContext& module, SymbolTable& symbols);

    /// Compiles the body and everything in it; `diagnostics()` says whether the result may be used.
    CodeId compile_module(const ast::Tree& tree);
    const Diagnostics& diagnostics() const { return diagnostics_; }

   private:
    // ---- units: one per code object -------------------------------------------------------------------------------

    /// What a jump out of a statement has to undo on its way (compile.c's fblocks).
    enum class BlockKind : u8 {
        WhileLoop,
        ForLoop,
        TryExcept,
        FinallyTry,
        FinallyEnd,
        With,
        AsyncWith,
        HandlerCleanup,
        PopValue,
        ExceptionHandler,
        ExceptionGroupHandler,
    };
    struct Block {
        BlockKind kind{};
        /// Loops: where `continue` and `break` go.
        Label next{};
        Label exit{};
        /// Of blocks with handlers: the one in force outside of the block.
        HandlerId outer{};
        /// FinallyTry: the statements to run on the way out.
        const ast::Body* final_body = nullptr;
        /// HandlerCleanup: the name to unbind, or empty.
        std::string_view name{};
        /// With: where its context expression stands.
        Span span{};
    };

    /// A slot of the code's variables. Slots are numbered as they are first used, and put in their final order
    /// (parameters, locals, cells, free variables) when the unit ends.
    struct Slot {
        const Symbol* symbol = nullptr;
        VariableKind kind = VariableKind::Local;
    };

    struct Unit {
        Unit* outer = nullptr;
        Scope* scope = nullptr;
        CodeId id;
        Code code;
        Assembler assembler;
        std::vector<Block> blocks;
        std::vector<Slot> slots;
        std::unordered_map<const Symbol*, u32> slot_numbers;
        std::unordered_map<u32, u32> global_sites;
    };

    void enter_unit(Unit& unit, Scope& scope, CodeKind kind, u32 first_line);
    CodeId leave_unit();
    std::string qualified_name(const Scope& scope) const;
    void make_cells();
    u32 slot_of(const Symbol& definition);
    void order_slots(Code& code) const;
    CodeKind function_kind(const Scope& scope) const;
    bool is_in_async_function() const;

    // ---- emitting ---------------------------------------------------------------------------------------------------

    /// Gives instructions a place for as long as it lives.
    class Place {
       public:
        Place(Compiler& compiler, Span span) : compiler_(compiler), previous_(compiler.assembler().span()) {
            compiler_.assembler().set_span(span);
        }
        ~Place() { compiler_.assembler().set_span(previous_); }
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

       private:
        Compiler& compiler_;
        Span previous_;
    };

    Assembler& assembler() { return unit_->assembler; }
    void emit(Opcode opcode, u32 operand = 0);
    void emit_jump(Opcode opcode, Label target) { assembler().emit_jump(opcode, target); }
    Label make_label() { return assembler().make_label(); }
    void bind(Label label) { assembler().bind(label); }
    void begin_line(u32 line);
    void repeat_line(u32 line);
    void load_constant(const Constant& value);
    void load_integer(i64 value);
    void load_text(std::string_view text) { load_constant(std::string(text)); }
    u32 name_number(std::string_view name) { return builder_.name(name).number; }
    /// A new attribute or method site of the code, for a name that is mangled here.
    u32 attribute_site(std::string_view name);
    u32 global_site(std::string_view mangled);
    std::string mangled(std::string_view name) const { return mangle(scope_->private_name, name); }
    void await_top(u32 awaited_by);
    void send_until_done();

    enum class Access : u8 { Load, Store, Delete };
    void access_name(std::string_view name, Access access);
    void access_slot(const Symbol& symbol, Access access);
    void access_global(const std::string& name, Access access);
    void access_namespace(const std::string& name, Access access);
    void unbind_name(std::string_view name);

    void error(std::string message, Span span);
    void not_supported(std::string_view what, Span span);

    // ---- functions and classes --------------------------------------------------------------------------------------

    void visit_function(const ast::FunctionDef& function);
    void visit_class(const ast::ClassDef& definition);
    void visit_lambda(const ast::Lambda& lambda);
    void visit_decorators(const ast::Exprs& decorators);
    void apply_decorators(const ast::Exprs& decorators);
    u32 make_defaults(const ast::Arguments& arguments);
    u32 make_annotations(const ast::Arguments& arguments, const ast::Expr* returns);
    void push_annotation(const ast::Expr& annotation);
    void set_parameters(const ast::Arguments& arguments);
    void add_parameter(const std::string& name);
    void make_function(const Scope& scope, CodeId code, u32 flags);
    CodeId compile_class_body(const ast::ClassDef& definition);
    /// Stores the docstring of a module or class; answers the statements behind it.
    std::size_t take_docstring(const ast::Body& body);
    void visit_body(const ast::Body& body, std::size_t from = 0);

    // ---- type parameters --------------------------------------------------------------------------------------------

    void visit_type_alias(const ast::TypeAlias& alias);
    void enter_type_parameters(const ast::TypeParameters& parameters);
    void leave_type_parameters(const ast::TypeParameters& parameters);
    void make_type_parameter(const ast::TypeParameter& parameter);
    void push_hidden_function(std::string_view module, std::string_view name);

    // ---- statements -------------------------------------------------------------------------------------------------

    void visit(const ast::Stmt& statement);
    void dispatch(const ast::Stmt& statement);
    void visit_expression_statement(const ast::ExprStmt& statement);
    void visit_return(const ast::Return& statement);
    bool assign_by_swapping(const ast::Assign& statement);
    void visit_assign(const ast::Assign& statement);
    void visit_augmented(const ast::AugAssign& statement);
    void visit_annotated(const ast::AnnAssign& statement);
    void visit_loop_body(const ast::For& loop, Label head, Label next);
    void visit_for(const ast::For& loop);
    void visit_async_for(const ast::For& loop);
    void visit_while(const ast::While& loop);
    void visit_if(const ast::If& branch);
    void visit_raise(const ast::Raise& statement);
    void visit_assert(const ast::Assert& statement);
    void visit_break(Span span);
    void visit_continue(Span span);
    void visit_import(const ast::Import& statement);
    void visit_import_from(const ast::ImportFrom& statement);
    void import_as(const ast::Alias& alias);
    bool check_future(const ast::ImportFrom& statement);
    void refuse_unknown_module(std::string_view name, Span span);

    // ---- blocks to unwind ---------------------------------------------------------------------------------------------

    /// Restores the exception handler in force when its life ends.
    class KeptHandler {
       public:
        explicit KeptHandler(Compiler& compiler)
            : compiler_(compiler), handler_(compiler.assembler().current_handler()) {}
        ~KeptHandler() { compiler_.assembler().set_handler(handler_); }
        KeptHandler(const KeptHandler&) = delete;
        KeptHandler& operator=(const KeptHandler&) = delete;

       private:
        Compiler& compiler_;
        HandlerId handler_;
    };
    enum class TopOfStack : u8 { Nothing, ValueToKeep };
    void push_block(const Block& block);
    void pop_block() { unit_->blocks.pop_back(); }
    void unwind(const Block& block, TopOfStack top);
    /// Unwinds everything (return), or up to the innermost loop, which is answered (break and continue).
    /// The blocks stay open for the statements behind; the exception handler in force is then that around them, and
    /// a KeptHandler of the caller's puts the inner one in force again behind the jump.
    void unwind_all(TopOfStack top);
    std::optional<Block> unwind_to_loop(Span span);
    void pop_except_and_reraise();
    void visit_try(const ast::Try& statement);
    void visit_try_finally(const ast::Try& statement);
    void visit_guarded(const ast::Try& statement, Label failed, Label end);
    void visit_try_except(const ast::Try& statement);
    void visit_try_star(const ast::Try& statement);
    void visit_handler(const ast::ExceptHandler& handler, HandlerId outer, Label end);
    void visit_star_handler(const ast::ExceptHandler& handler);
    void visit_with(const ast::With& statement, std::size_t position);
    void call_exit_with_nones();

    // ---- expressions --------------------------------------------------------------------------------------------------

    void visit(const ast::Expr& expression);
    void dispatch(const ast::Expr& expression);
    enum class When : u8 { False, True };
    void jump_if(const ast::Expr& test, Label target, When when);
    void jump_if_bool_op(const ast::BoolOp& operation, Label target, When when);
    void jump_if_chain(const ast::Compare& compare, Label target, When when);
    bool jump_if_none(const ast::Compare& compare, Label target, When when);
    void visit_bool_op(const ast::BoolOp& operation);
    void visit_unary(const ast::UnaryOp& operation);
    void visit_if_expression(const ast::IfExp& choice);
    void visit_compare(const ast::Compare& compare);
    void visit_comparator(const ast::Expr& comparator, ast::Comparison comparison);
    void emit_comparison(ast::Comparison comparison);
    void visit_attribute(const ast::Attribute& attribute);
    static Span span_of_attribute(const ast::Attribute& attribute, Span whole);
    void visit_subscript(const ast::Subscript& subscript);
    void visit_slice(const ast::Slice& slice);
    void visit_starred(const ast::Starred& starred);
    void visit_joined_string(const ast::JoinedStr& joined);
    void visit_formatted_value(const ast::FormattedValue& formatted);
    void visit_dict(const ast::Dict& dict);
    void visit_unpack_target(const ast::Exprs& elements, Span span, ast::Context context);
    enum class Display : u8 { List, Set, Tuple };
    void visit_display(const ast::Exprs& elements, Display display);
    void visit_yield(const ast::Yield& yield);
    void visit_yield_from(const ast::YieldFrom& yield);
    void visit_await(const ast::Await& await);

    // ---- calls --------------------------------------------------------------------------------------------------------

    void visit_call(const ast::Call& call);
    void visit_method(const ast::Call& call, const ast::Attribute& method);
    void check_call(const ast::Call& call);
    void check_name(const ast::Name& name);
    bool means_unsupported_builtin(const ast::Name& name) const;
    void check_keywords(const std::vector<ast::Keyword*>& keywords);
    /// With `null callable` (and `already_pushed` arguments) on the stack.
    void call_with(u32 already_pushed, const ast::Exprs& arguments, const std::vector<ast::Keyword*>& keywords);
    void call_unpacking(u32 already_pushed, const ast::Exprs& arguments, const std::vector<ast::Keyword*>& keywords);
    void push_keyword_dict(const std::vector<ast::Keyword*>& keywords);

    // ---- comprehensions -------------------------------------------------------------------------------------------------

    void visit_comprehension(const ast::Comp& comprehension);
    void visit_generator_expression(const ast::Comp& comprehension);
    void visit_iterator(const ast::Comprehension& generator);
    void visit_generators(const ast::Comp& comprehension, std::size_t index, u32 depth);
    void visit_async_generator(const ast::Comp& comprehension, std::size_t index, u32 depth);
    void visit_element(const ast::Comp& comprehension, u32 depth);
    void visit_inner(const ast::Comp& comprehension, std::size_t index, u32 depth, Label skip);
    void clear_variables(const Scope& comprehension);

    // ---- patterns -------------------------------------------------------------------------------------------------------

    struct PatternContext;
    void visit_match(const ast::Match& match);
    void visit_pattern(const ast::Pattern& pattern, PatternContext& context);
    void visit_subpattern(const ast::Pattern& pattern, PatternContext& context);
    void visit_value_pattern(const ast::MatchValue& pattern, PatternContext& context);
    void visit_singleton_pattern(const ast::MatchSingleton& pattern, PatternContext& context);
    void visit_sequence_pattern(const ast::MatchSequence& pattern, PatternContext& context);
    void visit_sequence_by_unpacking(const ast::MatchSequence& pattern, PatternContext& context);
    void visit_sequence_by_index(const ast::MatchSequence& pattern, std::size_t star, PatternContext& context);
    void visit_mapping_pattern(const ast::MatchMapping& pattern, PatternContext& context);
    void push_mapping_keys(const ast::MatchMapping& pattern);
    void store_mapping_rest(const ast::MatchMapping& pattern, PatternContext& context);
    void visit_class_pattern(const ast::MatchClass& pattern, PatternContext& context);
    void check_class_pattern(const ast::MatchClass& pattern);
    void visit_as_pattern(const ast::MatchAs& pattern, PatternContext& context);
    void visit_or_pattern(const ast::MatchOr& pattern, PatternContext& context);
    bool reorder_captures(const std::vector<std::string>& control, std::vector<std::string>& stores);
    void capture(const std::string& name, PatternContext& context, Span span);
    void rotate(std::size_t count);
    Label ensure_fail_pop(PatternContext& context, std::size_t pops);
    void jump_to_fail_pop(Opcode opcode, PatternContext& context);
    void bind_fail_pops(PatternContext& context);

    ProgramBuilder& builder_;
    const ModuleContext& module_;
    SymbolTable& symbols_;
    Diagnostics diagnostics_;
    Unit* unit_ = nullptr;
    /// The scope whose names are meant now: the unit's, or that of a comprehension inlined in it.
    Scope* scope_ = nullptr;
    u32 depth_ = 0;
    u32 statements_ = 0;
    /// A __future__ import may still come.
    bool futures_allowed_ = true;
};

}  // namespace asyncarium
