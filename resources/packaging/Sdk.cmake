# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
#
# What libraries of nodes in C++ are built with outside of this tree: the headers, the tool that writes
# manifests, and find_package(Heddle). In the build tree, too, at the same places.
include(CMakePackageConfigHelpers)

set(heddle_config ${CMAKE_BINARY_DIR}/lib/cmake/Heddle)
configure_file(${PROJECT_SOURCE_DIR}/resources/cmake/HeddleConfig.cmake.in ${heddle_config}/HeddleConfig.cmake @ONLY)
write_basic_package_version_file(${heddle_config}/HeddleConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(DIRECTORY ${heddle_config} DESTINATION lib/cmake)
install(TARGETS heddle_manifest RUNTIME DESTINATION lib/heddle)

file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include/heddle/engine)
foreach(part base sdk value)
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/engine/${part} ${CMAKE_BINARY_DIR}/include/heddle/engine/${part} SYMBOLIC)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/engine/${part} DESTINATION include/heddle/engine FILES_MATCHING PATTERN "*.h"
    PATTERN tools EXCLUDE)
endforeach()
