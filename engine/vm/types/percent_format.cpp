// `format % values`.
#include "engine/vm/types/percent_format.h"

#include <cmath>
#include <string>

#include "engine/vm/types/arithmetic.h"
#include "engine/vm/types/float_text.h"
#include "engine/vm/types/format_spec.h"
#include "engine/vm/types/indexing.h"
#include "engine/vm/types/int_text.h"
#include "engine/vm/types/mappings.h"
#include "engine/vm/types/representation.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/room.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

using Kind = Answer::Kind;

/// One `%(key)-05.2f`.
struct Conversion {
    bool left = false;
    bool plus = false;
    bool space = false;
    bool alternate = false;
    bool zero = false;
    i64 width = -1;
    i64 precision = -1;
    char type = '\0';
};

/// Walks a format once. What happens at %s, %r, %a depends on the mode: it makes the text, plans it, or takes it from a list.
class PercentFormatter {
   public:
    PercentFormatter(World& world, Value format, Value values)
        : world_(world),
          bytes_(world.layout_of(format) == Layout::Bytes),
          text_(bytes_ ? bytes_of(world, format) : text_of(world, format)),
          values_(values) {}

    void plan_into(Value list) { plan_ = list; }
    void take_from(Value list) { prepared_ = list; }
    const std::string& result() const { return result_; }
    bool is_bytes() const { return bytes_; }

    Kind run() {
        while (position_ < text_.size()) {
            const std::size_t percent = text_.find('%', position_);
            result_ += text_.substr(position_, percent - position_);
            if (percent == std::string_view::npos) break;
            position_ = percent + 1;
            if (const Kind kind = convert(); kind != Kind::Done) return kind;
        }
        if (!used_mapping_ && !is_mapping() && next_ < argument_count())
            return fail(TypeId::TypeError, "not all arguments converted during {} formatting",
                        bytes_ ? "bytes" : "string");
        return Kind::Done;
    }

   private:
    template <class... Args>
    Kind fail(TypeId type, fmt::format_string<Args...> message, Args&&... args) {
        raise_error(world_, type, message, std::forward<Args>(args)...);
        return Kind::Raised;
    }

    bool is_tuple() const { return values_.is_object() && world_.layout_of(plain(world_, values_)) == Layout::Tuple; }

    /// What `%(key)s` may look keys up in, and what need not be used up.
    bool is_mapping() const {
        if (values_.is_int() || is_tuple() || is_text(world_, values_)) return false;
        const Layout layout = world_.layout_of(plain(world_, values_));
        return layout == Layout::Dict || layout == Layout::List || layout == Layout::MappingProxy ||
               has_special(world_, values_, SpecialName::GetItem);
    }

    std::size_t argument_count() const { return is_tuple() ? items_of(world_, plain(world_, values_)).size() : 1; }

    Kind next_argument(Value& argument) {
        if (current_.is_some()) {
            argument = current_;
            return Kind::Done;
        }
        if (used_mapping_ || next_ >= argument_count())
            return fail(TypeId::TypeError, "not enough arguments for format string");
        argument = is_tuple() ? items_of(world_, plain(world_, values_))[next_] : values_;
        ++next_;
        return Kind::Done;
    }

    bool at_end() const { return position_ >= text_.size(); }
    Kind incomplete() { return fail(TypeId::ValueError, "incomplete format"); }

    /// `(key)`: looks it up in the mapping.
    Kind read_key() {
        if (at_end() || text_[position_] != '(') return Kind::Done;
        if (!is_mapping()) return fail(TypeId::TypeError, "format requires a mapping");
        const std::size_t begin = ++position_;
        for (int depth = 1; depth > 0; ++position_) {
            if (at_end()) return fail(TypeId::ValueError, "incomplete format key");
            if (text_[position_] == '(') ++depth;
            if (text_[position_] == ')') --depth;
        }
        const std::string_view name = text_.substr(begin, position_ - begin - 1);
        const Local key(world_, bytes_ ? make_bytes(world_, name) : make_string(world_, name));
        const Answer found = get_item_natively(world_, values_, key);
        if (!found.is_done()) return found.kind;
        key_value_ = Local(world_, found.value);
        current_ = found.value;
        used_mapping_ = true;
        return Kind::Done;
    }

