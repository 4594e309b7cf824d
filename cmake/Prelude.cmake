# Packs the modules written in the scripted language (engine/prelude/**/*.py) into the library asyncarium_prelude,
# whose interface is engine/prelude/prelude.h. `outer/inner.py` is the module outer.inner, `outer/__init__.py` is outer.
function(asyncarium_prelude folder)
  file(GLOB_RECURSE modules CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${folder}/*.py")
  list(SORT modules)
  set(generated "${CMAKE_BINARY_DIR}/generated/prelude.cpp")
  set(list_file "${CMAKE_BINARY_DIR}/generated/prelude_modules.txt")
  list(JOIN modules "\n" module_lines)
  file(CONFIGURE OUTPUT "${list_file}" CONTENT "${module_lines}" @ONLY)
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${CMAKE_SOURCE_DIR}/${folder}" "-DLIST_FILE=${list_file}" "-DOUTPUT=${generated}"
            -P "${CMAKE_SOURCE_DIR}/cmake/EmbedPrelude.cmake"
    DEPENDS ${modules} "${list_file}" "${CMAKE_SOURCE_DIR}/cmake/EmbedPrelude.cmake"
    COMMENT "Embedding the prelude")
  add_library(asyncarium_prelude STATIC "${generated}")
  target_include_directories(asyncarium_prelude PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(asyncarium_prelude PRIVATE asyncarium_options)
endfunction()
