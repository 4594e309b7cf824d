// The lexer's inside: one pass over the text with a stack of open brackets, a stack of indentations and a stack of
// f-strings. Split over lexer.cpp (lines, operators, brackets), lexer_name.cpp, lexer_number.cpp and lexer_string.cpp.
#pragma once

#include <string>
#include <vector>

#include "engine/script/lexer.h"

namespace asyncarium {

/// Whether the next characters are program text or the literal part of the innermost f-string.
enum class LexerMode : u8 { Program, FStringText };

/// An f-string that has begun and not ended. Depths count brackets opened since it began, as in CPython's tokenizer_mode.
struct OpenFString {
    char quote = 0;
    u32 quote_size = 1;
    bool is_raw = false;
    bool in_format_spec = false;
    LexerMode mode = LexerMode::FStringText;
    int bracket_depth = 0;
    /// The bracket depth at which the innermost replacement field stands; -1 outside of replacement fields.
    int field_depth = -1;
    /// Where it begins, for the message when it never ends.
    u32 begin = 0;
    u32 line = 0;
    u32 line_begin = 0;
};

/// Line and column of a byte of the text.
struct Place {
    u32 line = 0;
    u32 column = 0;
};

class Lexer {
   public:
    explicit Lexer(TokenList& list) : list_(list), text_(list.text) {}

    /// Fills the list; stops at the first fault.
    void run();

   private:
    struct Bracket {
        char character;
        u32 line;
        u32 column;
    };
    struct Indentation {
        u32 column;       // tabs reach to the next multiple of 8
        u32 tabs_as_one;  // tabs count as one column: both must agree, or the file mixes tabs and spaces
    };

    // Reading. Past the end every character is '\0'; the text holds no '\0' itself.
    char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
    char peek(u32 ahead = 0) const { return at(std::size_t{cursor_} + ahead); }
    Place place(u32 offset) const { return {line_, offset - line_begin_}; }
    void next_line();

    // Writing.
    void push(TokenKind kind, u32 begin);
    void push_spanning(TokenKind kind, u32 begin, Place from);
    void push_empty(TokenKind kind, u32 column);
    /// Records the fault at the character that begins at `offset` of the current line, and stops the run.
    void fail(u32 offset, std::string message);
    void fail_with(Diagnostic diagnostic, FaultRank rank);

    // Lines (lexer.cpp).
    void lex_line_begin();
    bool skip_indentation(Indentation& width);
    void apply_indentation(Indentation width);
    void lex_program();
    void lex_newline(u32 begin);
    bool lex_line_joining();
    void lex_operator();
    void lex_stray();
    void open_bracket(char character);
    void close_bracket(char character);
    void finish();

    // Names (lexer_name.cpp).
    void lex_name_or_string();
    void lex_name(u32 begin);
    bool check_wide_name(u32 begin);

    // Numbers (lexer_number.cpp).
    void lex_number();
    bool lex_radix_digits(int radix, std::string_view radix_name);
    bool lex_digits_tail();
    bool lex_leading_zeros(u32 begin);
    bool lex_fraction_and_exponent();
    bool check_end_of_number(std::string_view literal_name);

    // Strings (lexer_string.cpp).
    void lex_string(u32 begin);
    void fail_unterminated(u32 opening, Place from, u32 quote_size, bool has_escaped_quote);
    void begin_fstring(u32 begin, bool is_raw);
    void lex_fstring_text();
    void lex_fstring_middle();
    bool begin_field();
    bool end_fstring_middle(u32 begin, Place from);
    OpenFString* current_fstring() { return fstrings_.empty() ? nullptr : &fstrings_.back(); }

    TokenList& list_;
    const std::string& text_;
    u32 cursor_ = 0;
    u32 line_ = 1;
    u32 line_begin_ = 0;
    bool at_line_begin_ = true;
    bool stopped_ = false;
    std::vector<Bracket> brackets_;
    std::vector<Indentation> indentations_{{0, 0}};
    std::vector<OpenFString> fstrings_;
};

}  // namespace asyncarium
