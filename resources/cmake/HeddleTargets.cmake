# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
#
# The few functions with which every target of Heddle is declared.

# Warnings, root include path and sanitizers for one target.
function(heddle_defaults target)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow)
  if(HEDDLE_SANITIZE)
    # What is left out is seen by the address sanitizer or by the machine, and would double the time to build.
    target_compile_options(${target} PRIVATE -fsanitize=${HEDDLE_SANITIZE} -fno-omit-frame-pointer
      -fno-sanitize=null,alignment,object-size)
    target_link_options(${target} PRIVATE -fsanitize=${HEDDLE_SANITIZE})
  else()
    # A library calls its own functions without a search for them: most of the time that loading it took.
    target_link_options(${target} PRIVATE
      $<$<IN_LIST:$<TARGET_PROPERTY:TYPE>,SHARED_LIBRARY;MODULE_LIBRARY>:-Wl,-Bsymbolic-functions>)
  endif()
endfunction()

# A node library: built into the program (STATIC) or loaded when a node of it first runs (MODULE).
# heddle_node_library(name STATIC|MODULE SOURCES a.cpp b.cpp LIBRARIES x y)
function(heddle_node_library name kind)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
  set(target heddle_nodes_${name})
  add_library(${target} ${kind} ${arg_SOURCES})
  heddle_defaults(${target})
  target_link_libraries(${target} PRIVATE heddle_engine ${arg_LIBRARIES})
  if(kind STREQUAL "MODULE")
    set(folder ${HEDDLE_LIB_DIR}/nodes)
    set_target_properties(${target} PROPERTIES PREFIX "" OUTPUT_NAME ${name}
      LIBRARY_OUTPUT_DIRECTORY ${folder} INSTALL_RPATH "$ORIGIN/..")
    # The manifest lists the library's node types, so that listing them loads nothing.
    add_custom_command(TARGET ${target} POST_BUILD
      COMMAND heddle_manifest $<TARGET_FILE:${target}> ${folder}/${name}.json)
    add_dependencies(${target} heddle_manifest)
    set_property(GLOBAL APPEND PROPERTY HEDDLE_NODE_MODULES ${target})
  endif()
endfunction()

# A QML module as a static library; its URI is its folder below qml/, with dots.
# heddle_qml_module(Heddle.Theme QML Theme.qml SOURCES a.cpp LIBRARIES x DEPENDENCIES QtQuick SINGLETONS Theme.qml)
function(heddle_qml_module uri)
  cmake_parse_arguments(arg "" "" "QML;SOURCES;LIBRARIES;DEPENDENCIES;SINGLETONS;RESOURCES" ${ARGN})
  string(TOLOWER ${uri} target)
  string(REPLACE "." "_" target ${target})
  if(arg_SINGLETONS)
    set_source_files_properties(${arg_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
  endif()
  qt_add_library(${target} STATIC)
  qt_add_qml_module(${target} URI ${uri} VERSION 1.0 RESOURCE_PREFIX /qt/qml
    QML_FILES ${arg_QML} SOURCES ${arg_SOURCES} DEPENDENCIES ${arg_DEPENDENCIES}
    RESOURCES ${arg_RESOURCES})
  # Byte code instead of C++ for each binding: a third of the build time, and no difference to be seen.
  set_target_properties(${target} PROPERTIES QT_QMLCACHEGEN_ARGUMENTS --only-bytecode)
  heddle_defaults(${target})
  target_compile_options(${target} PRIVATE -Wno-pedantic -Wno-shadow)
  target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_FOREACH)
  target_link_libraries(${target} PUBLIC Qt6::Quick ${arg_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY HEDDLE_QML_TARGETS ${target} ${target}plugin)
endfunction()
