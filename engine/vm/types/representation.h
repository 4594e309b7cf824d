// repr() of built-in values as text, for those who build larger texts out of it.
#pragma once

#include <string>

#include "engine/vm/operations.h"

namespace asyncarium {

/// Appends repr(value): Done, Raised or Script (what was appended is then of no use).
Answer::Kind append_repr(World& world, std::string& text, Value value);

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
