# The functions that make a target of a folder: a layer's library, the program, a folder of tests.

# Answers in `result` the C++ sources below `folder`, looked up again at each build.
function(asyncarium_sources folder result)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${folder}/*.cpp")
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# asyncarium_layer(<folder> [LINKS <target>...]): engine/x becomes asyncarium_x, app/x becomes asyncarium_app_x.
# A layer of headers alone, or not written yet, is an interface.
function(asyncarium_layer folder)
  cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "LINKS")
  string(REGEX REPLACE "^engine/" "" name "${folder}")
  string(REPLACE "/" "_" name "asyncarium_${name}")
  asyncarium_sources(${folder} sources)
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${layer_LINKS} PRIVATE asyncarium_options)
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} INTERFACE ${layer_LINKS})
  endif()
endfunction()

# asyncarium_program(<name> <main file> LINKS <target>...): skipped as long as the main file is not there.
function(asyncarium_program name main)
  cmake_parse_arguments(PARSE_ARGV 2 program "" "" "LINKS")
  file(GLOB found CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${main}")
  if(NOT found)
    message(STATUS "No ${main} yet: ${name} is not built")
    return()
  endif()
  add_executable(${name} "${main}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
  target_link_libraries(${name} PRIVATE ${program_LINKS} asyncarium_options)
endfunction()

# asyncarium_tests(<folder> LINKS <target>...): the .cpp files right in tests/<folder> become one doctest program and
# one ctest test of the folder's name. An empty folder is none.
function(asyncarium_tests folder)
  cmake_parse_arguments(PARSE_ARGV 1 tests "" "" "LINKS")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/*.cpp")
  if(NOT sources)
    return()
  endif()
  string(REPLACE "/" "_" name "test_${folder}")
  add_executable(${name} ${sources})
  target_compile_definitions(${name} PRIVATE ASYNCARIUM_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                             ASYNCARIUM_BINARY="${CMAKE_BINARY_DIR}/asyncarium")
  target_link_libraries(${name} PRIVATE ${tests_LINKS} asyncarium_doctest_main asyncarium_options)
  add_test(NAME ${folder} COMMAND ${name} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
endfunction()
