// repr() of built-in values (Objects/object.c and each type's tp_repr).
#include "engine/vm/types/representation.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "engine/sched/describe.h"
#include "engine/vm/native_coroutine.h"
#include "engine/vm/native_registry.h"
#include "engine/vm/types/float_text.h"
#include "engine/vm/types/int_text.h"
#include "engine/vm/types/unions.h"
#include "engine/world/containers.h"
#include "engine/world/deque.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/table.h"
#include "engine/world/text.h"
#include "engine/world/visible_frame.h"
#include "engine/world/visible_type.h"

namespace asyncarium {

namespace {

using Kind = Answer::Kind;

/// Nesting beyond this is left to Python code, which raises RecursionError in its own time.
constexpr std::size_t kMaxDepth = 150;

std::string_view string_or(const World& world, Value string, std::string_view other) {
    return string.is_object() && world.layout_of(string) == Layout::Str ? text_of(world, string) : other;
}

std::string object_at(std::string_view what, Value value) { return fmt::format("<{} at {}>", what, address_of(value)); }

/// Writes one repr; keeps the containers it stands in, so that recursive ones end in "[...]".
class ReprWriter {
   public:
    ReprWriter(World& world, std::string& text) : world_(world), text_(text) {}

    /// Parts that only Python code can show are not Script, but listed: pairs of the part and the containers around it.
    void plan_into(Value list) { plan_ = list; }
    /// Their texts are taken from a list of str.
    void take_from(Value list) { prepared_ = list; }

    Kind write(Value value) {
        if (value.is_int()) return write_int(value);
        if (has_special(world_, value, SpecialName::Repr) || open_.size() > kMaxDepth) return write_scripted(value);
        return write_whole(value);
    }

    /// As write, without asking whether the value shows itself in Python.
    Kind write_whole(Value value) {
        const Value source = plain(world_, value);
        if (source.is_int()) return write_int(source);
        switch (world_.layout_of(source)) {
            case Layout::Int:
                return write_int(source);
            case Layout::Bool:
                text_ += source == kTrue ? "True" : "False";
                return Kind::Done;
            case Layout::NoneType:
                text_ += "None";
                return Kind::Done;
            case Layout::Ellipsis:
                text_ += "Ellipsis";
                return Kind::Done;
            case Layout::NotImplemented:
                text_ += "NotImplemented";
                return Kind::Done;
            case Layout::Float:
                text_ += float_repr(world_.get<Float>(source).number);
                return Kind::Done;
            case Layout::Str:
                append_text_repr(text_, text_of(world_, source));
                return Kind::Done;
            case Layout::Bytes:
                append_bytes_repr(text_, bytes_of(world_, source));
                return Kind::Done;
            case Layout::List:
                return write_items(source, "[", "]", "[...]");
            case Layout::Deque: {
                const Local items(world_, deque_as_list(world_, source));
                return write_items(items, "deque([", "])", "[...]");
            }
            case Layout::Tuple:
                return write_tuple(source);
            case Layout::Dict:
                return write_dict(source);
            case Layout::Set:
            case Layout::FrozenSet:
                return write_set(value, source);
            case Layout::Range:
                return write_range(world_.get<Range>(source));
            case Layout::Slice:
                return write_slice(world_.get<Slice>(source));
            case Layout::DictView:
                return write_view(source);
            case Layout::BaseException:
                return write_exception(value);
            case Layout::GenericAlias:
                return write_alias(source);
            case Layout::MappingProxy:
                return write_enclosed("mappingproxy(", world_.get<Descriptor>(source).parts[0], ")");
            case Layout::StaticMethod:
                return write_enclosed("<staticmethod(", world_.get<Descriptor>(source).parts[0], ")>");
            case Layout::ClassMethod:
                return write_enclosed("<classmethod(", world_.get<Descriptor>(source).parts[0], ")>");
            case Layout::Super:
                return write_super(world_.get<Descriptor>(source));
            case Layout::BoundMethod:
                return write_method(world_.get<BoundMethod>(source));
            case Layout::Future:
            case Layout::Task:
                return write_future(value);
            default:
                return write_other(value);
        }
    }

   private:
    Kind write_int(Value value) {
        if (!check_int_digits(world_, value)) return Kind::Raised;
        text_ += int_to_text(world_, value);
        return Kind::Done;
    }

    Kind write_scripted(Value value) {
        if (plan_.is_some()) {
            const Local containers(world_, make_tuple(world_, std::span<const Value>(open_)));
            list_append_owned(world_, plan_, make_tuple(world_, {value, containers.get()}));
            return Kind::Done;
        }
        if (prepared_.is_null()) return Kind::Script;
        const auto texts = items_of(world_, prepared_);
        text_ += prepared_next_ < texts.size() ? text_of(world_, texts[prepared_next_++]) : "...";
        return Kind::Done;
    }

