# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(files SOURCES tst_readcsv.cpp tst_readjson.cpp tst_write.cpp LIBRARIES heddle_nodes_files)
add_dependencies(tst_nodes_files heddle_nodes_formats) # loaded by path
heddle_node_test(builtin SOURCES tst_builtin.cpp LIBRARIES heddle_nodes_builtin)
