# Everything that others wrote, in one place. Each comes from the system's packages if they have it, else from its
# repository at a commit pinned by its full hash. Ours link only the asyncarium_* interfaces made here, and include
# the headers in the same way from either source.
include(FetchContent)
set(CMAKE_POLICY_DEFAULT_CMP0077 NEW) # what we set for a project that is fetched goes before its own defaults
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

option(ASYNCARIUM_SYSTEM_DEPENDENCIES "Look for the system's packages before fetching" ON)
option(ASYNCARIUM_SYSTEM_IMGUI "Look for the system's Dear ImGui before fetching" ${ASYNCARIUM_SYSTEM_DEPENDENCIES})

# asyncarium_fetch(<name> <repository> <commit>): declares, downloads and answers in <name>_SOURCE_DIR. A folder in
# FETCHCONTENT_SOURCE_DIR_<NAME> stands in for the download. Builds nothing: each dependency below says what it needs.
function(asyncarium_fetch name repository commit)
  # SOURCE_SUBDIR names a folder that is not there, so that the project's own CMakeLists.txt is left alone.
  FetchContent_Declare(${name} GIT_REPOSITORY "https://github.com/${repository}.git" GIT_TAG ${commit}
                               SOURCE_SUBDIR not-a-folder)
  FetchContent_MakeAvailable(${name})
  set(${name}_SOURCE_DIR "${${name}_SOURCE_DIR}" PARENT_SCOPE)
endfunction()

# asyncarium_headers(<target> <folder>...): an interface whose headers are held to no warnings of ours.
function(asyncarium_headers target)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${ARGN})
endfunction()

# Looks for a header of a header-only library in the system; leaves <result> false if it is not to be used.
function(asyncarium_find_header result header)
  if(ASYNCARIUM_SYSTEM_DEPENDENCIES)
    find_path(${result} "${header}" ${ARGN})
  else()
    set(${result} "" PARENT_SCOPE)
  endif()
endfunction()

# doctest: the tests.
asyncarium_find_header(ASYNCARIUM_DOCTEST_INCLUDE doctest/doctest.h)
if(NOT ASYNCARIUM_DOCTEST_INCLUDE)
  asyncarium_fetch(doctest doctest/doctest 1da23a3e8119ec5cce4f9388e91b065e20bf06f5) # 2.4.12
  set(ASYNCARIUM_DOCTEST_INCLUDE "${doctest_SOURCE_DIR}")
endif()
asyncarium_headers(asyncarium_doctest "${ASYNCARIUM_DOCTEST_INCLUDE}")

# Boost.Multiprecision: integers of any size.
asyncarium_find_header(ASYNCARIUM_BOOST_INCLUDE boost/multiprecision/cpp_int.hpp)
if(ASYNCARIUM_BOOST_INCLUDE)
  asyncarium_headers(asyncarium_boost "${ASYNCARIUM_BOOST_INCLUDE}")
else()
  asyncarium_fetch(boost_multiprecision boostorg/multiprecision e0c112538ff1e903594d039f2eb97e0057737e5d) # 1.89.0
  asyncarium_fetch(boost_config boostorg/config bf8c8bd7960cd8505210838f86bd28fb4fb71071) # 1.89.0
  asyncarium_headers(asyncarium_boost "${boost_multiprecision_SOURCE_DIR}/include" "${boost_config_SOURCE_DIR}/include")
  target_compile_definitions(asyncarium_boost INTERFACE BOOST_MP_STANDALONE)
endif()

# fmt: text from values.
add_library(asyncarium_fmt INTERFACE)
if(ASYNCARIUM_SYSTEM_DEPENDENCIES)
  find_package(fmt QUIET)
endif()
if(NOT fmt_FOUND)
  asyncarium_fetch(fmt fmtlib/fmt 40626af88bd7df9a5fb80be7b25ac85b122d6c21) # 11.2.0
  add_library(fmt STATIC "${fmt_SOURCE_DIR}/src/format.cc")
  target_include_directories(fmt SYSTEM PUBLIC "${fmt_SOURCE_DIR}/include")
  add_library(fmt::fmt ALIAS fmt)