    /// Whether the container's repr is being made further out, here or in Python code that called this (_container_repr).
    bool is_open(Value container) {
        if (std::find(open_.begin(), open_.end(), container) != open_.end()) return true;
        const Value outer = peek_item(world_, world_.state().helpers, "_open_reprs");
        if (outer.is_null()) return false;
        const auto containers = items_of(world_, outer);
        return std::find(containers.begin(), containers.end(), container) != containers.end();
    }

    Kind write_joined(std::span<const Value> items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) text_ += ", ";
            if (const Kind kind = write(items[i]); kind != Kind::Done) return kind;
        }
        return Kind::Done;
    }

    Kind write_items(Value container, std::string_view begin, std::string_view end, std::string_view recursive) {
        if (is_open(container)) {
            text_ += recursive;
            return Kind::Done;
        }
        open_.push_back(container);
        text_ += begin;
        const Kind kind = write_joined(items_of(world_, container));
        text_ += end;
        open_.pop_back();
        return kind;
    }

    Kind write_tuple(Value tuple) {
        return write_items(tuple, "(", items_of(world_, tuple).size() == 1 ? ",)" : ")", "(...)");
    }

    Kind write_dict(Value dict) {
        if (is_open(dict)) {
            text_ += "{...}";
            return Kind::Done;
        }
        open_.push_back(dict);
        text_ += '{';
        Kind kind = Kind::Done;
        bool first = true;
        for (const TableEntry& entry : entries_of(world_, dict)) {
            if (entry.key.is_null()) continue;
            if (!first) text_ += ", ";
            first = false;
            kind = write(entry.key);
            if (kind != Kind::Done) break;
            text_ += ": ";
            kind = write(entry.value);
            if (kind != Kind::Done) break;
        }
        text_ += '}';
        open_.pop_back();
        return kind;
    }

    std::vector<Value> keys_of(Value table) const {
        std::vector<Value> keys;
        i64 position = 0;
        for (i64 number = table_next(world_, table, position); number >= 0;
             number = table_next(world_, table, position))
            keys.push_back(entries_of(world_, table)[static_cast<std::size_t>(number)].key);
        return keys;
    }

    Kind write_set(Value value, Value set) {
        const std::string name(type_name(world_, value));
        if (is_open(set)) {
            text_ += name + "(...)";
            return Kind::Done;
        }
        const std::vector<Value> keys = keys_of(set);
        const bool bare = world_.is(value, TypeId::Set) && !keys.empty();
        open_.push_back(set);
        if (!bare) text_ += name + "(";
        if (!keys.empty()) text_ += '{';
        const Kind kind = write_joined(keys);
        if (!keys.empty()) text_ += '}';
        if (!bare) text_ += ')';
        open_.pop_back();
        return kind;
    }

    Kind write_range(const Range& range) {
        text_ += fmt::format("range({}, {}", int_to_text(world_, range.start), int_to_text(world_, range.stop));
        if (range.step != Value::integer(1)) text_ += ", " + int_to_text(world_, range.step);
        text_ += ')';
        return Kind::Done;
    }

    Kind write_slice(const Slice& slice) {
        text_ += "slice(";
        const Value parts[] = {slice.start.is_null() ? kNone : slice.start, slice.stop.is_null() ? kNone : slice.stop,
                               slice.step.is_null() ? kNone : slice.step};
        const Kind kind = write_joined(parts);
        text_ += ')';
        return kind;
    }

    Kind write_view(Value value) {
        if (is_open(value)) {
            text_ += "...";
            return Kind::Done;
        }
        const DictView& view = world_.get<DictView>(value);
        open_.push_back(value);
        text_ += fmt::format("{}([", type_name(world_, value));
        Kind kind = Kind::Done;
        bool first = true;
        for (const TableEntry& entry : entries_of(world_, view.dict)) {
            if (entry.key.is_null()) continue;
            if (!first) text_ += ", ";
            first = false;
            kind = write_entry(view.kind, entry);
            if (kind != Kind::Done) break;
        }
        text_ += "])";
        open_.pop_back();
        return kind;
    }

    Kind write_entry(IteratorKind kind, const TableEntry& entry) {
        if (kind == IteratorKind::DictKeys) return write(entry.key);
        if (kind == IteratorKind::DictValues) return write(entry.value);
        text_ += '(';
        const Value pair[] = {entry.key, entry.value};
        const Kind result = write_joined(pair);
        text_ += ')';
        return result;
    }

