// The out-of-line halves of instructions. Each finds its operands on the innermost frame's stack, with pc behind the
// instruction, and leaves what opcodes.def says; operands may stay on the stack when it raises.
#pragma once

#include "engine/vm/inline_cache.h"
#include "engine/vm/machine.h"

namespace asyncarium {

// ---- stepping and conditions (operator_handlers.cpp) ----------------------------------------------------------------

/// LINE at the end of the caller's or the program's budget: Flow::Stop, or Next when the budget allows it after all.
Flow stop_at_line(Machine& machine);
Flow branch_on_truth(Machine& machine);
Flow negate_truth(Machine& machine);
/// Replaces the top by what a helper makes of it.
Flow replace_by_helper(Machine& machine, std::string_view helper);
/// FOR_ITER on something else than a native iterator.
Flow next_item(Machine& machine);

Flow binary_by_helper(Machine& machine, ast::Operator operation, InPlace in_place);
Flow unary(Machine& machine, ast::UnaryOperator operation);
Flow compare_by_helper(Machine& machine, ast::Comparison comparison);
Flow contains_by_helper(Machine& machine, OnReturn action);

// ---- names (name_handlers.cpp) --------------------------------------------------------------------------------------

Flow raise_unbound_local(Machine& machine, u32 variable);
Flow raise_unbound_cell(Machine& machine, u32 variable);
Flow load_class_cell(Machine& machine, u32 variable);
Flow load_global(Machine& machine, u32 site);
Flow store_global(Machine& machine, u32 site);
Flow load_name(Machine& machine, NameId name);
Flow store_name_in_mapping(Machine& machine, NameId name);
Flow delete_name(Machine& machine, Value names, NameId name);
Flow load_helper(Machine& machine, std::string_view helper);
Flow set_up_annotations(Machine& machine);
Flow import_name(Machine& machine, NameId name);
Flow import_from(Machine& machine, NameId name);
Flow import_star(Machine& machine);
/// Tells the recording that the running task read or wrote a shared variable.
void tell_shared(Machine& machine, EventKind kind, NameId name);

// ---- attributes and items (attribute_handlers.cpp, item_handlers.cpp) -------------------------------------------------

Flow load_attribute_at_site(Machine& machine, u32 site);
Flow load_method_at_site(Machine& machine, u32 site);
Flow store_attribute_at_site(Machine& machine, u32 site);
Flow delete_attribute(Machine& machine, NameId name);

Flow get_item_by_helper(Machine& machine);
Flow set_item_by_helper(Machine& machine);
Flow delete_item_by_helper(Machine& machine);
Flow unpack_sequence(Machine& machine, u32 count);
Flow unpack_starred(Machine& machine, u32 before, u32 after);
Flow build_set(Machine& machine, u32 count);
Flow build_map(Machine& machine, u32 pairs);
Flow add_to_set(Machine& machine, u32 depth);
Flow add_to_map(Machine& machine, u32 depth);
/// Pops an iterable and lets a helper add it to the container `depth` below the top.
Flow update_by_helper(Machine& machine, u32 depth, std::string_view helper);
Flow merge_keywords(Machine& machine, u32 depth);
Flow format_value(Machine& machine, u32 conversion);
Value join_strings(World& world, std::span<const Value> strings);

Flow push_length(Machine& machine);
Flow match_mapping(Machine& machine);
Flow match_sequence(Machine& machine);
Flow match_keys(Machine& machine);
Flow match_class(Machine& machine, u32 positional);

// ---- exceptions and with (exception_handlers.cpp) -----------------------------------------------------------------------

Flow check_exception_match(Machine& machine);
Flow check_group_match(Machine& machine);
Flow prepare_reraise_star(Machine& machine);
Flow reraise(Machine& machine);
Flow raise_varargs(Machine& machine, u32 count);
Flow before_with(Machine& machine);
Flow before_async_with(Machine& machine);
Flow with_except_start(Machine& machine);
Flow end_async_for(Machine& machine);

// ---- calls (call_handlers.cpp) ----------------------------------------------------------------------------------------

Flow make_function(Machine& machine, u32 flags);
Flow call_from_stack(Machine& machine, u32 count);
Flow call_with_keywords_from_stack(Machine& machine, u32 count);
Flow call_unpacked_from_stack(Machine& machine, u32 has_keywords);
/// RETURN_VALUE where the frame is a generator's, or something else than a push is to happen.
Flow return_value(Machine& machine, Value result);
/// The innermost frame is one too many: takes it off with RecursionError raised.
Flow refuse_frame(Machine& machine);

}  // namespace asyncarium
