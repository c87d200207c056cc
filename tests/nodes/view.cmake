# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(view SOURCES view/tst_views.cpp LIBRARIES heddle_nodes_view)