    /// <super: <class 'B'>, <C object>>, or NULL when it is bound to nothing.
    Kind write_super(const Descriptor& super) {
        text_ +=
            fmt::format("<super: <class '{}'>, ", string_or(world_, world_.get<TypeObject>(super.parts[0]).name, "?"));
        if (super.parts[2].is_null()) {
            text_ += "NULL>";
        } else {
            text_ += fmt::format("<{} object>>", string_or(world_, world_.get<TypeObject>(super.parts[2]).name, "?"));
        }
        return Kind::Done;
    }

    Kind write_enclosed(std::string_view begin, Value value, std::string_view end) {
        text_ += begin;
        const Kind kind = write(value);
        text_ += end;
        return kind;
    }

    /// ValueError('bad'), KeyError('a', 1).
    Kind write_exception(Value value) {
        if (is_open(value)) return write_scripted(value);
        const ExceptionObject& exception = world_.get<ExceptionObject>(value);
        open_.push_back(value);
        text_ += text_of(world_, world_.type_object(value).name);
        const auto args = exception.args.is_some() ? items_of(world_, exception.args) : std::span<const Value>();
        text_ += '(';
        const Kind kind = write_joined(args);
        text_ += ')';
        open_.pop_back();
        return kind;
    }

    /// A class in list[int] and int | None stands there by its name.
    Kind write_type_argument(Value value) {
        if (value == kEllipsis) {
            text_ += "...";
            return Kind::Done;
        }
        if (value == type_value(TypeId::NoneType)) {
            text_ += "None";
            return Kind::Done;
        }
        if (value.is_object() && world_.layout_of(value) == Layout::Type) {
            text_ += full_type_name(world_, world_.get<TypeObject>(value));
            return Kind::Done;
        }
        if (value.is_object() && world_.layout_of(value) == Layout::List) {
            text_ += '[';
            const Kind kind = write_type_arguments(items_of(world_, value), ", ");
            text_ += ']';
            return kind;
        }
        return write(value);
    }

