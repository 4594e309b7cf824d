# What tools/run and tools/test share: installing what is missing on Debian and Ubuntu, and building quietly.
# To be sourced by bash. Both functions do nothing that is already done, so a second run is quick and needs no network.

# A package, and the program or file that shows it is there.
needed_to_build='
build-essential        c++
cmake                  cmake
ninja-build            ninja
pkg-config             pkg-config
git                    git
python3                python3
ccache                 ccache
lld                    ld.lld
libimgui-dev           /usr/include/imgui/imgui.h
libglfw3-dev           /usr/include/GLFW/glfw3.h
libfreetype-dev        /usr/include/freetype2/ft2build.h
libstb-dev             /usr/include/stb/stb_image_write.h
libmd4c-dev            /usr/include/md4c.h
libtomlplusplus-dev    /usr/include/toml++/toml.h
nlohmann-json3-dev     /usr/include/nlohmann/json.hpp
libcli11-dev           /usr/include/CLI/CLI.hpp
libfmt-dev             /usr/include/fmt/format.h
libboost-dev           /usr/include/boost/multiprecision/cpp_int.hpp
doctest-dev            /usr/include/doctest/doctest.h
python3-glad           glad
fonts-inter            /usr/share/fonts/*/inter/Inter-Regular.*
fonts-jetbrains-mono   /usr/share/fonts/*/jetbrains-mono/JetBrainsMono-Regular.ttf
libgl1-mesa-dri        /usr/lib/*/dri/swrast_dri.so
'
needed_to_test='
clang-format-14        clang-format-14
xvfb                   Xvfb
xdotool                xdotool
'
needed_to_fuzz='
clang                  clang
libclang-rt-dev        /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a
'

# is_there PACKAGE SIGN: whether the sign is found, or else the package is known as installed or as not to be had.
is_there() {
  case $2 in
    /*) compgen -G "$2" >/dev/null && return ;;
    *) command -v "$2" >/dev/null && return ;;
  esac
  dpkg-query --show "$1" >/dev/null 2>&1 || grep -qsx "$1" build/not-in-the-archive
}

# install_missing TABLE: installs the packages of the table that are not there, after one line that names them.
# What the archive lacks is remembered and left to CMake, which fetches it or says what it misses.
install_missing() {
  local missing=() available=() as_root=() package sign
  while read -r package sign; do
    [[ -z $package ]] || is_there "$package" "$sign" || missing+=("$package")
  done <<<"$1"
  ((${#missing[@]})) || return 0

  echo "Installing ${missing[*]}" >&2
  ((EUID)) && as_root=(sudo)
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get -qq update >&2 || true
  mkdir -p build
  for package in "${missing[@]}"; do
    if apt-cache show "$package" >/dev/null 2>&1; then
      available+=("$package")
    else
      echo "$package" >>build/not-in-the-archive
      # Without the package, glad runs from its repository and needs jinja2.
      [[ $package == python3-glad ]] && available+=(python3-jinja2)
    fi
  done
  "${as_root[@]}" apt-get -qq install --no-install-recommends -y "${available[@]}" >/dev/null ||
    echo "Some packages could not be installed; going on without them." >&2
}

# build PRESET [TARGET]: configures once, builds what changed. Only a first or a failing build shows its output.
build() {
  local preset=$1 log
  local command=(cmake --build --preset "$preset" ${2:+--target "$2"})
  if [[ ! -f build/$preset/build.ninja ]]; then
    echo "Building for the first time; this takes a few minutes." >&2
    cmake --preset "$preset" >&2 && "${command[@]}" >&2
    return
  fi
  log=$("${command[@]}" 2>&1) || { echo "$log" >&2; return 1; }
}
