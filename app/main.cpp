// The program's entry: what is asked for on the command line.
#include <iostream>
#include <string_view>

#include "app/cli/run_command.h"

int main(int count, char** arguments) {
    if (count == 3 && std::string_view(arguments[1]) == "run") {
        std::ios::sync_with_stdio(false);
        return asyncarium::cli::run_command({.file = arguments[2]}, std::cout, std::cerr);
    }
    std::cerr << "usage: asyncarium run FILE\n";
    return 2;
}
