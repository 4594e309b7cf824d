// str.format: replacement fields (Objects/stringlib/unicode_format.h). Fields that only look up arguments and built-in values
// are done here; attributes, and values that format themselves in Python, by `_str_format` of builtins.py, which reads the
// format through the two hidden natives below.
#include <optional>

#include "engine/vm/types/mappings.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

using Kind = Answer::Kind;

/// A stretch of literal text, then perhaps `{name!conversion:spec}`.
struct Piece {
    std::string literal;
    bool has_field = false;
    std::string_view name;
    char conversion = '\0';
    std::string_view spec;
};

Kind fail(World& world, std::string_view message) {
    raise_error(world, TypeId::ValueError, "{}", message);
    return Kind::Raised;
}

/// Walks a format string piece by piece (MarkupIterator_next).
class Pieces {
   public:
    Pieces(World& world, std::string_view text) : world_(world), text_(text) {}

    bool at_end() const { return position_ >= text_.size(); }

    Kind next(Piece& piece) {
        piece = {};
        while (!at_end()) {
            const char c = text_[position_++];
            if (c != '{' && c != '}') {
                piece.literal.push_back(c);
                continue;
            }
            const bool doubled = !at_end() && text_[position_] == c;
            if (doubled) {
                piece.literal.push_back(c);
                ++position_;
                continue;
            }
            if (c == '}') return fail(world_, "Single '}' encountered in format string");
            if (at_end()) return fail(world_, "Single '{' encountered in format string");
            return read_field(piece);
        }
        return Kind::Done;
    }

   private:
    /// Up to the brace that closes the field: nested fields may stand in the spec.
    Kind read_field(Piece& piece) {
        piece.has_field = true;
        const std::size_t begin = position_;
        std::size_t name_end = begin;
        bool in_brackets = false;
        for (; name_end < text_.size(); ++name_end) {
            const char c = text_[name_end];
            if (c == '{') return fail(world_, "unexpected '{' in field name");
            if (c == '[') in_brackets = true;
            if (c == ']') in_brackets = false;
            if (!in_brackets && (c == '}' || c == ':' || c == '!')) break;
        }
        if (name_end == text_.size()) return fail(world_, "expected '}' before end of string");
        piece.name = text_.substr(begin, name_end - begin);
        position_ = name_end;
        if (text_[position_] == '!') {
            if (const Kind kind = read_conversion(piece); kind != Kind::Done) return kind;
        }
        if (text_[position_] == '}') {
            ++position_;
            return Kind::Done;
        }
        return read_spec(piece);
    }

    Kind read_conversion(Piece& piece) {
        if (position_ + 1 >= text_.size()) return fail(world_, "end of string while looking for conversion specifier");
        piece.conversion = text_[position_ + 1];
        if (piece.conversion == '}') return fail(world_, "unmatched '{' in format spec");
        position_ += 2;
        if (at_end()) return fail(world_, "unmatched '{' in format spec");
        if (text_[position_] != ':' && text_[position_] != '}')
            return fail(world_, "expected ':' after conversion specifier");
        return Kind::Done;
    }

    Kind read_spec(Piece& piece) {
        const std::size_t begin = ++position_;
        for (int depth = 1; position_ < text_.size(); ++position_) {
            if (text_[position_] == '{') ++depth;
            if (text_[position_] == '}' && --depth == 0) {
                piece.spec = text_.substr(begin, position_ - begin);
                ++position_;
                return Kind::Done;
            }
        }
        return fail(world_, "unmatched '{' in format spec");
    }

    World& world_;
    std::string_view text_;
    std::size_t position_ = 0;
};