    Kind write_type_arguments(std::span<const Value> values, std::string_view separator) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0) text_ += separator;
            if (const Kind kind = write_type_argument(values[i]); kind != Kind::Done) return kind;
        }
        return Kind::Done;
    }

    Kind write_alias(Value value) {
        const Descriptor& alias = world_.get<Descriptor>(value);
        const auto arguments = items_of(world_, alias.parts[1]);
        if (is_union(world_, value)) return write_type_arguments(arguments, " | ");
        if (const Kind kind = write_type_argument(alias.parts[0]); kind != Kind::Done) return kind;
        text_ += '[';
        if (arguments.empty()) text_ += "()";
        const Kind kind = write_type_arguments(arguments, ", ");
        text_ += ']';
        return kind;
    }

    Kind write_method(const BoundMethod& method) {
        std::string name = "?";
        if (world_.is(method.function, TypeId::Function))
            name = string_or(world_, world_.get<Function>(method.function).qualname, "?");
        text_ += fmt::format("<bound method {} of ", name);
        return write_enclosed("", method.self, ">");
    }

    Kind write_future(Value value) {
        Kind worst = Kind::Done;
        const std::string text = sched::describe(world_, value, [&](Value part) {
            const std::size_t begin = text_.size();
            const Kind kind = write(part);
            if (kind != Kind::Done) worst = kind;
            const std::string result = text_.substr(begin);
            text_.resize(begin);
            return result;
        });
        text_ += text;
        return worst;
    }

    Kind write_other(Value value) {
        text_ += other_text(value);
        return Kind::Done;
    }

    std::string type_text(const TypeObject& type) const {
        return fmt::format("<class '{}'>", full_type_name(world_, type));
    }

    /// With the program's file, which only the main module has.
    std::string module_text(const ModuleObject& module) const {
        const std::string_view name = string_or(world_, module.name, "?");
        const std::string_view filename = world_.program().modules[0].filename;
        if (module.module == 0) return fmt::format("<module '{}' from '{}'>", name, filename);
        return fmt::format("<module '{}'>", name);
    }

    std::string native_text(Value value) const {
        const NativeFunction& function = world_.get<NativeFunction>(value);
        const NativeEntry& entry = native_entries()[function.native];
        if (function.self.is_some())
            return fmt::format("<built-in method {} of {} object at {}>", entry.name, type_name(world_, function.self),
                               address_of(function.self));
        if (entry.role == NativeRole::Function) return fmt::format("<built-in function {}>", entry.name);
        return fmt::format("<method '{}' of '{}' objects>", entry.name, entry.owner);
    }

    std::string code_text(Value value) const {
        const Code& code = world_.program().code(world_.get<CodeObject>(value).code);
        return fmt::format("<code object {} at {}, file \"{}\", line {}>", code.name, address_of(value),
                           world_.program().modules[code.module].filename, code.first_line);
    }

    std::string weak_text(Value value) const {
        const Value target = world_.get<WeakRef>(value).target;
        if (target.is_null()) return fmt::format("<weakref at {}; dead>", address_of(value));
        return fmt::format("<weakref at {}; to '{}' at {}>", address_of(value), type_name(world_, target),
                           address_of(target));
    }

    std::string frame_text(Value value) const {
        const Frame& frame = world_.get<Frame>(value);
        const Code& code = world_.program().code(frame.code);
        return fmt::format("<frame at {}, file '{}', line {}, code {}>", address_of(value),
                           world_.program().modules[code.module].filename, shown_line(world_, frame), code.name);
    }

    /// The prelude's generators stand for CPython's iterators: those of itertools have their names after an underscore.
    std::string generator_text(Value value) const {
        if (visible_type(world_, value) != type_ref(TypeId::Generator)) {
            return object_at(fmt::format("{} object", type_name(world_, value)), value);
        }
        const Code& code = world_.program().code(world_.get<Generator>(value).code);
        if (code.hidden && code.name.starts_with('_') && world_.program().modules[code.module].name == "itertools") {
            return object_at(fmt::format("itertools.{} object", code.name.substr(1)), value);
        }
        return generator_text(value, "generator");
    }

    std::string generator_text(Value value, std::string_view kind) const {
        const Value name = world_.get<Generator>(value).qualname;
        return object_at(fmt::format("{} object {}", kind, string_or(world_, name, "?")), value);
    }

    std::string other_text(Value value) const {
        switch (world_.layout_of(value)) {
            case Layout::Type:
                return type_text(world_.get<TypeObject>(value));
            case Layout::Function:
                if (!binds_to_instances(world_, value)) {
                    return fmt::format("<built-in function {}>",
                                       string_or(world_, world_.get<Function>(value).name, "?"));
                }
                return object_at(
                    fmt::format("function {}", string_or(world_, world_.get<Function>(value).qualname, "?")), value);
            case Layout::NativeFunction:
                return native_text(value);
            case Layout::Module:
                return module_text(world_.get<ModuleObject>(value));
            case Layout::Generator:
                return generator_text(value);
            case Layout::Frame:
                return frame_text(value);
            case Layout::Coroutine:
                return generator_text(value, "coroutine");
            case Layout::AsyncGenerator:
                return generator_text(value, "async_generator");
            case Layout::NativeCoroutine:
                return object_at(fmt::format("coroutine object {}",
                                             native_routine(world_.get<NativeCoroutine>(value).routine).qualname),
                                 value);
            case Layout::Code:
                return code_text(value);
            case Layout::WeakRef:
                return weak_text(value);
            case Layout::Handle:
            case Layout::TimerHandle:
                return sched::describe_handle(world_, value);
            case Layout::Loop:
                return sched::describe_loop(world_, value);
            case Layout::ContextVar:
                return fmt::format("<ContextVar name='{}' at {}>",
                                   string_or(world_, world_.get<ContextVar>(value).name, "?"), address_of(value));
            default:
                break;
        }
        const TypeObject& type = world_.type_object(value);
        const bool python = (type.flags & kTypeIsPython) != 0;
        return object_at(
            python ? full_type_name(world_, type) + " object" : fmt::format("{} object", type_name(world_, value)),
            value);
    }

    World& world_;
    std::string& text_;
    std::vector<Value> open_;
    Value plan_;
    Value prepared_;
    std::size_t prepared_next_ = 0;
};

}  // namespace

Kind append_repr(World& world, std::string& text, Value value) { return ReprWriter(world, text).write(value); }

Answer repr_plan(World& world, Value value) {
    Local plan(world, make_list(world));
    std::string text;
    ReprWriter writer(world, text);
    writer.plan_into(plan);
    const Kind kind = writer.write_whole(value);
    return kind == Kind::Done ? Answer::done(plan.take()) : Answer{kind, Value()};
}

Answer repr_apply(World& world, Value value, Value texts) {
    std::string text;
    ReprWriter writer(world, text);
    writer.take_from(texts);
    const Kind kind = writer.write_whole(value);
    return kind == Kind::Done ? Answer::done(make_string(world, text)) : Answer{kind, Value()};
}

std::string address_of(Value value) { return fmt::format("0x7f{:010x}", value.bits()); }

std::string full_type_name(const World& world, const TypeObject& type) {
    const std::string_view module = string_or(world, type.module, "builtins");
    const std::string_view name = string_or(world, type.qualname.is_some() ? type.qualname : type.name, "?");
    if (module == "builtins" || module.empty()) return std::string(name);
    return fmt::format("{}.{}", module, name);
}

}  // namespace asyncarium
