// The parser's inside: recursive descent for statements and patterns, precedence climbing for expressions.
//
// It makes up to two passes. The first only builds the tree and stops at the first token that fits nowhere. If it
// stopped, a second pass reads the faulty statement again in explain mode: each rule then first looks for the known
// mistakes that could begin at its place (syntax_error_*.cpp), as CPython's `invalid_…` rules do, in the same order,
// because the order decides which of several messages is shown. Explain mode looks ahead without bounds, so it keeps
// the results of the rules it repeats; the first pass never looks further than it must and keeps nothing.
//
// Failing: a rule that cannot go on calls fail() and returns anything. The cursor then stands on the last token, which
// fits no rule, so that every caller runs out by itself; nobody needs to check, but whoever loops ends.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/script/ast.h"
#include "engine/script/lexer.h"
#include "engine/script/parse.h"
#include "engine/script/string_literal.h"

namespace asyncarium {

/// The rules whose results explain mode keeps.
enum class Rule : u8 { Expression, NamedExpression, StarExpressions, Disjunction, BitwiseOr, Primary, Arguments };

/// What may be assigned to, by the place where the target stands.
enum class TargetUse : u8 { Assignment, Loop, Deletion };

enum class ParameterStyle : u8 { Function, Lambda };
enum class Async : u8 { No, Yes };
/// Whether an expression for its own sake will do where an assignment is looked for.
enum class IsOptional : u8 { No, Yes };
/// Whether "expected ':'" is said at any token, or only at the end of the line.
enum class ColonRule : u8 { AlwaysTold, ToldAtLineEnd };
/// `*args: *Types` is legal for that parameter only.
enum class Annotation : u8 { Plain, MayBeStarred };
enum class LoopPlace : u8 { Statement, Comprehension };

/// What has been seen so far among parameters.
struct ParameterOrder {
    bool saw_slash = false;
    bool saw_star = false;
};

class Parser {
   public:
    Parser(ast::Tree& tree, const TokenList& list) : tree_(tree), list_(list) {}

    /// Parses the module into the tree. Answers the first fault, if any.
    std::optional<Diagnostic> parse();

   private:
    using TK = TokenKind;

    // ---- tokens -----------------------------------------------------------------------------------------------
    const Token& token(u32 ahead = 0) const {
        return list_.tokens[std::min(std::size_t{cursor_} + ahead, list_.tokens.size() - 1)];
    }
    TK kind() const { return list_.tokens[cursor_].kind; }
    TK kind_after() const { return token(1).kind; }
    bool is(TK wanted) const { return kind() == wanted; }
    bool is_any(std::initializer_list<TK> wanted) const {
        return std::find(wanted.begin(), wanted.end(), kind()) != wanted.end();
    }
    bool is_soft_keyword(std::string_view word) const { return is(TK::Name) && text(token()) == word; }
    std::string_view text(const Token& t) const { return list_.text_of(t); }
    void advance() {
        if (!failed_) ++cursor_;
    }
    bool accept(TK wanted) {
        if (kind() != wanted) return false;
        ++cursor_;
        return true;
    }
    void expect(TK wanted) {
        if (!accept(wanted)) fail();
    }
    /// Like expect, but says "expected '…'" at the token that stands there instead.
    void expect_told(TK wanted);
    std::string expect_name();
    u32 last_token() const { return static_cast<u32>(list_.tokens.size()) - 1; }