endif()
target_link_libraries(asyncarium_fmt INTERFACE fmt::fmt)

# nlohmann-json: traces and settings.
asyncarium_find_header(ASYNCARIUM_JSON_INCLUDE nlohmann/json.hpp)
if(NOT ASYNCARIUM_JSON_INCLUDE)
  asyncarium_fetch(json nlohmann/json 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03) # 3.11.3
  set(ASYNCARIUM_JSON_INCLUDE "${json_SOURCE_DIR}/include")
endif()
asyncarium_headers(asyncarium_json "${ASYNCARIUM_JSON_INCLUDE}")

# toml++: lesson.toml.
asyncarium_find_header(ASYNCARIUM_TOML_INCLUDE toml++/toml.h)
if(NOT ASYNCARIUM_TOML_INCLUDE)
  asyncarium_fetch(tomlplusplus marzer/tomlplusplus 30172438cee64926dc41fdd9c11fb3ba5b2ba9de) # 3.4.0
  set(ASYNCARIUM_TOML_INCLUDE "${tomlplusplus_SOURCE_DIR}/include")
endif()
asyncarium_headers(asyncarium_toml "${ASYNCARIUM_TOML_INCLUDE}")

# md4c: lesson.md.
if(ASYNCARIUM_SYSTEM_DEPENDENCIES)
  pkg_check_modules(MD4C QUIET IMPORTED_TARGET md4c)
endif()
if(MD4C_FOUND)
  add_library(asyncarium_markdown INTERFACE)
  target_link_libraries(asyncarium_markdown INTERFACE PkgConfig::MD4C)
else()
  asyncarium_fetch(md4c mity/md4c 729e6b8b320caa96328968ab27d7db2235e4fb47) # 0.5.2
  add_library(asyncarium_markdown STATIC "${md4c_SOURCE_DIR}/src/md4c.c")
  target_include_directories(asyncarium_markdown SYSTEM PUBLIC "${md4c_SOURCE_DIR}/src")
  target_compile_definitions(asyncarium_markdown PRIVATE MD4C_USE_UTF8)
endif()

# CLI11: the command line.
asyncarium_find_header(ASYNCARIUM_CLI11_INCLUDE CLI/CLI.hpp)
if(NOT ASYNCARIUM_CLI11_INCLUDE)
  asyncarium_fetch(cli11 CLIUtils/CLI11 4160d259d961cd393fd8d67590a8c7d210207348) # 2.5.0
  set(ASYNCARIUM_CLI11_INCLUDE "${cli11_SOURCE_DIR}/include")
endif()
asyncarium_headers(asyncarium_cli11 "${ASYNCARIUM_CLI11_INCLUDE}")

# stb_image_write: PNG files. The implementation is in the target: only include the header.
if(ASYNCARIUM_SYSTEM_DEPENDENCIES)
  pkg_check_modules(STB QUIET IMPORTED_TARGET stb)
endif()
if(STB_FOUND)
  add_library(asyncarium_image_writer INTERFACE)
  target_link_libraries(asyncarium_image_writer INTERFACE PkgConfig::STB)
else()
  asyncarium_fetch(stb nothings/stb 31c1ad37456438565541f4919958214b6e762fb4) # stb_image_write 1.16
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/generated/stb_image_write.cpp" @ONLY
       CONTENT "#define STB_IMAGE_WRITE_IMPLEMENTATION\n#include <stb_image_write.h>\n")
  add_library(asyncarium_image_writer STATIC "${CMAKE_BINARY_DIR}/generated/stb_image_write.cpp")
  target_include_directories(asyncarium_image_writer SYSTEM PUBLIC "${stb_SOURCE_DIR}")
endif()

# FreeType: glyphs; it reads Inter's CFF outlines.
if(ASYNCARIUM_SYSTEM_DEPENDENCIES)
  find_package(Freetype QUIET)
