# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

set(here ${CMAKE_CURRENT_LIST_DIR})
add_library(heddle_placebench STATIC ${here}/runs.cpp)
heddle_defaults(heddle_placebench)
target_link_libraries(heddle_placebench PUBLIC heddle_engine GTest::gtest)

heddle_test(tst_worker SOURCES ${here}/tst_worker.cpp ${here}/tst_talk.cpp ${here}/tst_threads.cpp LIBRARIES heddle_placebench)

# The same storm, short with every run of the tests, long with the slow ones.
heddle_test(tst_storm SOURCES ${here}/tst_storm.cpp LIBRARIES heddle_placebench)
target_compile_definitions(tst_storm PRIVATE HEDDLE_STORM_SECONDS=1)
heddle_test(tst_longstorm SOURCES ${here}/tst_storm.cpp LIBRARIES heddle_placebench LABEL slow)
target_compile_definitions(tst_longstorm PRIVATE HEDDLE_STORM_SECONDS=10)
