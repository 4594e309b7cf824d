// Writing, reading and linking of module images. Integers are written as they lie in memory: the bytes never leave the
// machine that made them but inside of the program. Nothing is read twice: imports, names, how many codes, constants, codes.
#include "engine/script/module_image.h"

#include <cstring>
#include <type_traits>

namespace asyncarium {
namespace {

class Writer {
   public:
    std::string take() { return std::move(bytes_); }

    template <class Plain>
    requires std::is_arithmetic_v<Plain> || std::is_enum_v<Plain>
    void write(Plain value) { append(&value, sizeof value); }
    void write(std::string_view text) {
        write(static_cast<u32>(text.size()));
        append(text.data(), text.size());
    }
    template <class Tag>
    void write(Id<Tag> id) {
        write(id.number);
    }
    /// Of things that have no padding.
    template <class Plain>
    void write_plain(const std::vector<Plain>& values) {
        static_assert(std::has_unique_object_representations_v<Plain>);
        write(static_cast<u32>(values.size()));
        append(values.data(), values.size() * sizeof(Plain));
    }
    template <class Item>
    void write_each(const std::vector<Item>& items, auto&& write_one) {
        write(static_cast<u32>(items.size()));
        for (const Item& item : items) write_one(item);
    }

   private:
    void append(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }

