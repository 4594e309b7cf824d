// Strings: neighbours join into one, and an f-string becomes a JoinedStr of constants and formatted values.
#include "engine/script/parser.h"

namespace asyncarium {

using namespace ast;

Literal Parser::checked(Literal literal, const Token& at) {
    if (!literal.fault_kind.empty()) raise(at.span, literal.fault_message, literal.fault_kind);
    return literal;
}

/// One or more string, bytes or f-string literals side by side.
Expr* Parser::strings() {
    const Span begin = here();
    Exprs parts;
    bool has_bytes = false, has_text = false, has_fstring = false;
    while (!failed_ && is_any({TK::String, TK::FStringStart})) {
        if (is(TK::FStringStart)) {
            has_fstring = has_text = true;
            fstring(parts);
        } else {
            (is_bytes_literal(text(token())) ? has_bytes : has_text) = true;
            Literal literal = checked(string_literal(text(token())), token());
            if (!failed_) parts.push_back(constant(std::move(literal.value)));
        }
    }
    if (has_bytes && has_text && is(TK::Error)) fail();
    if (has_bytes && has_text) raise_at_farthest("cannot mix bytes and nonbytes literals");
    if (failed_) return nullptr;
    if (has_fstring) {
        auto* joined = make<JoinedStr>();
        joined->values = merged(parts);
        set_height(height_ + 1);
        return finish(joined, begin);
    }
    auto* first = static_cast<Constant*>(parts[0]);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto* next = static_cast<Constant*>(parts[i]);
        if (has_bytes) {
            std::get<BytesText>(first->value).bytes += std::get<BytesText>(next->value).bytes;
        } else {
            std::get<std::string>(first->value) += std::get<std::string>(next->value);
        }
    }
    return finish(first, begin);
}

/// The same values with neighbouring constants made one, and without empty constants.
Exprs Parser::merged(const Exprs& values) {
    Exprs out;
    Constant* last = nullptr;
    for (Expr* value : values) {
        if (value->kind != ExprKind::Constant) {
            last = nullptr;
            out.push_back(value);
            continue;
        }
        auto* constant = static_cast<Constant*>(value);
        if (last) {
            std::get<std::string>(last->value) += std::get<std::string>(constant->value);
            last->span.end_line = constant->span.end_line;
            last->span.end_column = constant->span.end_column;
        } else {
            out.push_back(last = constant);
        }
    }
    std::erase_if(out, [](const Expr* value) {
        return value->kind == ExprKind::Constant &&
               std::get<std::string>(static_cast<const Constant*>(value)->value).empty();
    });
    return out;
}

// ---- f-strings ------------------------------------------------------------------------------------------------

/// Appends literal text and replacement fields; answers how high the tallest field is.
u32 Parser::fstring_parts(Exprs& values, Escapes escapes) {
    u32 tallest = 0;
    while (is_any({TK::FStringMiddle, TK::LeftBrace})) {
        if (is(TK::FStringMiddle)) {
            fstring_text(values, escapes);
        } else {
            replacement_field(values, escapes);
            tallest = std::max(tallest, height_);
        }
    }
    return tallest;
}

/// Appends the parts of one f-string.
void Parser::fstring(Exprs& values) {
    Nesting nesting(*this);
    const std::string_view prefix = text(token());
    const Escapes escapes = prefix.find_first_of("rR") != std::string_view::npos ? Escapes::Raw : Escapes::Decoded;
    advance();
    const u32 tallest = fstring_parts(values, escapes);
    expect(TK::FStringEnd);
    set_height(tallest);
}

void Parser::fstring_text(Exprs& values, Escapes escapes) {
    Literal literal = checked(decode_string(text(token()), escapes), token());
    if (!failed_) values.push_back(constant(std::move(literal.value)));
}

/// `{expression=!conversion:spec}`; with `=` the text of the expression becomes a constant before the value.
void Parser::replacement_field(Exprs& values, Escapes escapes) {
    const u32 begin = cursor_;
    auto plain = [&] { plain_replacement_field(values, escapes); };
    if (!explains()) return plain();
    if (attempt(plain) || failed_) return;
    explain_replacement_field(begin);
    fail();
}

void Parser::plain_replacement_field(Exprs& values, Escapes escapes) {
    const Token& opening = token();
    advance();
    auto* node = make<FormattedValue>();
    node->value = annotated_rhs();
    u32 tallest = height_;
    const bool is_debug = accept(TK::Equal);
    const Token& after_expression = token();
    if (is(TK::Exclamation)) node->conversion = conversion();
    if (is(TK::Colon)) {
        node->format_spec = format_spec(escapes);
        tallest = std::max(tallest, height_);
    }
    expect(TK::RightBrace);
    set_height(tallest + 1);
    finish(node, opening.span);
    if (failed_) return;
    if (is_debug) {
        auto* shown = make<Constant>();
        shown->value = debug_text(opening.end, after_expression.begin);
        const Span& from = opening.span;
        const Span& to = after_expression.span;
        shown->span = {from.line, from.column + 1, to.line, to.column};
        values.push_back(shown);
        if (node->conversion == 0 && !node->format_spec) node->conversion = 'r';
    }
    values.push_back(node);
}

/// `!r`, `!s` or `!a`.
char Parser::conversion() {
    const Token& mark = token();
    advance();
    const Token& name = token();
    if (!is(TK::Name)) {
        fail();
        return 0;
    }
    if (name.begin != mark.end) {
        raise_between(mark.span, name.span, "f-string: conversion type must come right after the exclamanation mark");
        return 0;
    }
    const std::string_view letter = text(name);
    if (letter != "r" && letter != "s" && letter != "a") {
        raise(name.span,
              "f-string: invalid conversion character '" + std::string(letter) + "': expected 's', 'r', or 'a'");
        return 0;
    }
    advance();
    return letter[0];
}

/// `:spec`, whose parts are literal text and replacement fields.
Expr* Parser::format_spec(Escapes escapes) {
    const Span begin = here();
    advance();
    Exprs values;
    const u32 tallest = fstring_parts(values, escapes);
    auto* node = make<JoinedStr>();
    if (!failed_) node->values = merged(values);
    set_height(tallest + 1);
    return finish(node, begin);
}

/// The program text between two offsets without comments, as `{x = }` shows it.
std::string Parser::debug_text(u32 from, u32 to) const {
    const std::string_view source = std::string_view(list_.text).substr(from, to - from);
    if (source.find('#') == std::string_view::npos) return std::string(source);
    std::string out;
    char quote = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (quote == 0 && c == '#') {
            i = std::min(source.find('\n', i), source.size());
            if (i == source.size()) break;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        } else if (c == quote) {
            quote = 0;
        }
        out.push_back(source[i]);
    }
    return out;
}

}  // namespace asyncarium
