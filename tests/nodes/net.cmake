# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
#
# The library's own files are compiled in, so that its parts can be tested with limits that a test can wait for.
find_package(CURL REQUIRED)
find_package(simdjson REQUIRED)
get_target_property(net_files heddle_nodes_net SOURCES)
list(FILTER net_files EXCLUDE REGEX "register.cpp")
list(TRANSFORM net_files PREPEND ${PROJECT_SOURCE_DIR}/engine/nodes/net/)
heddle_node_test(net SOURCES net/tst_request.cpp net/tst_hostile.cpp ${net_files}
  LIBRARIES heddle_expression CURL::libcurl simdjson::simdjson ${CMAKE_DL_LIBS})
target_compile_definitions(tst_nodes_net PRIVATE HEDDLE_NODES_DIR="${HEDDLE_LIB_DIR}/nodes")
add_dependencies(tst_nodes_net heddle_nodes_net)
