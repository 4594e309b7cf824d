// The list of the tables of natives in this folder.
#include "engine/vm/modules/natives.h"

namespace asyncarium {

std::span<const NativeTable> module_natives() {
    static const NativeTable tables[] = {time_natives(),   sys_natives(),   math_natives(),
                                         thread_natives(), regex_natives(), weakref_natives()};
    return tables;
}

}  // namespace asyncarium
