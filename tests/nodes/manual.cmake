# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
file(GLOB manual_listings CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/manual/listings/*.cpp)
heddle_node_test(manual SOURCES manual/tst_firstworker.cpp ${manual_listings}
  LIBRARIES heddle_testbench ${CMAKE_DL_LIBS})
target_compile_definitions(tst_nodes_manual PRIVATE HEDDLE_NODES_DIR="${HEDDLE_LIB_DIR}/nodes")
