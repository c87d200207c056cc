// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtCore/QString>

#include <vector>

namespace heddle::ui {

// A number for people: at most `digits` significant ones, a true minus sign, "missing" dashes for what is no
// number.
QString numberText(double number, int digits = 6);
// The number with exactly this many decimals, so that a column lines up.
QString fixedText(double number, int decimals);
// How many decimals a column of such numbers needs: enough for four significant digits, at most
// six, and no more than the numbers have.
int decimalsFor(const std::vector<double> &numbers);
// A short form for an axis: 4000 as "4k", 2500000 as "2.5M".
QString axisText(double number, double step);
// At most `most` round numbers from low to high: 0, 20, 40 …
std::vector<double> niceTicks(double low, double high, int most);

} // namespace heddle::ui
