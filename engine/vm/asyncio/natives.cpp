// The list of the tables of natives in this folder.
#include "engine/vm/asyncio/natives.h"

namespace asyncarium {

std::span<const NativeTable> asyncio_natives() {
    static const NativeTable tables[] = {future_natives(), task_natives(),  loop_natives(),  waiting_natives(),
                                         lock_natives(),   queue_natives(), stack_natives(), context_natives()};
    return tables;
}

std::span<const NativeRoutineTable> asyncio_routines() {
    static const NativeRoutineTable tables[] = {waiting_routines(), lock_routines(), queue_routines()};
    return tables;
}

}  // namespace asyncarium
