# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

set(here ${CMAKE_CURRENT_LIST_DIR})
heddle_test(tst_trust
  SOURCES ${here}/tst_wants.cpp ${here}/tst_server.cpp ${here}/tst_trustedfile.cpp ${here}/tst_trustgate.cpp
  LIBRARIES heddle_testbench)
