# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

find_package(simdjson REQUIRED)

set(here ${CMAKE_CURRENT_LIST_DIR})
heddle_test(tst_document
  SOURCES ${here}/tst_flowerrors.cpp ${here}/tst_flowfile.cpp ${here}/tst_flowhostile.cpp ${here}/tst_json.cpp
    ${here}/tst_file.cpp ${here}/tst_autosave.cpp
  LIBRARIES heddle_engine simdjson::simdjson)