    // ---- failing ----------------------------------------------------------------------------------------------
    void fail();
    /// Fails for good, with a message.
    void raise(Span span, std::string message, std::string kind = "SyntaxError");
    void raise_between(const Span& from, const Span& to, std::string message);
    /// Marks up to the end of the last token that any rule has looked at.
    void raise_starting_at(const Span& from, std::string message);
    /// At the last token that any rule has looked at.
    void raise_at_farthest(std::string message, std::string kind = "SyntaxError");
    void raise_not_supported(Span span, std::string_view what);
    bool failed() const { return failed_; }
    /// Runs a rule that may not fit. Answers whether it did; if not, the cursor is back where it was.
    template <class F>
    bool attempt(F rule) {
        if (failed_) return false;
        u32 begin = cursor_;
        rule();
        if (!failed_) return true;
        if (raised_) return false;
        failed_ = false;
        cursor_ = begin;
        return false;
    }
    /// The same with the rule's result; null when it does not fit.
    template <class F>
    ast::Expr* attempt_expr(F rule) {
        ast::Expr* result = nullptr;
        return attempt([&] { result = rule(); }) ? result : nullptr;
    }
    /// Looks whether a rule fits, and consumes nothing.
    template <class F>
    bool looks_like(F rule) {
        u32 begin = cursor_;
        bool fits = attempt(rule);
        if (!raised_) cursor_ = begin;
        return fits;
    }
    /// The same from another token on.
    template <class F>
    bool from(u32 begin, F rule) {
        if (failed_) return false;
        const u32 back = std::exchange(cursor_, begin);
        const bool fits = attempt(rule);
        if (!raised_) cursor_ = back;
        return fits;
    }
    /// Runs a rule; in explain mode, when it does not fit, looks for the known mistake.
    template <class Result, class Explain>
    Result* explained(Result* (Parser::*rule)(), Explain explain) {
        if (!explains()) return (this->*rule)();
        const u32 begin = cursor_;
        Result* result = nullptr;
        if (attempt([&] { result = (this->*rule)(); }) || failed_) return result;
        explain(begin);
        fail();
        return nullptr;
    }
    /// Runs a rule that makes what stands before the cursor longer. In explain mode it may also not fit: then what
    /// stands before is all there is, because what looks ahead there wants the longest part that is right.
    template <class F>
    bool extend(F rule) {
        if (explaining_) return attempt(rule);
        rule();
        return !failed_;
    }
    void note_farthest(u32 index) {
        if (!failed_) farthest_ = std::max(farthest_, std::min(index, last_token()));
        farthest_ever_ = std::max(farthest_ever_, farthest_);
    }
    void parse_again(u32 statement_begin);
    Diagnostic final_diagnostic();
    Diagnostic unclosed_bracket() const;

    // ---- spans ------------------------------------------------------------------------------------------------
    const Span& here() const { return token().span; }
    /// From a beginning up to the token before the cursor, line ends and indentation left out.
    Span since(const Span& begin) const {
        u32 last = cursor_ > 0 ? cursor_ - 1 : 0;
        while (last > 0 && list_.tokens[last].kind >= TK::Newline && list_.tokens[last].kind <= TK::Dedent) --last;
        const Span& end = list_.tokens[last].span;
        return {begin.line, begin.column, end.end_line, end.end_column};
    }
    /// The first character of a place.
    static Span first_of(const Span& place) { return {place.line, place.column, place.line, place.column + 1}; }
    template <class T>
    T* finish(T* node, const Span& begin) {
        node->span = since(begin);
        return node;
    }
    template <class T, class... Args>
    T* make(Args&&... args) {
        return tree_.make<T>(std::forward<Args>(args)...);
    }

    // ---- bounds -----------------------------------------------------------------------------------------------
    /// Counts the depth of the recursion; fails the parse when it is too deep.
    class Nesting {
       public:
        explicit Nesting(Parser& parser) : parser_(parser) {
            if (++parser_.depth_ > kMaxDepth) parser_.fail_too_deep();
        }
        ~Nesting() { --parser_.depth_; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;

       private:
        Parser& parser_;
    };
    /// Collects the heights of nodes that become siblings.
    class Siblings {
       public:
        explicit Siblings(Parser& parser) : parser_(parser) {}
        ~Siblings() { parser_.set_height(tallest_ + 1); }
        Siblings(const Siblings&) = delete;
        Siblings& operator=(const Siblings&) = delete;
        /// To call after each sibling is parsed.
        void add() { tallest_ = std::max(tallest_, parser_.height_); }

       private:
        Parser& parser_;
        u32 tallest_ = 0;
    };
    void set_height(u32 height) {
        height_ = height;
        if (height > kMaxHeight) fail_too_deep();
    }
    /// The node on top of the one just parsed and of one of the given height.
    void set_height_above(u32 sibling) { set_height(std::max(sibling, height_) + 1); }
    void fail_too_deep();

    // ---- statements (parser_statement.cpp, parser_compound.cpp) --------------------------------------------------
    void statement(ast::Body& body);
    void simple_statements(ast::Body& body);
    ast::Stmt* simple_statement();
    ast::Stmt* compound_statement();
    bool begins_compound_statement() const;
    ast::Stmt* expression_statement();
    ast::Stmt* assignment(IsOptional is_optional = IsOptional::No);
    ast::Stmt* annotated_assignment(ast::Expr* target, const Span& begin, bool begins_with_name);
    ast::Stmt* augmented_assignment(ast::Expr* target, const Span& begin);
    ast::Stmt* chained_assignment(ast::Expr* first, const Span& begin);
    ast::Expr* annotated_rhs();
    ast::Stmt* return_statement();
    ast::Stmt* raise_statement();
    ast::Stmt* delete_statement();
    ast::Stmt* plain_delete_statement();
    ast::Stmt* assert_statement();
    ast::Stmt* import_statement();
    ast::Stmt* import_from_statement();
    ast::Alias* imported_name();
    std::string dotted_name();
    template <class T>
    ast::Stmt* scope_statement();
    template <class T>
    ast::Stmt* keyword_statement();