endif()
if(NOT Freetype_FOUND)
  set(FT_DISABLE_HARFBUZZ ON)
  set(FT_DISABLE_BROTLI ON)
  set(FT_DISABLE_PNG ON)
  set(FT_DISABLE_BZIP2 ON)
  asyncarium_fetch(freetype freetype/freetype 42608f77f20749dd6ddc9e0536788eaad70ea4b5) # 2.13.3
  add_subdirectory("${freetype_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/freetype" EXCLUDE_FROM_ALL)
  add_library(Freetype::Freetype ALIAS freetype)
endif()

# GLFW: the window.
if(ASYNCARIUM_SYSTEM_DEPENDENCIES)
  find_package(glfw3 3.3 QUIET)
endif()
if(NOT glfw3_FOUND)
  set(GLFW_BUILD_DOCS OFF)
  set(GLFW_INSTALL OFF)
  set(GLFW_BUILD_WAYLAND OFF)
  asyncarium_fetch(glfw glfw/glfw 7b6aead9fb88b3623e3b3725ebb42670cbe4c579) # 3.4
  add_subdirectory("${glfw_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/glfw" EXCLUDE_FROM_ALL)
endif()

# glad: a generator, run at configure time; it makes <glad/gl.h> for OpenGL 3.3 core from the specification it carries.
set(glad_folder "${CMAKE_BINARY_DIR}/generated/glad")
if(NOT EXISTS "${glad_folder}/src/gl.c")
  set(glad_command "")
  if(ASYNCARIUM_SYSTEM_DEPENDENCIES)
    find_program(ASYNCARIUM_GLAD glad)
    if(ASYNCARIUM_GLAD)
      set(glad_command "${ASYNCARIUM_GLAD}")
    endif()
  endif()
  if(NOT glad_command)
    find_package(Python3 REQUIRED COMPONENTS Interpreter) # with jinja2
    asyncarium_fetch(glad Dav1dde/glad 658f48e72aee3c6582e80b05ac0f8787a64fe6bb) # 2.0.6
    set(glad_command "${CMAKE_COMMAND}" -E env "PYTHONPATH=${glad_SOURCE_DIR}" "${Python3_EXECUTABLE}" -m glad)
  endif()
  execute_process(COMMAND ${glad_command} --api gl:core=3.3 --out-path "${glad_folder}" --reproducible --quiet c
                  OUTPUT_QUIET ERROR_VARIABLE glad_errors RESULT_VARIABLE glad_status)
  if(glad_status)
    message(FATAL_ERROR "glad made no OpenGL loader:\n${glad_errors}")
  endif()
endif()
add_library(asyncarium_glad STATIC "${glad_folder}/src/gl.c")
target_include_directories(asyncarium_glad SYSTEM PUBLIC "${glad_folder}/include")
target_link_libraries(asyncarium_glad PRIVATE ${CMAKE_DL_LIBS})

# Dear ImGui, with its GLFW and OpenGL 3 back ends ("backends/imgui_impl_glfw.h") and its FreeType rasteriser
# ("imgui_freetype.h"). Debian 12 has 1.86; what is fetched is 1.92: ours compiles with both.
if(ASYNCARIUM_SYSTEM_IMGUI)
  pkg_check_modules(IMGUI QUIET IMPORTED_TARGET imgui)
endif()
if(IMGUI_FOUND)
  add_library(asyncarium_imgui INTERFACE)
  target_link_libraries(asyncarium_imgui INTERFACE PkgConfig::IMGUI)