    std::string bytes_;
};

class Reader {
   public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    template <class Plain>
    Plain read() {
        Plain value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    /// A part of the image.
    std::string_view read_text() { return take(read<u32>()); }
    template <class Plain>
    std::vector<Plain> read_plain() {
        std::vector<Plain> values(read<u32>());
        const std::string_view bytes = take(values.size() * sizeof(Plain));
        if (!values.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
        return values;
    }
    template <class Item>
    std::vector<Item> read_each(auto&& read_one) {
        std::vector<Item> items(read<u32>());
        for (Item& item : items) item = read_one();
        return items;
    }

   private:
    std::string_view take(std::size_t size) {
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
};

// ---- constants: the index of the alternative, then what it holds ----------------------------------------------------

struct ConstantWriter {
    Writer& writer;
    void operator()(ast::NoneValue) const {}
    void operator()(ast::EllipsisValue) const {}
    void operator()(bool value) const { writer.write(value); }
    void operator()(i64 value) const { writer.write(value); }
    void operator()(const ast::BigIntText& value) const { writer.write(std::string_view(value.digits)); }
    void operator()(double value) const { writer.write(value); }
    void operator()(const std::string& value) const { writer.write(std::string_view(value)); }
    void operator()(const ast::BytesText& value) const { writer.write(std::string_view(value.bytes)); }
    void operator()(const TupleConstant& value) const { writer.write_plain(value.items); }
    void operator()(const FrozenSetConstant& value) const { writer.write_plain(value.items); }
    void operator()(CodeId value) const { writer.write(value); }
};

struct ConstantReader {
    Reader& reader;
    template <class T>
    T read() const {
        if constexpr (std::is_same_v<T, std::string>) return std::string(reader.read_text());
        if constexpr (std::is_same_v<T, ast::BigIntText>) return {.digits = std::string(reader.read_text())};
        if constexpr (std::is_same_v<T, ast::BytesText>) return {.bytes = std::string(reader.read_text())};
        if constexpr (std::is_same_v<T, TupleConstant> || std::is_same_v<T, FrozenSetConstant>) {
            return {.items = reader.read_plain<ConstantId>()};
        }
        if constexpr (std::is_arithmetic_v<T>) return reader.read<T>();
        if constexpr (std::is_same_v<T, CodeId>) return {reader.read<u32>()};
        return T{};
    }
    template <std::size_t index = 0>
    Constant read_alternative(u8 wanted) const {
        if constexpr (index + 1 < std::variant_size_v<Constant>) {
            if (wanted != index) return read_alternative<index + 1>(wanted);
        }
        return Constant(std::in_place_index<index>, read<std::variant_alternative_t<index, Constant>>());
    }
};

// ---- code -----------------------------------------------------------------------------------------------------------

void write_code(Writer& writer, const Code& code) {
    writer.write(std::string_view(code.name));
    writer.write(std::string_view(code.qualname));
    writer.write(code.kind);
    writer.write(code.first_line);
    writer.write(code.hidden);
    writer.write(code.positional_only);
    writer.write(code.positional);
    writer.write(code.keyword_only);
    writer.write(code.has_varargs);
    writer.write(code.has_varkeywords);
    writer.write_plain(code.variables);
    writer.write_plain(code.variable_kinds);
    writer.write(code.stack_size);
    writer.write_plain(code.instructions);
    writer.write_each(code.exception_table, [&](const ExceptionEntry& entry) {
        writer.write(entry.begin);
        writer.write(entry.end);
        writer.write(entry.target);
        writer.write(entry.depth);
        writer.write(entry.push_lasti);
    });
    writer.write(code.docstring);
    writer.write_plain(code.sites);
}

Code read_code(Reader& reader) {
    Code code;
    code.name = reader.read_text();
    code.qualname = reader.read_text();
    code.kind = reader.read<CodeKind>();
    code.first_line = reader.read<u32>();
    code.hidden = reader.read<bool>();
    code.positional_only = reader.read<u32>();
    code.positional = reader.read<u32>();
    code.keyword_only = reader.read<u32>();
    code.has_varargs = reader.read<bool>();
    code.has_varkeywords = reader.read<bool>();
    code.variables = reader.read_plain<NameId>();
    code.variable_kinds = reader.read_plain<VariableKind>();
    code.stack_size = reader.read<u32>();
    code.instructions = reader.read_plain<Instruction>();
    code.exception_table = reader.read_each<ExceptionEntry>([&] {
        ExceptionEntry entry;
        entry.begin = reader.read<u32>();
        entry.end = reader.read<u32>();
        entry.target = reader.read<u32>();
        entry.depth = reader.read<u32>();
        entry.push_lasti = reader.read<bool>();
        return entry;
    });
    code.docstring = {reader.read<u32>()};
    code.sites = reader.read_plain<NameId>();
    return code;
}

/// Gives an image's numbers their meaning in a program that has others already.
class Linker {
   public:
    Linker(ProgramBuilder& builder, std::string_view image) : builder_(builder), reader_(image) {}

    LinkedModule link(u32 module) {
        LinkedModule linked_module;
        linked_module.imports = reader_.read_each<std::string_view>([&] { return reader_.read_text(); });
        names_ = reader_.read_each<NameId>([&] { return builder_.name(reader_.read_text()); });
        const u32 code_count = reader_.read<u32>();
        body_ = builder_.reserve_codes(code_count);
        // What a tuple holds was numbered before it.
        const u32 constant_count = reader_.read<u32>();
        constants_.reserve(constant_count);
        for (u32 i = 0; i < constant_count; ++i) constants_.push_back(builder_.constant(read_constant()));
        for (u32 i = 0; i < code_count; ++i) builder_.set_code(linked(CodeId{i}), read_linked_code(module));
        linked_module.body = body_;
        return linked_module;
    }

   private:
    Constant read_constant() {
        Constant constant = ConstantReader{reader_}.read_alternative(reader_.read<u8>());
        if (auto* code = std::get_if<CodeId>(&constant)) *code = linked(*code);
        if (auto* tuple = std::get_if<TupleConstant>(&constant)) link_all(tuple->items);
        if (auto* set = std::get_if<FrozenSetConstant>(&constant)) link_all(set->items);
        return constant;
    }

    Code read_linked_code(u32 module) {
        Code code = read_code(reader_);
        code.module = module;
        for (NameId& name : code.variables) name = names_[name.number];
        for (NameId& name : code.sites) name = names_[name.number];
        if (code.docstring.is_some()) code.docstring = constants_[code.docstring.number];
        for (Instruction& instruction : code.instructions) instruction = linked(instruction);
        return code;
    }

    CodeId linked(CodeId code) const { return {body_.number + code.number}; }

    Instruction linked(Instruction instruction) const {
        switch (operand_kind(instruction.opcode())) {
            case OperandKind::Constant:
                return {instruction.opcode(), constants_[instruction.operand()].number};
            case OperandKind::Name:
                return {instruction.opcode(), names_[instruction.operand()].number};
            default:
                return instruction;
        }
    }

    void link_all(std::vector<ConstantId>& items) const {
        for (ConstantId& item : items) item = constants_[item.number];
    }

    ProgramBuilder& builder_;
    Reader reader_;
    CodeId body_;  // the first code; the others follow it
    std::vector<NameId> names_;
    std::vector<ConstantId> constants_;
};

}  // namespace

std::string to_bytes(const ModuleImage& image) {
    Writer writer;
    const auto write_text = [&](const std::string& text) { writer.write(std::string_view(text)); };
    writer.write_each(image.imports, write_text);
    writer.write_each(image.names, write_text);
    writer.write(static_cast<u32>(image.codes.size()));
    writer.write_each(image.constants, [&](const Constant& constant) {
        writer.write(static_cast<u8>(constant.index()));
        std::visit(ConstantWriter{writer}, constant);
    });
    for (const Code& code : image.codes) write_code(writer, code);
    return writer.take();
}

LinkedModule link_image(ProgramBuilder& builder, std::string_view image, u32 module) {
    return Linker(builder, image).link(module);
}

}  // namespace asyncarium
