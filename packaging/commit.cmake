# Writes OUTPUT, a C++ source with the commit of SOURCE ("unknown" outside git); touches it only when that has changed.
execute_process(COMMAND git -C ${SOURCE} rev-parse --short=12 HEAD OUTPUT_VARIABLE commit
                OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE none)
if(none)
  set(commit unknown)
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "namespace cw {\nextern const char* const programCommit;\nconst char* const programCommit = \"${commit}\";\n} // namespace cw\n")