    ast::Body suite(const Token& keyword, std::string_view what, ColonRule colon);
    ast::Stmt* if_statement();
    ast::Stmt* while_statement();
    ast::Stmt* for_statement(const Span& begin, Async is_async);
    ast::Stmt* with_statement(const Span& begin, Async is_async);
    std::vector<ast::WithItem> parenthesized_with_items();
    ast::WithItem with_item();
    ast::Stmt* try_statement();
    ast::ExceptHandler* except_clause();
    ast::Stmt* async_statement(ast::Exprs decorators);
    ast::Stmt* decorated_statement();
    ast::Stmt* function_definition(const Span& begin, Async is_async, ast::Exprs decorators);
    ast::Stmt* class_definition(ast::Exprs decorators);

    // Type parameters (parser_type_parameters.cpp)
    bool begins_type_alias() const;
    ast::Stmt* type_alias_statement();
    ast::TypeParameters* type_parameters();
    ast::TypeParameter* type_parameter();
    ast::Lambda* lazy_expression(ast::Expr* body);
    ast::Arguments parameters(ParameterStyle style);
    ast::Arg* parameter(ParameterStyle style, Annotation annotation);
    void slash(ast::Arguments& arguments, ParameterOrder& order);
    void star_parameter(ast::Arguments& arguments, ParameterStyle style, ParameterOrder& order);
    void ordinary_parameter(ast::Arguments& arguments, ParameterStyle style);
    void keyword_only_parameter(ast::Arguments& arguments, ParameterStyle style);
    ast::Expr* default_value();
    ast::Body else_block();

    // ---- match (parser_pattern.cpp) ------------------------------------------------------------------------------
    ast::Stmt* match_statement();
    ast::Expr* match_subject();
    ast::MatchCase match_case();
    ast::Pattern* open_patterns();
    ast::Pattern* maybe_star_pattern();
    ast::Pattern* as_pattern();
    ast::Pattern* or_pattern();
    ast::Pattern* closed_pattern();
    ast::Pattern* star_pattern();
    ast::Pattern* name_pattern();
    ast::Pattern* literal_pattern();
    ast::Expr* signed_number();
    ast::Pattern* sequence_pattern(TK closing);
    ast::Pattern* mapping_pattern();
    ast::Expr* mapping_key();
    ast::Expr* dotted_value();
    ast::Pattern* class_pattern(ast::Expr* cls, const Span& begin);
    ast::Pattern* singleton_pattern(ast::ConstantValue value);
    std::string capture_name();

    // ---- expressions (parser_expression.cpp) ---------------------------------------------------------------------
    ast::Expr* star_expressions();
    ast::Expr* plain_star_expressions();
    ast::Expr* starred_expression();
    ast::Expr* star_expression();
    ast::Expr* star_named_expression();
    ast::Expr* starred(ast::Expr* (Parser::*rule)());
    /// A tuple without brackets, once the first item and a comma stand there.
    ast::Expr* open_tuple(ast::Expr* first, const Span& begin, ast::Expr* (Parser::*item)());
    bool begins_expression() const;
    ast::Expr* named_expression();
    ast::Expr* unassigned_expression();
    ast::Expr* assignment_expression();
    ast::Expr* expression();
    ast::Expr* plain_expression();
    ast::Expr* lambda();
    ast::Expr* disjunction();
    ast::Expr* bool_operation(TK word, ast::BoolOperator op, ast::Expr* (Parser::*operand)());
    ast::Expr* conjunction();
    ast::Expr* inversion();
    ast::Expr* comparison();
    bool begins_comparison();
    ast::Comparison comparison_operator();
    ast::Expr* bitwise_or();
    ast::Expr* binary(int least_precedence);
    ast::Expr* factor();
    ast::Expr* power();
    ast::Expr* await_primary();
    ast::Expr* yield_expression();
    ast::Expr* for_targets();
    ast::Expr* star_target();

    // ---- atoms (parser_atom.cpp, parser_call.cpp) -------------------------------------------------------------------
    ast::Expr* primary();
    ast::Expr* plain_primary();
    ast::Expr* attribute(ast::Expr* value, const Span& begin);
    ast::Expr* subscript(ast::Expr* value, const Span& begin);
    ast::Expr* slices();
    ast::Expr* slice();
    ast::Expr* atom();
    ast::Expr* constant(ast::ConstantValue value);
    ast::Expr* number();
    ast::Expr* parenthesized();
    ast::Expr* bracketed();
    ast::Expr* list_comprehension(ast::Expr* element, const Span& begin);
    ast::Expr* braced();
    ast::Expr* plain_braced();
    ast::Expr* dict_rest(ast::Expr* first_key, const Span& begin);
    void dict_item(ast::Dict* dict, ast::Expr* key);
    void dict_pair();
    ast::Expr* set_rest(ast::Expr* first, const Span& begin);
    bool begins_comprehension();
    std::vector<ast::Comprehension> comprehension_clauses();
    ast::Expr* comprehension(ast::ExprKind kind, ast::Expr* key, ast::Expr* element, const Span& begin);
    ast::Expr* call(ast::Expr* func, const Span& begin);
    struct CallArguments {
        ast::Exprs args;
        std::vector<ast::Keyword*> keywords;
    };
    CallArguments arguments();
    CallArguments closed_arguments();
    bool next_argument(CallArguments& out);
    bool argument(CallArguments& out);
    bool positional_argument(CallArguments& out);
    ast::Keyword* keyword_argument();
    ast::Keyword* double_starred_argument();

