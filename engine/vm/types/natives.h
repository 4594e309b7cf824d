// The natives of this folder: methods of the built-in types, and the functions of operations.h that operators are made of.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// One table a file; engine/vm/native_registry.cpp registers them all.
std::span<const NativeTable> type_natives();

NativeTable str_case_natives();      // str_case.cpp: case mapping, isalpha and kin
NativeTable str_search_natives();    // str_search.cpp: find, count, replace, partition, …
NativeTable str_split_natives();     // str_split.cpp: split, strip, join
NativeTable str_layout_natives();    // str_layout.cpp: justification, translate, encode
NativeTable str_format_natives();    // str_format.cpp: format and format_map
NativeTable bytes_natives();         // bytes_methods.cpp
NativeTable bytes_search_natives();  // bytes_search.cpp: find, count, replace, split, hex, …
NativeTable list_natives();          // list_methods.cpp: list and tuple
NativeTable sorting_natives();       // sorting.cpp: list.sort and sorted
NativeTable dict_natives();          // dict_methods.cpp: dict, its views, mappingproxy
NativeTable set_natives();           // set_methods.cpp: set and frozenset
NativeTable number_natives();        // number_methods.cpp: int, bool, float
NativeTable other_natives();         // other_types.cpp: str(), range, slice, iterators
NativeTable hidden_type_natives();   // hidden.cpp: what only builtins.py calls

}  // namespace asyncarium
