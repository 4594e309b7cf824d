// The list of the tables of natives in this folder.
#include "engine/vm/types/natives.h"

#include <array>

namespace asyncarium {

std::span<const NativeTable> type_natives() {
    static const std::array tables = {
        str_case_natives(), str_search_natives(),   str_split_natives(), str_layout_natives(), str_format_natives(),
        bytes_natives(),    bytes_search_natives(), list_natives(),      sorting_natives(),    dict_natives(),
        set_natives(),      number_natives(),       other_natives(),     hidden_type_natives()};
    return tables;
}

}  // namespace asyncarium
