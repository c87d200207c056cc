# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
include(${PROJECT_SOURCE_DIR}/tests/support/HeddleTest.cmake)

set(here ${CMAKE_CURRENT_LIST_DIR})
heddle_test(tst_processframes SOURCES ${here}/tst_frames.cpp ${here}/tst_sharedmemory.cpp ${here}/tst_channel.cpp
  LIBRARIES heddle_engine)

# A node library that is installed nowhere: what the tests run in heddle-worker.
set(nodes_folder ${CMAKE_BINARY_DIR}/tests/contractnodes)
add_library(heddle_contractnodes MODULE ${here}/nodes/library.cpp ${here}/nodes/contractnodes.cpp)
heddle_defaults(heddle_contractnodes)
target_link_libraries(heddle_contractnodes PRIVATE heddle_engine)
set_target_properties(heddle_contractnodes PROPERTIES PREFIX "" OUTPUT_NAME contract LIBRARY_OUTPUT_DIRECTORY ${nodes_folder})
add_custom_command(TARGET heddle_contractnodes POST_BUILD
  COMMAND heddle_manifest $<TARGET_FILE:heddle_contractnodes> ${nodes_folder}/contract.json)
add_dependencies(heddle_contractnodes heddle_manifest)

heddle_test(tst_process SOURCES ${here}/tst_processes.cpp ${here}/tst_contract.cpp ${here}/tst_isolated.cpp
  ${here}/nodes/contractnodes.cpp LIBRARIES heddle_placebench)
target_compile_definitions(tst_process PRIVATE HEDDLE_WORKER="${HEDDLE_LIB_DIR}/heddle-worker" HEDDLE_CONTRACT_NODES="${nodes_folder}")
add_dependencies(tst_process heddle_worker heddle_contractnodes)
heddle_test(tst_packages SOURCES ${here}/tst_packages.cpp LIBRARIES heddle_placebench)