else()
  asyncarium_fetch(imgui ocornut/imgui f1cc2ae15e53a861a874c3034aae6798fde194ab) # 1.92.9b
  file(GLOB imgui_sources "${imgui_SOURCE_DIR}/imgui*.cpp")
  add_library(asyncarium_imgui STATIC ${imgui_sources} "${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp"
                                      "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp"
                                      "${imgui_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp")
  target_include_directories(asyncarium_imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/misc/freetype")
  target_compile_definitions(asyncarium_imgui PUBLIC IMGUI_ENABLE_FREETYPE)
endif()
get_target_property(imgui_type asyncarium_imgui TYPE)
if(imgui_type STREQUAL "INTERFACE_LIBRARY")
  set(scope INTERFACE)
else()
  set(scope PUBLIC)
endif()
target_link_libraries(asyncarium_imgui ${scope} asyncarium_glad glfw Freetype::Freetype Threads::Threads)
target_compile_definitions(asyncarium_imgui ${scope} GLFW_INCLUDE_NONE)

# Fonts: Inter for text, JetBrains Mono for code; ASYNCARIUM_FONT_<name> is the file of each face.
function(asyncarium_find_font name file)
  if(ASYNCARIUM_SYSTEM_DEPENDENCIES)
    file(GLOB_RECURSE found "/usr/share/fonts/${file}" "/usr/local/share/fonts/${file}")
  endif()
  if(NOT found)
    file(GLOB_RECURSE found ${ARGN})
  endif()
  if(found)
    list(GET found 0 found)
  endif()
  set(ASYNCARIUM_FONT_${name} "${found}" PARENT_SCOPE)
endfunction()

asyncarium_find_font(inter_regular Inter-Regular.*)
asyncarium_find_font(inter_semibold Inter-SemiBold.*)
asyncarium_find_font(inter_bold Inter-Bold.*)
if(NOT (ASYNCARIUM_FONT_inter_regular AND ASYNCARIUM_FONT_inter_semibold AND ASYNCARIUM_FONT_inter_bold))
  set(inter_deb fonts-inter_4.0~beta7+ds-1_all.deb)
  FetchContent_Declare(
    inter URL "https://deb.debian.org/debian/pool/main/f/fonts-inter/${inter_deb}"
    URL_HASH SHA256=6afd9014550e04b58bccf64b94f92ae1dbfd8018489b92de835408970234c24c
    DOWNLOAD_NO_EXTRACT TRUE SOURCE_SUBDIR not-a-folder)
  FetchContent_MakeAvailable(inter)
  file(ARCHIVE_EXTRACT INPUT "${inter_SOURCE_DIR}/${inter_deb}" DESTINATION "${inter_SOURCE_DIR}")
  file(ARCHIVE_EXTRACT INPUT "${inter_SOURCE_DIR}/data.tar.xz" DESTINATION "${inter_SOURCE_DIR}")
  asyncarium_find_font(inter_regular Inter-Regular.* "${inter_SOURCE_DIR}/Inter-Regular.*")
  asyncarium_find_font(inter_semibold Inter-SemiBold.* "${inter_SOURCE_DIR}/Inter-SemiBold.*")
  asyncarium_find_font(inter_bold Inter-Bold.* "${inter_SOURCE_DIR}/Inter-Bold.*")
endif()

asyncarium_find_font(mono_regular JetBrainsMono-Regular.ttf)
asyncarium_find_font(mono_bold JetBrainsMono-Bold.ttf)
asyncarium_find_font(mono_italic JetBrainsMono-Italic.ttf)
if(NOT (ASYNCARIUM_FONT_mono_regular AND ASYNCARIUM_FONT_mono_bold AND ASYNCARIUM_FONT_mono_italic))
  asyncarium_fetch(jetbrains_mono JetBrains/JetBrainsMono cd5227bd1f61dff3bbd6c814ceaf7ffd95e947d9) # 2.304
  set(jetbrains_files "${jetbrains_mono_SOURCE_DIR}/fonts/ttf")
  asyncarium_find_font(mono_regular JetBrainsMono-Regular.ttf "${jetbrains_files}/JetBrainsMono-Regular.ttf")
  asyncarium_find_font(mono_bold JetBrainsMono-Bold.ttf "${jetbrains_files}/JetBrainsMono-Bold.ttf")
  asyncarium_find_font(mono_italic JetBrainsMono-Italic.ttf "${jetbrains_files}/JetBrainsMono-Italic.ttf")
endif()
