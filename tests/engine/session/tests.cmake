# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

set(here ${CMAKE_CURRENT_LIST_DIR})
heddle_test(tst_session
  SOURCES ${here}/tst_crossing.cpp ${here}/tst_files.cpp ${here}/tst_running.cpp ${here}/tst_copies.cpp ${here}/tst_flowengine.cpp
    ${here}/tst_grouping.cpp ${here}/tst_looking.cpp ${here}/tst_pins.cpp ${here}/tst_why.cpp ${here}/tst_telling.cpp
  LIBRARIES heddle_testbench)
