# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
#
# The Debian package. Libraries are found by dpkg-shlibdeps; what is loaded by name is listed here.

file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/runtime-packages heddle_runtime_packages REGEX "^[^#]")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME heddle)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Node-graph workbench for computations that take time")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Heddle authors <heddle@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${HEDDLE_LIB_DIR})
# So that files are chosen in the desktop's own dialogs.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-gtk-platformtheme | qt6-xdgdesktopportal-platformtheme")
# To run the tests of widgets, `heddle preview --test`, and to build node libraries, `heddle new node NAME --cpp`.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qml6-module-qttest, g++, cmake")
list(JOIN heddle_runtime_packages ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
include(CPack)
