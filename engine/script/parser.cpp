// The parser's frame: the two passes, how failing works and which fault is reported in the end.
#include "engine/script/parser.h"

#include "engine/script/syntax_error_text.h"
#include "engine/script/syntax_warnings.h"

namespace asyncarium {

std::optional<Diagnostic> Parser::parse() {
    u32 statement_begin = 0;
    auto parse_rest = [&] {
        while (!failed_ && !is(TK::EndMarker)) {
            statement_begin = cursor_;
            height_ = 0;
            ast::Body body;
            statement(body);
            // A statement with a fault in it is incomplete; those before it are whole.
            if (!failed_) tree_.body.insert(tree_.body.end(), body.begin(), body.end());
        }
    };
    parse_rest();
    if (!failed_) return std::nullopt;
    if (!raised_ && list_.tokens[farthest_].kind != TK::Error) {
        explaining_ = true;
        // CPython tells the mistakes in dicts already in its first pass, where it looks for no others.
        without_explaining_ = 1;
        parse_again(statement_begin);
        without_explaining_ = 0;
        if (!raised_) parse_again(statement_begin);
    }
    return final_diagnostic();
}

/// Reads the faulty statement in explain mode.
void Parser::parse_again(u32 statement_begin) {
    memory_.clear();
    failed_ = false;
    cursor_ = statement_begin;
    const u32 first_farthest = farthest_;
    ast::Body ignored;
    statement(ignored);
    // What explain mode looked at on its way to no result is of no interest.
    if (!raised_) farthest_ = first_farthest;
}

Diagnostic Parser::final_diagnostic() {
    const Token& last = list_.tokens[farthest_];
    if (!raised_) {
        if (last.kind == TK::Error && list_.fault) return list_.fault->diagnostic;
        if (last.kind == TK::Error && list_.open_bracket) return unclosed_bracket();
        const bool is_indentation = last.kind == TK::Indent || last.kind == TK::Dedent;
        diagnostic_ = Diagnostic{is_indentation ? "IndentationError" : "SyntaxError",
                                 last.kind == TK::Indent   ? "unexpected indent"
                                 : last.kind == TK::Dedent ? "unexpected unindent"
                                                           : "invalid syntax",
                                 last.span};
        if (is_indentation) return *diagnostic_;
    }
    // CPython now reads on to the end, and what the lexer finds there outranks what the parser has found.
    if (list_.fault && list_.fault->rank == FaultRank::AlwaysFirst) return list_.fault->diagnostic;
    const u32 read_up_to = list_.tokens[farthest_ever_].span.line;
    const bool is_in_fstring = list_.fault && list_.fault->rank == FaultRank::WhenReachedInFString;
    if (list_.open_bracket && !is_in_fstring && read_up_to > list_.open_bracket->line) return unclosed_bracket();
    return *diagnostic_;
}

Diagnostic Parser::unclosed_bracket() const {
    const OpenBracket& bracket = *list_.open_bracket;
    return {"SyntaxError",
            words("'", bracket.character, "' was never closed"),
            {bracket.line, bracket.column, bracket.line, bracket.column + 1}};
}

void Parser::fail() {
    if (failed_) return;
    note_farthest(cursor_);
    failed_ = true;
    if (explaining_ && is(TK::Error)) {
        // Even looking ahead ends where the lexer has stopped.
        raised_ = true;
        diagnostic_ = list_.fault ? list_.fault->diagnostic : unclosed_bracket();
    }
    cursor_ = last_token();
}

void Parser::raise(Span span, std::string message, std::string kind) {
    fail();
    if (raised_) return;
    raised_ = true;
    diagnostic_ = Diagnostic{std::move(kind), std::move(message), span};
}

void Parser::raise_between(const Span& from, const Span& to, std::string message) {
    raise({from.line, from.column, to.end_line, to.end_column}, std::move(message));
}

void Parser::raise_starting_at(const Span& from, std::string message) {
    note_farthest(cursor_ - 1);
    const Span& last = list_.tokens[farthest_].span;
    raise({from.line, from.column, last.end_line, std::max(last.end_column, 1u) - 1}, std::move(message));
}

void Parser::raise_at_farthest(std::string message, std::string kind) {
    if (failed_) return;
    note_farthest(cursor_);
    const Token& last = list_.tokens[farthest_];
    raise(last.span, std::move(message), std::move(kind));
}

void Parser::raise_not_supported(Span span, std::string_view what) {
    raise(span, words("not supported by Asyncarium: ", what), "NotSupported");
}

void Parser::fail_too_deep() {
    // What explain mode only looks ahead at may be nested deeper than the text is.
    if (explaining_) return fail();
    raise(here(), "too many nested expressions");
}

void Parser::expect_told(TK wanted) {
    if (accept(wanted) || failed_) return;
    note_farthest(cursor_);
    if (is(TK::Error) || !explains()) return fail();
    raise(here(), words("expected '", spelling(wanted), "'"));
}

std::string Parser::expect_name() {
    if (!is(TK::Name)) {
        fail();
        return {};
    }
    std::string name(text(token()));
    advance();
    return name;
}

ParseResult parse_module(std::string_view text) {
    ParseResult result;
    TokenList list = tokenize(text);
    std::optional<Diagnostic> diagnostic = Parser(result.tree, list).parse();
    if (diagnostic) result.diagnostics.push_back(std::move(*diagnostic));
    result.warnings = find_escape_warnings(list);
    return result;
}

}  // namespace asyncarium
