// Code objects and names: entering and leaving a unit, numbering its variables, and choosing the instruction that
// reads or writes a name.
#include "engine/script/compiler.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/script/docstring.h"
#include "engine/script/module_names.h"

namespace asyncarium {

using namespace ast;

Compiler::Compiler(ProgramBuilder& builder, const ModuleContext& module, SymbolTable& symbols)
    : builder_(builder), module_(module), symbols_(symbols) {}

namespace {

/// One fault is what CPython reports and a learner reads; the rest are a courtesy.
constexpr std::size_t kDiagnosticLimit = 100;

/// Far above what a person writes, far below what an operand can address: patterns and `finally` multiply code.
constexpr std::size_t kInstructionLimit = 2'000'000;

}  // namespace

void Compiler::emit(Opcode opcode, u32 operand) {
    if (assembler().size() >= kInstructionLimit) not_supported("code of this size", assembler().span());
    assembler().emit(opcode, operand);
}

void Compiler::error(std::string message, Span span) {
    if (diagnostics_.size() >= kDiagnosticLimit) return;
    // The statements of a `finally` are compiled once per way out of it; their faults are told once.
    for (const Diagnostic& known : diagnostics_) {
        if (known.span == span && known.message == message) return;
    }
    diagnostics_.push_back({"SyntaxError", std::move(message), span});
    for (Unit* unit = unit_; unit != nullptr; unit = unit->outer) unit->assembler.abandon();
}

void Compiler::not_supported(std::string_view what, Span span) {
    const std::size_t known = diagnostics_.size();
    error("not supported by Asyncarium: " + std::string(what), span);
    if (diagnostics_.size() > known) diagnostics_.back().kind = "NotSupported";
}

CodeId Compiler::compile_module(const Tree& tree) {
    Unit unit;
    enter_unit(unit, symbols_.module(), CodeKind::Module, 1);
    if (!module_.warnings.empty()) {
        push_hidden_function(kSyntaxWarningsModule, "show");
        load_text(module_.warnings);
        emit(Opcode::CALL, 1);
        emit(Opcode::POP_TOP);
    }
    if (scope_->has_annotations) emit(Opcode::SETUP_ANNOTATIONS);
    visit_body(tree.body, take_docstring(tree.body));
    emit(Opcode::LOAD_NONE);
    emit(Opcode::RETURN_VALUE);
    return leave_unit();
}

// ---- units ------------------------------------------------------------------------------------------------------

void Compiler::enter_unit(Unit& unit, Scope& scope, CodeKind kind, u32 first_line) {
    unit.outer = unit_;
    unit.scope = &scope;
    unit.id = builder_.reserve_code();
    unit.code.name = scope.name;
    unit.code.kind = kind;
    unit.code.module = module_.index;
    unit.code.first_line = first_line;
    unit.code.hidden = module_.hidden;
    unit.code.qualname = unit_ == nullptr ? scope.name : qualified_name(scope);
    unit_ = &unit;
    scope_ = &scope;
    if (!diagnostics_.empty()) assembler().abandon();
    assembler().set_span({first_line, 0, first_line, 0});
    for (const Symbol* free : scope.free_variables) {
        unit.slot_numbers.emplace(free, static_cast<u32>(unit.slots.size()));
        unit.slots.push_back({free, VariableKind::Free});
    }
}

CodeId Compiler::leave_unit() {
    Unit& unit = *unit_;
    if (diagnostics_.empty()) {
        unit.assembler.finish(unit.code);
        order_slots(unit.code);
    }
    builder_.set_code(unit.id, std::move(unit.code));
    unit_ = unit.outer;
    // A unit begins in the scope that stands around it, which may be one that is inlined in the outer unit.
    scope_ = unit.scope->parent;
    return unit.id;
}

std::string Compiler::qualified_name(const Scope& scope) const {
    const Code& outer = unit_->code;
    if (outer.kind == CodeKind::Module) return scope.name;
    const Symbol* symbol = scope.parent->find(mangle(scope.parent->private_name, scope.name));
    const bool is_definition = scope.kind == ScopeKind::Function || scope.kind == ScopeKind::Class;
    if (is_definition && symbol != nullptr && symbol->resolution == Resolution::GlobalExplicit) return scope.name;
    // CPython does not count a generator expression as a function here.
    const bool is_function = unit_->scope->kind == ScopeKind::Function || unit_->scope->kind == ScopeKind::Lambda;
    const std::string_view infix = is_function ? ".<locals>." : ".";
    return outer.qualname + std::string(infix) + scope.name;
}

CodeKind Compiler::function_kind(const Scope& scope) const {
    const bool is_async = scope.is_async || (scope.kind == ScopeKind::Generator && scope.has_await);
    if (is_async) return scope.is_generator ? CodeKind::AsyncGenerator : CodeKind::Coroutine;
    return scope.is_generator ? CodeKind::Generator : CodeKind::Function;
}

bool Compiler::is_in_async_function() const {
    return unit_->scope->kind == ScopeKind::Function && unit_->scope->is_async;
}

/// Makes the cells of the unit's own captured variables, by name as in CPython (co_cellvars).
void Compiler::make_cells() {
    std::vector<const Symbol*> cells;
    for (const auto& symbol : scope_->symbols) {
        if (symbol->definition == symbol.get() && symbol->is_captured) cells.push_back(symbol.get());
    }
    if (scope_->class_cell) cells.push_back(scope_->class_cell.get());
    std::ranges::sort(cells, {}, &Symbol::name);
    for (const Symbol* cell : cells) emit(Opcode::MAKE_CELL, slot_of(*cell));
}

u32 Compiler::slot_of(const Symbol& definition) {
    const auto next = static_cast<u32>(unit_->slots.size());
    const auto [found, is_new] = unit_->slot_numbers.try_emplace(&definition, next);
    if (is_new) {
        unit_->slots.push_back({&definition, definition.is_captured ? VariableKind::Cell : VariableKind::Local});
    }
    return found->second;
}

/// Parameters, locals, cells, free variables: gives the slots their final numbers and rewrites the operands.
void Compiler::order_slots(Code& code) const {
    const auto rank = [](const Slot& slot) {
        return slot.symbol->is_parameter && slot.kind != VariableKind::Free ? 0u : 1u + static_cast<u32>(slot.kind);
    };
    std::vector<u32> order(unit_->slots.size());
    for (u32 index = 0; index < order.size(); ++index) order[index] = index;
    std::ranges::stable_sort(order, {}, [&](u32 index) { return rank(unit_->slots[index]); });

    std::vector<u32> final_number(order.size());
    for (u32 position = 0; position < order.size(); ++position) {
        const Slot& slot = unit_->slots[order[position]];
        final_number[order[position]] = position;
        code.variables.push_back(builder_.name(slot.symbol->name));
        code.variable_kinds.push_back(slot.kind);
    }
    for (Instruction& instruction : code.instructions) {
        if (operand_kind(instruction.opcode()) != OperandKind::Variable) continue;
        instruction = Instruction(instruction.opcode(), final_number[instruction.operand()]);
    }
}

// ---- emitting ---------------------------------------------------------------------------------------------------

void Compiler::begin_line(u32 line) {
    if (!module_.hidden) assembler().begin_line(line);
}

void Compiler::repeat_line(u32 line) {
    if (!module_.hidden) assembler().repeat_line(line);
}

void Compiler::load_integer(i64 value) {
    constexpr i64 kLimit = i64{1} << 23;
    if (value < -kLimit || value >= kLimit) return emit(Opcode::LOAD_CONST, builder_.constant(value).number);
    emit(Opcode::LOAD_SMALL_INT, static_cast<u32>(value) & Instruction::kMaxOperand);
}

void Compiler::load_constant(const asyncarium::Constant& value) {
    if (std::holds_alternative<NoneValue>(value)) return emit(Opcode::LOAD_NONE);
    if (const i64* integer = std::get_if<i64>(&value)) return load_integer(*integer);
    emit(Opcode::LOAD_CONST, builder_.constant(value).number);
}

std::optional<Repetition> find_repetition(const std::vector<std::string_view>& names) {
    std::unordered_map<std::string_view, std::size_t> first_places;
    std::optional<Repetition> found;
    for (std::size_t place = 0; place < names.size(); ++place) {
        if (names[place].empty()) continue;
        const auto [first, is_new] = first_places.try_emplace(names[place], place);
        if (!is_new && (!found || first->second < found->first)) found = {first->second, place};
    }
    return found;
}

u32 Compiler::attribute_site(std::string_view name) {
    unit_->code.sites.push_back(builder_.name(mangled(name)));
    return static_cast<u32>(unit_->code.sites.size() - 1);
}

u32 Compiler::global_site(std::string_view name) {
    const NameId id = builder_.name(name);
    const auto next = static_cast<u32>(unit_->code.sites.size());
    const auto [found, is_new] = unit_->global_sites.try_emplace(id.number, next);
    if (is_new) unit_->code.sites.push_back(id);
    return found->second;
}

/// With an iterator of an awaitable below None on the stack: leaves the result.
void Compiler::send_until_done() {
    emit(Opcode::LOAD_NONE);
    const Label done = make_label();
    emit_jump(Opcode::SEND, done);
    bind(done);
}

void Compiler::await_top(u32 awaited_by) {
    emit(Opcode::GET_AWAITABLE, awaited_by);
    send_until_done();
}

// ---- names ------------------------------------------------------------------------------------------------------

void Compiler::access_name(std::string_view id, Access access) {
    const std::string name = mangled(id);
    const Symbol* symbol = scope_->find(name);
    if (symbol == nullptr && scope_->kind == ScopeKind::TypeParameters) {
        Scope* const inner = std::exchange(scope_, scope_->parent);
        access_name(id, access);
        scope_ = inner;
        return;
    }
    if (symbol == nullptr) return access_global(name, access);
    const bool in_namespace = scope_->kind == ScopeKind::Class;
    switch (symbol->resolution) {
        case Resolution::Free:
            return access_slot(*symbol, access);
        case Resolution::GlobalExplicit:
            return access_global(name, access);
        case Resolution::GlobalImplicit:
            return in_namespace ? access_namespace(name, access) : access_global(name, access);
        case Resolution::Local:
            break;
    }
    if (in_namespace) return access_namespace(name, access);
    if (scope_->kind == ScopeKind::Module) return access_global(name, access);
    access_slot(*symbol, access);
}

void Compiler::access_slot(const Symbol& symbol, Access access) {
    const Symbol& variable = *symbol.definition;
    const u32 slot = slot_of(variable);
    if (!variable.is_captured) {
        constexpr Opcode kFast[] = {Opcode::LOAD_FAST, Opcode::STORE_FAST, Opcode::DELETE_FAST};
        return emit(kFast[static_cast<u8>(access)], slot);
    }
    if (access == Access::Load && scope_->kind == ScopeKind::Class) return emit(Opcode::LOAD_CLASSDEREF, slot);
    constexpr Opcode kCell[] = {Opcode::LOAD_DEREF, Opcode::STORE_DEREF, Opcode::DELETE_DEREF};
    constexpr Opcode kShared[] = {Opcode::LOAD_SHARED_DEREF, Opcode::STORE_SHARED_DEREF, Opcode::DELETE_DEREF};
    const bool is_shared = variable.is_shared && !module_.hidden;
    emit((is_shared ? kShared : kCell)[static_cast<u8>(access)], slot);
}

void Compiler::access_global(const std::string& name, Access access) {
    // The bodies of the prelude's modules run once: their sites would only make every world larger.
    if (module_.hidden && unit_->scope->kind == ScopeKind::Module) return access_namespace(name, access);
    const bool in_function = unit_->scope->is_function_like();
    const bool is_shared = in_function && !module_.hidden && symbols_.shared_globals().contains(name);
    switch (access) {
        case Access::Load:
            return emit(is_shared ? Opcode::LOAD_SHARED_GLOBAL : Opcode::LOAD_GLOBAL, global_site(name));
        case Access::Store:
            return emit(is_shared ? Opcode::STORE_SHARED_GLOBAL : Opcode::STORE_GLOBAL, global_site(name));
        case Access::Delete:
            return emit(Opcode::DELETE_GLOBAL, name_number(name));
    }
}

void Compiler::access_namespace(const std::string& name, Access access) {
    constexpr Opcode kNamespace[] = {Opcode::LOAD_NAME, Opcode::STORE_NAME, Opcode::DELETE_NAME};
    emit(kNamespace[static_cast<u8>(access)], name_number(name));
}

/// `name = None; del name`: what ends an `except … as name`, whether or not the name is still bound.
void Compiler::unbind_name(std::string_view name) {
    if (name.empty()) return;
    emit(Opcode::LOAD_NONE);
    access_name(name, Access::Store);
    access_name(name, Access::Delete);
}

// ---- bodies -----------------------------------------------------------------------------------------------------

std::size_t Compiler::take_docstring(const Body& body) {
    const std::string* docstring = find_docstring(body);
    if (docstring == nullptr) return 0;
    unit_->code.docstring = builder_.text(clean_docstring(*docstring));
    if (unit_->scope->is_function_like()) return 1;
    const Place place(*this, body.front()->span);
    emit(Opcode::LOAD_CONST, unit_->code.docstring.number);
    emit(Opcode::STORE_NAME, name_number("__doc__"));
    return 1;
}

void Compiler::visit_body(const Body& body, std::size_t from) {
    for (std::size_t index = from; index < body.size(); ++index) visit(*body[index]);
}

}  // namespace asyncarium
