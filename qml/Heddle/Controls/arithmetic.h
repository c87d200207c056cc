// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtCore/QStringView>

namespace heddle::ui {

// What people type in a number field: digits with . or , before the decimals, + - * / ( ), a true minus or
// times sign. NaN for anything else, for more than 200 characters and for more than 32 levels.
double evaluateArithmetic(QStringView text);

} // namespace heddle::ui
