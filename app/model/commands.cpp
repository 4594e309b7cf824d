// The rows of commands.def as data, for the key handler and the sheet of keys.
#include "app/model/commands.h"

namespace asyncarium::app {
namespace {

constexpr CommandRow kRows[] = {
#define COMMAND(name, keys, help) {Command::name, keys, help},
#include "app/model/commands.def"
#undef COMMAND
};

}  // namespace

std::span<const CommandRow> command_table() { return kRows; }

}  // namespace asyncarium::app