std::optional<i64> as_number(std::string_view text) {
    if (text.empty() || text.size() > 18) return std::nullopt;
    i64 number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// What stands behind the first part of a field name: `.name` and `[key]`.
struct Step {
    bool is_attribute = false;
    std::string_view name;
};

Kind split_name(World& world, std::string_view name, std::string_view& first, std::vector<Step>& steps) {
    const std::size_t end = std::min(name.find_first_of(".["), name.size());
    first = name.substr(0, end);
    for (std::size_t position = end; position < name.size();) {
        if (name[position] == '.') {
            const std::size_t stop = std::min(name.find_first_of(".[", position + 1), name.size());
            steps.push_back({true, name.substr(position + 1, stop - position - 1)});
            position = stop;
        } else if (name[position] == '[') {
            const std::size_t stop = name.find(']', position);
            if (stop == std::string_view::npos) return fail(world, "Missing ']' in format string");
            steps.push_back({false, name.substr(position + 1, stop - position - 1)});
            position = stop + 1;
        } else {
            return fail(world, "Only '.' or '[' may follow ']' in format field specifier");
        }
        if (steps.back().name.empty()) return fail(world, "Empty attribute in format string");
    }
    return Kind::Done;
}

/// Formats with positional and keyword arguments, as far as no program code is needed.
class Formatter {
   public:
    Formatter(World& world, Value args, Value keywords) : world_(world), args_(args), keywords_(keywords) {}

    Kind format(std::string_view text, u32 depth, std::string& result) {
        if (depth > 2) return fail(world_, "Max string recursion exceeded");
        Pieces pieces(world_, text);
        while (!pieces.at_end()) {
            Piece piece;
            if (const Kind kind = pieces.next(piece); kind != Kind::Done) return kind;
            result += piece.literal;
            if (!piece.has_field) continue;
            if (const Kind kind = append_field(piece, depth, result); kind != Kind::Done) return kind;
        }
        return Kind::Done;
    }

   private:
    Kind append_field(const Piece& piece, u32 depth, std::string& result) {
        Local value;
        if (const Kind kind = look_up(piece.name, value); kind != Kind::Done) return kind;
        if (const Kind kind = convert(piece.conversion, value); kind != Kind::Done) return kind;
        std::string spec_text(piece.spec);
        if (piece.spec.find_first_of("{}") != std::string_view::npos) {
            spec_text.clear();
            if (const Kind kind = format(piece.spec, depth + 1, spec_text); kind != Kind::Done) return kind;
        }
        const Local spec(world_, make_string(world_, spec_text));
        const Answer text = format_natively(world_, value, spec);
        if (!text.is_done()) return text.kind;
        const Local owner(world_, text.value);
        result += text_of(world_, text.value);
        return Kind::Done;
    }

    Kind look_up(std::string_view name, Local& value) {
        std::string_view first;
        std::vector<Step> steps;
        if (const Kind kind = split_name(world_, name, first, steps); kind != Kind::Done) return kind;
        if (const Kind kind = look_up_first(first, value); kind != Kind::Done) return kind;
        for (const Step& step : steps) {
            if (step.is_attribute) return Kind::Script;
            const std::optional<i64> index = as_number(step.name);
            const Local key(world_, index ? make_int(world_, *index) : make_string(world_, step.name));
            const Answer item = get_item_natively(world_, value, key);
            if (!item.is_done()) return item.kind;
            value = Local(world_, item.value);
        }
        return Kind::Done;
    }

    Kind look_up_first(std::string_view name, Local& value) {
        std::optional<i64> index = as_number(name);
        if (index || name.empty()) {
            const Numbering wanted = name.empty() ? Numbering::Automatic : Numbering::Manual;
            if (numbering_ != Numbering::Unknown && numbering_ != wanted)
                return fail(world_, wanted == Numbering::Manual ? "cannot switch from automatic field numbering to "
                                                                  "manual field specification"
                                                                : "cannot switch from manual field specification to "
                                                                  "automatic field numbering");
            numbering_ = wanted;
            if (!index) index = next_++;
            return positional(*index, value);
        }
        if (keywords_.is_null()) return Kind::Script;
        const Value found = peek_item(world_, keywords_, name);
        if (found.is_null()) {
            const Local key(world_, make_string(world_, name));
            raise_key_error(world_, key);
            return Kind::Raised;
        }
        value = Local(world_, world_.retain(found));
        return Kind::Done;
    }

    Kind positional(i64 index, Local& value) {
        if (args_.is_null()) return fail(world_, "Format string contains positional fields");
        const auto items = items_of(world_, args_);
        if (static_cast<u64>(index) >= items.size()) {
            raise_error(world_, TypeId::IndexError, "Replacement index {} out of range for positional args tuple",
                        index);
            return Kind::Raised;
        }
        value = Local(world_, world_.retain(items[static_cast<std::size_t>(index)]));
        return Kind::Done;
    }

    Kind convert(char conversion, Local& value) {
        Answer text;
        switch (conversion) {
            case '\0':
                return Kind::Done;
            case 's':
                text = str_natively(world_, value);
                break;
            case 'r':
                text = repr_natively(world_, value);
                break;
            case 'a':
                text = ascii_natively(world_, value);
                break;
            default:
                raise_error(world_, TypeId::ValueError, "Unknown conversion specifier {}{}",
                            conversion > 32 && conversion < 127 ? "" : "\\x", conversion);
                return Kind::Raised;
        }
        if (text.is_done()) value = Local(world_, text.value);
        return text.kind;
    }

    enum class Numbering : u8 { Unknown, Automatic, Manual };

    World& world_;
    Value args_;
    Value keywords_;
    Numbering numbering_ = Numbering::Unknown;
    i64 next_ = 0;
};

Outcome format_with(NativeCall& call, Value args, Value keywords, Value mapping) {
    World& world = call.world;
    std::string result;
    Formatter formatter(world, args, keywords);
    const Kind kind = formatter.format(text_of(world, call[0]), 1, result);
    if (kind == Kind::Done) return return_string(world, result);
    if (kind == Kind::Raised) return Outcome::raised();
    const Value positional = args.is_null() ? kNone : args;
    return redirect_to_helper(world, "_str_format", {call[0], positional, mapping});
}

Outcome str_format(NativeCall& call) { return format_with(call, call[1], call[2], call[2]); }

Outcome str_format_map(NativeCall& call) {
    const bool dict = call.world.is(call[1], TypeId::Dict);
    return format_with(call, Value(), dict ? call[1] : Value(), call[1]);
}

Value optional_text(World& world, bool present, std::string_view text) {
    return present ? make_string(world, text) : world.retain(kNone);
}

/// _format_pieces(format): a list of (literal, field name or None, spec, conversion or None).
Outcome format_pieces(NativeCall& call) {
    World& world = call.world;
    Local list(world, make_list(world));
    Pieces pieces(world, text_of(world, call[0]));
    while (!pieces.at_end()) {
        Piece piece;
        if (pieces.next(piece) != Kind::Done) return Outcome::raised();
        const Local literal(world, make_string(world, piece.literal));
        const Local name(world, optional_text(world, piece.has_field, piece.name));
        const Local spec(world, make_string(world, piece.spec));
        const Local conversion(world, optional_text(world, piece.conversion != '\0', {&piece.conversion, 1}));
        list_append_owned(world, list, make_tuple(world, {literal.get(), name.get(), spec.get(), conversion.get()}));
    }
    return Outcome::returns(list.take());
}

/// _format_path(field name): (first, [(is attribute, name or index), …]); first is an int, a name or "".
Outcome format_path(NativeCall& call) {
    World& world = call.world;
    std::string_view first;
    std::vector<Step> steps;
    if (split_name(world, text_of(world, call[0]), first, steps) != Kind::Done) return Outcome::raised();
    const auto key = [&world](std::string_view text) {
        const std::optional<i64> index = as_number(text);
        return index ? make_int(world, *index) : make_string(world, text);
    };
    Local list(world, make_list(world));
    for (const Step& step : steps) {
        const Local name(world, step.is_attribute ? make_string(world, step.name) : key(step.name));
        list_append_owned(world, list, make_tuple(world, {boolean(step.is_attribute), name.get()}));
    }
    const Local head(world, key(first));
    return Outcome::returns(make_tuple(world, {head.get(), list.get()}));
}

constexpr NativeSpec kNatives[] = {
    {"str.format", "(self, /, *args, **kwargs)", str_format},
    {"str.format_map", "(self, mapping, /)", str_format_map},
    {"builtins._format_pieces", "(format, /)", format_pieces},
    {"builtins._format_path", "(name, /)", format_path},
};

}  // namespace

NativeTable str_format_natives() { return kNatives; }

}  // namespace asyncarium
