# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

set(here ${CMAKE_CURRENT_LIST_DIR})
heddle_test(tst_processframes SOURCES ${here}/tst_frames.cpp ${here}/tst_sharedmemory.cpp ${here}/tst_channel.cpp
  LIBRARIES heddle_engine)
heddle_test(tst_process SOURCES ${here}/tst_processes.cpp ${here}/tst_contract.cpp LIBRARIES heddle_placebench)
heddle_test(tst_packages SOURCES ${here}/tst_packages.cpp LIBRARIES heddle_placebench)
