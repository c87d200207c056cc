# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

set(here ${CMAKE_CURRENT_LIST_DIR})
heddle_test(tst_value
  SOURCES ${here}/tst_value.cpp ${here}/tst_time.cpp ${here}/tst_fileform.cpp ${here}/tst_reportform.cpp
    ${here}/tst_convert.cpp ${here}/tst_key.cpp ${here}/tst_base64.cpp ${here}/tst_manifest.cpp
  LIBRARIES heddle_engine)
