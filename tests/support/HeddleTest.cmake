# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
#
# The one way to declare a GoogleTest program.
include_guard(GLOBAL)

find_package(GTest REQUIRED)
include(GoogleTest)

# heddle_test(tst_value SOURCES a.cpp b.cpp LIBRARIES heddle_engine [LABEL slow])
# Every test of the program carries the label, which is "fast" unless another is given.
function(heddle_test target)
  cmake_parse_arguments(arg "" "LABEL" "SOURCES;LIBRARIES" ${ARGN})
  if(NOT arg_LABEL)
    set(arg_LABEL fast)
  endif()
  add_executable(${target} ${arg_SOURCES})
  heddle_defaults(${target})
  target_link_libraries(${target} PRIVATE ${arg_LIBRARIES} GTest::gtest_main)
  target_compile_definitions(${target} PRIVATE HEDDLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST PROPERTIES LABELS ${arg_LABEL})
endfunction()