    bool read_flag(Conversion& conversion) {
        switch (at_end() ? '\0' : text_[position_]) {
            case '-':
                conversion.left = true;
                break;
            case '+':
                conversion.plus = true;
                break;
            case ' ':
                conversion.space = true;
                break;
            case '#':
                conversion.alternate = true;
                break;
            case '0':
                conversion.zero = true;
                break;
            default:
                return false;
        }
        ++position_;
        return true;
    }

    /// A number or `*`.
    Kind read_number(i64& number) {
        if (!at_end() && text_[position_] == '*') {
            ++position_;
            Value argument;
            if (const Kind kind = next_argument(argument); kind != Kind::Done) return kind;
            if (!is_integer(world_, argument)) return fail(TypeId::TypeError, "* wants int");
            number = clamped_index(world_, argument);
            const auto characters = static_cast<u64>(number < 0 ? -(number + 1) : number);
            return require_room(world_, characters) ? Kind::Done : Kind::Raised;
        }
        while (!at_end() && text_[position_] >= '0' && text_[position_] <= '9') {
            number = (number < 0 ? 0 : number) * 10 + (text_[position_++] - '0');
            if (number > (i64{1} << 31)) return fail(TypeId::ValueError, "width too big");
        }
        if (!require_room(world_, static_cast<u64>(std::max<i64>(number, 0)))) return Kind::Raised;
        return Kind::Done;
    }

    Kind read_conversion(Conversion& conversion) {
        if (const Kind kind = read_key(); kind != Kind::Done) return kind;
        while (read_flag(conversion)) {
        }
        if (const Kind kind = read_number(conversion.width); kind != Kind::Done) return kind;
        if (conversion.width < -1) {
            conversion.left = true;
            conversion.width = -conversion.width;
        }
        if (!at_end() && text_[position_] == '.') {
            ++position_;
            conversion.precision = 0;
            if (const Kind kind = read_number(conversion.precision); kind != Kind::Done) return kind;
            conversion.precision = std::max<i64>(conversion.precision, 0);
        }
        if (!at_end() && (text_[position_] == 'h' || text_[position_] == 'l' || text_[position_] == 'L')) ++position_;
        if (at_end()) return incomplete();
        conversion.type = text_[position_++];
        return Kind::Done;
    }

    Kind convert() {
        current_ = Value();
        Conversion conversion;
        if (const Kind kind = read_conversion(conversion); kind != Kind::Done) return kind;
        if (conversion.type == '%') {
            result_ += '%';
            return Kind::Done;
        }
        Value argument;
        if (const Kind kind = next_argument(argument); kind != Kind::Done) return kind;
        if (is_number_conversion(conversion.type) && is_scripted(argument)) {
            if (const Kind kind = number_from_script(conversion, argument); kind != Kind::Done || plan_.is_some())
                return kind;
        }
        switch (conversion.type) {
            case 's':
            case 'r':
            case 'a':
            case 'b':
                return convert_text(conversion, argument);
            case 'c':
                return convert_character(conversion, argument);
            case 'd':
            case 'i':
            case 'u':
            case 'o':
            case 'x':
            case 'X':
                return convert_int(conversion, argument);
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G':
                return convert_float(conversion, argument);
            default:
                break;
        }
        std::size_t offset = position_ - 1;
        const std::size_t begin = offset;
        const u32 code_point = next_code_point(text_, offset);
        const bool shown = code_point >= 32 && code_point < 127;
        return fail(TypeId::ValueError, "unsupported format character '{}' (0x{:x}) at index {}",
                    shown ? std::string(1, static_cast<char>(code_point)) : "?", code_point, begin);
    }

