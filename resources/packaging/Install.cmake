# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
#
# What an installation holds, laid out as the build tree is: bin/heddle, lib/heddle/*.so,
# lib/heddle/nodes/*, share/heddle. Each rule waits for its target, so that a build without the
# window installs what it has.

set(heddle_libraries lib/heddle)
set(heddle_packaging ${CMAKE_CURRENT_LIST_DIR})

if(TARGET heddle)
  install(TARGETS heddle RUNTIME DESTINATION bin)
  set_target_properties(heddle PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/heddle")
endif()

if(TARGET heddle_worker)
  install(TARGETS heddle_worker RUNTIME DESTINATION ${heddle_libraries})
endif()

# Shared parts that the program loads when it needs them: the engine, the window, the painter.
foreach(part heddle_engine heddle_window heddle_render heddle_preview heddle_widgettest)
  if(TARGET ${part})
    get_target_property(kind ${part} TYPE)
    if(kind MATCHES "SHARED_LIBRARY|MODULE_LIBRARY")
      install(TARGETS ${part} LIBRARY DESTINATION ${heddle_libraries})
      set_target_properties(${part} PROPERTIES INSTALL_RPATH "$ORIGIN")
    endif()
  endif()
endforeach()

# Node libraries, each with the manifest that lists its node types.
get_property(heddle_modules GLOBAL PROPERTY HEDDLE_NODE_MODULES)
foreach(module ${heddle_modules})
  install(TARGETS ${module} LIBRARY DESTINATION ${heddle_libraries}/nodes)
  get_target_property(name ${module} OUTPUT_NAME)
  install(FILES ${HEDDLE_LIB_DIR}/nodes/${name}.json DESTINATION ${heddle_libraries}/nodes)
endforeach()

foreach(folder examples packages schema templates)
  if(EXISTS ${PROJECT_SOURCE_DIR}/resources/${folder})
    install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/${folder} DESTINATION share/heddle PATTERN .clang-format EXCLUDE)
  endif()
endforeach()

# What nodes in Python import, and the programs that run them.
if(EXISTS ${PROJECT_SOURCE_DIR}/engine/python)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/engine/python/heddle DESTINATION ${heddle_libraries}/python
    PATTERN __pycache__ EXCLUDE)
endif()

install(FILES ${heddle_packaging}/heddle.desktop DESTINATION share/applications)
install(FILES ${heddle_packaging}/heddle-mime.xml DESTINATION share/mime/packages RENAME heddle.xml)
install(FILES ${heddle_packaging}/heddle.svg DESTINATION share/icons/hicolor/scalable/apps)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION share/doc/heddle RENAME copyright)

include(${heddle_packaging}/Sdk.cmake)
include(${heddle_packaging}/Package.cmake)
