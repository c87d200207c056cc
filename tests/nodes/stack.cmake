# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(stack SOURCES stack/tst_stack.cpp LIBRARIES heddle_nodes_stack ${CMAKE_DL_LIBS})
target_compile_definitions(tst_nodes_stack PRIVATE HEDDLE_NODES_DIR="${HEDDLE_LIB_DIR}/nodes")
add_dependencies(tst_nodes_stack heddle_nodes_formats)
