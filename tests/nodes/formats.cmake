# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_node_test(formats
  SOURCES formats/filemaker.cpp formats/tst_readimage.cpp formats/tst_readtiff.cpp formats/tst_readnumpy.cpp
    formats/tst_writefile.cpp formats/tst_shareddata.cpp
  LIBRARIES ${CMAKE_DL_LIBS})
target_compile_definitions(tst_nodes_formats PRIVATE HEDDLE_NODES_DIR="${HEDDLE_LIB_DIR}/nodes")
add_dependencies(tst_nodes_formats heddle_nodes_formats)
