# How every file of ours is compiled: the language, warnings as errors, optimisation, sanitizers, and what makes
# rebuilding quick (ccache, a fast linker). `asyncarium_options` carries it; code of others is not held to it.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(ASYNCARIUM_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(ASYNCARIUM_FUZZ "Build the libFuzzer targets of tests/fuzz (needs clang)" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g -DNDEBUG")

add_library(asyncarium_options INTERFACE)
target_compile_options(
  asyncarium_options INTERFACE -Werror -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                               # Designated initialisers leave members at their defaults on purpose.
                               -Wno-missing-field-initializers
                               # Objects of the arena end in arrays declared with one item.
                               $<$<CXX_COMPILER_ID:Clang>:-Wno-array-bounds>)

if(ASYNCARIUM_SANITIZE OR ASYNCARIUM_FUZZ)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # Objects of the arena end in arrays declared with one item, which clang takes at their word.
  add_compile_options(${sanitizers} $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=bounds>)
  add_link_options(${sanitizers})
endif()
if(ASYNCARIUM_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(ASYNCARIUM_CCACHE ccache)
if(ASYNCARIUM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without the working directory in the key, one build folder profits from what another compiled.
  foreach(language C CXX)
    set(CMAKE_${language}_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_NOHASHDIR=true "${ASYNCARIUM_CCACHE}")
  endforeach()
endif()

find_program(ASYNCARIUM_LLD ld.lld)
if(ASYNCARIUM_LLD)
  add_link_options(-fuse-ld=lld)
endif()
