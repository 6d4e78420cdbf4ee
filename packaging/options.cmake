# One interface target carries language level, warnings and everything that keeps results identical on every machine.
add_library(cw_options INTERFACE)
target_compile_features(cw_options INTERFACE cxx_std_20)
target_include_directories(cw_options INTERFACE ${PROJECT_SOURCE_DIR})
# Floating-point contraction would let the compiler fuse a*b+c on one machine and not on another: other bits.
# Exceptions flags and errno are never read; without these two, loops with a clamp or a root are not vectorised. No bit changes.
target_compile_options(cw_options INTERFACE -ffp-contract=off -fno-fast-math -fno-trapping-math -fno-math-errno
  -Wno-restrict   # GCC 12 warns falsely about std::string concatenation
  -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor)
if(CW_WERROR)
  target_compile_options(cw_options INTERFACE -Werror)
endif()
if(CW_SANITIZE)
  target_compile_options(cw_options INTERFACE -fsanitize=${CW_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    -Wno-maybe-uninitialized)   # GCC 12 warns falsely about std::optional under sanitizers
  target_link_options(cw_options INTERFACE -fsanitize=${CW_SANITIZE})
  target_compile_definitions(cw_options INTERFACE CW_SANITIZED)   # no ifunc dispatch under sanitizers
endif()
