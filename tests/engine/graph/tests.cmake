# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

set(here ${CMAKE_CURRENT_LIST_DIR})
heddle_test(tst_graph
  SOURCES ${here}/tst_edits.cpp ${here}/tst_transactions.cpp ${here}/tst_groups.cpp ${here}/tst_randomedits.cpp
    ${here}/tst_looks.cpp ${here}/tst_snapshot.cpp ${here}/tst_topology.cpp ${here}/tst_history.cpp ${here}/tst_variableedits.cpp
  LIBRARIES heddle_testbench)
