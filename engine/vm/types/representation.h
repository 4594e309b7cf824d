// repr() of built-in values as text, for those who build larger texts out of it.
#pragma once

#include <string>

#include "engine/vm/operations.h"

namespace asyncarium {

/// Appends repr(value): Done, Raised or Script (what was appended is then of no use).
Answer::Kind append_repr(World& world, std::string& text, Value value);

/// For `_container_repr` of builtins.py. The parts of a value that show themselves in Python: a list of pairs of the part and a
/// tuple of the containers around it.
Answer repr_plan(World& world, Value value);
/// repr(value) with the texts of those parts, a list of str.
Answer repr_apply(World& world, Value value, Value texts);

/// repr() of a str or bytes object's content.
void append_text_repr(std::string& text, std::string_view utf8);
void append_bytes_repr(std::string& text, std::string_view bytes);
/// Replaces what is not ASCII by \x, \u and \U escapes, as ascii() does with a repr.
std::string escaped_to_ascii(std::string_view utf8);

/// "<Account object at 0x7f…>" and kin need an address: one made from the reference, the same in every run.
std::string address_of(Value value);
/// "__main__.Account"; built-in classes without their module.
std::string full_type_name(const World& world, const TypeObject& type);

}  // namespace asyncarium
