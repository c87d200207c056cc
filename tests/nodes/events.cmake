# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(events SOURCES events/tst_events.cpp events/tst_eventflows.cpp
  LIBRARIES heddle_nodes_events heddle_nodes_basics heddle_testbench ${CMAKE_DL_LIBS})
target_compile_definitions(tst_nodes_events PRIVATE HEDDLE_NODES_DIR="${HEDDLE_LIB_DIR}/nodes")