    void pad(std::string text, const Conversion& conversion) {
        FormatSpec spec;
        spec.width = conversion.width;
        spec.align = conversion.left ? '<' : '>';
        spec.precision = conversion.precision;
        const Local padded(world_, format_text(world_, text, spec).value);
        result_ += text_of(world_, padded);
    }

    static bool is_number_conversion(char type) {
        return std::string_view("diuoxXceEfFgG").find(type) != std::string_view::npos;
    }

    /// An instance that may have an __int__, __index__ or __float__.
    bool is_scripted(Value argument) const {
        return argument.is_object() && plain(world_, argument) == argument &&
               (world_.type_object(argument).flags & kTypeIsPython) != 0;
    }

    void add_to_plan(Value argument, char letter) {
        const Local text(world_, make_string(world_, {&letter, 1}));
        list_append_owned(world_, plan_, make_tuple(world_, {argument, text.get()}));
    }

    Kind number_from_script(const Conversion& conversion, Value& argument) {
        if (plan_.is_some()) {
            add_to_plan(argument, conversion.type);
            return Kind::Done;
        }
        if (prepared_.is_null()) return Kind::Script;
        argument = items_of(world_, prepared_)[prepared_next_++];
        return Kind::Done;
    }

    Kind convert_text(const Conversion& conversion, Value argument) {
        if (bytes_ && (conversion.type == 's' || conversion.type == 'b')) return convert_bytes(conversion, argument);
        if (plan_.is_some()) {
            add_to_plan(argument, conversion.type);
            return Kind::Done;
        }
        if (prepared_.is_some()) {
            pad(std::string(text_of(world_, items_of(world_, prepared_)[prepared_next_++])), conversion);
            return Kind::Done;
        }
        const Answer text = conversion.type == 's'   ? str_natively(world_, argument)
                            : conversion.type == 'r' ? repr_natively(world_, argument)
                                                     : ascii_natively(world_, argument);
        if (!text.is_done()) return text.kind;
        const Local owner(world_, text.value);
        pad(std::string(text_of(world_, text.value)), conversion);
        return Kind::Done;
    }

