# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
#
# The views, which have next to nothing to test, are tested along.
heddle_node_test(generate SOURCES generate/tst_generate.cpp LIBRARIES heddle_nodes_generate heddle_nodes_view ${CMAKE_DL_LIBS})
target_compile_definitions(tst_nodes_generate PRIVATE HEDDLE_NODES_DIR="${HEDDLE_LIB_DIR}/nodes")
