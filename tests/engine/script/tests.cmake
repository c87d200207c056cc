# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

set(here ${CMAKE_CURRENT_LIST_DIR})
heddle_test(tst_script SOURCES ${here}/tst_signature.cpp ${here}/tst_scriptnodes.cpp LIBRARIES heddle_testbench)