    // ---- strings (parser_string.cpp) ------------------------------------------------------------------------------
    ast::Expr* strings();
    void fstring(ast::Exprs& values);
    u32 fstring_parts(ast::Exprs& values, Escapes escapes);
    void fstring_text(ast::Exprs& values, Escapes escapes);
    void replacement_field(ast::Exprs& values, Escapes escapes);
    void plain_replacement_field(ast::Exprs& values, Escapes escapes);
    char conversion();
    ast::Expr* format_spec(Escapes escapes);
    std::string debug_text(u32 from, u32 to) const;
    ast::Exprs merged(const ast::Exprs& values);
    Literal checked(Literal literal, const Token& at);

    // ---- targets (parser_target.cpp) ------------------------------------------------------------------------------
    /// Marks an expression as assigned to or deleted; false when it cannot be.
    bool set_context(ast::Expr* target, ast::Context context);
    static bool is_single_target(const ast::Expr* target);

    // ---- known mistakes (syntax_error_*.cpp), tried in explain mode only ---------------------------------------------
    bool explains() const { return explaining_ && !failed_ && without_explaining_ == 0; }
    ast::Expr* quiet_expression();
    template <class F>
    ast::Expr* remembered(Rule rule, F parse);
    void explain_expression();
    void explain_missing_comma();
    void explain_conditional();
    void explain_bare_lambda();
    bool kind_before_is_spec_colon() const;
    void explain_legacy_call();
    void explain_operand(ast::Expr* (Parser::*operand)());
    void explain_named_expression();
    void explain_generator_call(u32 opening);
    void explain_keyword_argument();
    void explain_starred_assignment();
    void explain_arguments(u32 begin);
    void explain_generator_argument(u32 begin);
    void explain_group(u32 begin);
    void explain_comprehension(u32 begin);
    void explain_dict(u32 begin);
    void explain_dict_comprehension(u32 begin);
    void explain_dict_item();
    void explain_dict_value();
    void explain_for_targets(u32 begin, LoopPlace where);
    void explain_assignment(u32 begin);
    void explain_annotation(u32 begin);
    void explain_invalid_target(TargetUse use, const ast::Expr* target);
    void explain_deletion(u32 begin);
    void explain_with_item(u32 begin);
    void explain_with(u32 begin);
    void explain_import(u32 begin);
    void explain_import_list(u32 begin);
    void explain_except(u32 begin);
    void explain_mixed_except();
    void explain_as_pattern(u32 begin);
    void explain_class_pattern(u32 opening);
    void explain_slash(const ast::Arguments& before, ParameterOrder order);
    void explain_star(ParameterStyle style, ParameterOrder order);
    void explain_double_star(ParameterStyle style);
    void explain_parenthesized_parameters(ParameterStyle style);
    void explain_replacement_field(u32 begin);
    bool is_legacy_name(const ast::Expr* name) const;
    const ast::Expr* find_invalid_target(TargetUse use, const ast::Expr* target) const;

    struct Remembered {
        ast::Expr* result;
        u32 end;
        u32 height;
        bool fits;
    };

    /// Recursion takes a few hundred bytes of stack a level; trees are walked by recursion too.
    static constexpr u32 kMaxDepth = 700;
    static constexpr u32 kMaxHeight = 2000;

    ast::Tree& tree_;
    const TokenList& list_;
    u32 cursor_ = 0;
    /// The last token that any rule has looked at: where a fault without a better place is reported.
    u32 farthest_ = 0;
    /// The same with explain mode's looking ahead.
    u32 farthest_ever_ = 0;
    bool failed_ = false;
    bool raised_ = false;
    bool explaining_ = false;
    u32 without_explaining_ = 0;
    u32 depth_ = 0;
    u32 height_ = 0;
    std::optional<Diagnostic> diagnostic_;
    std::unordered_map<u64, Remembered> memory_;
};

/// How messages call an expression: "function call", "literal", "attribute", …
std::string_view expression_name(const ast::Expr* expression);

}  // namespace asyncarium
