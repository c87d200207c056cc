# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(basics SOURCES tst_basics.cpp LIBRARIES heddle_nodes_basics)
