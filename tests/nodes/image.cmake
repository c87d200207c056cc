# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(image SOURCES image/tst_image.cpp image/tst_regions.cpp LIBRARIES ${CMAKE_DL_LIBS})
target_compile_definitions(tst_nodes_image PRIVATE HEDDLE_NODES_DIR="${HEDDLE_LIB_DIR}/nodes")
add_dependencies(tst_nodes_image heddle_nodes_image heddle_nodes_formats)
