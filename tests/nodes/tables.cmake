# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(tables SOURCES tst_tables.cpp tst_weather.cpp LIBRARIES heddle_nodes_table heddle_nodes_files)