    Kind convert_bytes(const Conversion& conversion, Value argument) {
        if (argument.is_int() || world_.layout_of(plain(world_, argument)) != Layout::Bytes)
            return fail(TypeId::TypeError,
                        "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                        type_name(world_, argument));
        std::string text(bytes_of(world_, plain(world_, argument)));
        const auto width = static_cast<std::size_t>(std::max<i64>(conversion.width, 0));
        if (text.size() < width) text.insert(conversion.left ? text.size() : 0, width - text.size(), ' ');
        result_ += text;
        return Kind::Done;
    }

    Kind convert_character(const Conversion& conversion, Value argument) {
        std::string text;
        if (is_text(world_, argument)) {
            text = text_of(world_, plain(world_, argument));
            if (count_code_points(text) != 1) return fail(TypeId::TypeError, "%c requires int or char");
        } else if (is_integer(world_, argument)) {
            const i64 code_point = clamped_index(world_, argument);
            if (code_point < 0 || code_point > 0x10ffff)
                return fail(TypeId::OverflowError, "%c arg not in range(0x110000)");
            append_code_point(text, static_cast<u32>(code_point));
        } else {
            return fail(TypeId::TypeError, "%c requires int or char");
        }
        Conversion without_precision = conversion;
        without_precision.precision = -1;
        pad(text, without_precision);
        return Kind::Done;
    }

    FormatSpec number_spec(const Conversion& conversion) const {
        FormatSpec spec;
        spec.width = conversion.width;
        spec.sign = conversion.plus ? '+' : conversion.space ? ' ' : '\0';
        spec.align = conversion.left ? '<' : conversion.zero ? '=' : '>';
        spec.fill = conversion.zero && !conversion.left ? "0" : " ";
        return spec;
    }

    Kind convert_int(const Conversion& conversion, Value argument) {
        const bool decimal = conversion.type == 'd' || conversion.type == 'i' || conversion.type == 'u';
        Value number = plain(world_, argument);
        Local whole;
        if (decimal && is_float(world_, number)) {
            const double value = world_.get<Float>(number).number;
            if (std::isnan(value)) return fail(TypeId::ValueError, "cannot convert float NaN to integer");
            if (std::isinf(value)) return fail(TypeId::OverflowError, "cannot convert float infinity to integer");
            whole = Local(world_, make_int_from_double(world_, value));
            number = whole;
        }
        if (!is_integer(world_, number))
            return fail(TypeId::TypeError, "%{} format: {} is required, not {}", conversion.type,
                        decimal ? "a real number" : "an integer", type_name(world_, argument));
        if (decimal && !check_int_digits(world_, number)) return Kind::Raised;
        const int base = decimal ? 10 : conversion.type == 'o' ? 8 : 16;
        NumberText text;
        text.digits = int_to_text(world_, number, base);
        FormatSpec spec = number_spec(conversion);
        text.sign = spec.sign == '\0' ? "" : std::string(1, spec.sign);
        if (text.digits[0] == '-') {
            text.sign = "-";
            text.digits.erase(0, 1);
        }
        if (conversion.type == 'X')
            for (char& c : text.digits) c = c >= 'a' ? static_cast<char>(c - 0x20) : c;
        if (conversion.alternate && !decimal) text.prefix = std::string("0") + conversion.type;
        const auto digits = static_cast<std::size_t>(std::max<i64>(conversion.precision, 0));
        if (text.digits.size() < digits) text.digits.insert(0, digits - text.digits.size(), '0');
        result_ += assemble_number(text, spec);
        return Kind::Done;
    }

    Kind convert_float(const Conversion& conversion, Value argument) {
        const Value number = plain(world_, argument);
        if (!is_number(world_, number))
            return fail(TypeId::TypeError, "must be real number, not {}", type_name(world_, argument));
        double value = 0;
        if (!number_to_double(world_, number, value)) return Kind::Raised;
        const Local real(world_, make_float(world_, value));
        FormatSpec spec = number_spec(conversion);
        spec.type = conversion.type;
        spec.precision = conversion.precision;
        spec.alternate = conversion.alternate;
        const Answer text = format_number(world_, real, spec);
        if (!text.is_done()) return text.kind;
        const Local owner(world_, text.value);
        result_ += text_of(world_, text.value);
        return Kind::Done;
    }

    World& world_;
    bool bytes_;
    std::string_view text_;
    Value values_;
    std::string result_;
    std::size_t position_ = 0;
    std::size_t next_ = 0;
    bool used_mapping_ = false;
    Value current_;  // what (key) found
    Local key_value_;
    Value plan_;
    Value prepared_;
    std::size_t prepared_next_ = 0;
};

Answer finished(World& world, const PercentFormatter& formatter, Kind kind) {
    if (kind != Kind::Done) return {kind, Value()};
    const std::string& text = formatter.result();
    return Answer::done(formatter.is_bytes() ? make_bytes(world, text) : make_string(world, text));
}

}  // namespace

Answer percent_format(World& world, Value format, Value values) {
    PercentFormatter formatter(world, format, values);
    const Kind kind = formatter.run();
    return finished(world, formatter, kind);
}

Answer percent_plan(World& world, Value format, Value values) {
    Local plan(world, make_list(world));
    PercentFormatter formatter(world, format, values);
    formatter.plan_into(plan);
    const Kind kind = formatter.run();
    return kind == Kind::Done ? Answer::done(plan.take()) : Answer{kind, Value()};
}

Answer percent_apply(World& world, Value format, Value values, Value texts) {
    PercentFormatter formatter(world, format, values);
    formatter.take_from(texts);
    const Kind kind = formatter.run();
    return finished(world, formatter, kind);
}

}  // namespace asyncarium
