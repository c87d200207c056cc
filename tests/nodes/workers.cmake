# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(workers SOURCES workers/tst_workers.cpp
  LIBRARIES heddle_nodes_workers heddle_nodes_generate heddle_nodes_stack ${CMAKE_DL_LIBS})
target_compile_definitions(tst_nodes_workers PRIVATE HEDDLE_NODES_DIR="${HEDDLE_LIB_DIR}/nodes")
