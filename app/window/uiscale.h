// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, before there is a window.
#pragma once

#include <QtCore/QString>

namespace heddle {

/// Shows everything as large as the user has chosen: words, marks and what they are hit by. A scale that the
/// environment sets counts for more. Call before the application object exists.
void chooseScale(const QString &organization, const QString &application);

} // namespace heddle
