// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/numbertext.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kDash(0x2013);

QString withMinus(QString text)
{
    if (text.startsWith(u'-'))
        text[0] = kMinus;
    return text;
}

QString special(double number)
{
    if (std::isnan(number))
        return QString(kDash);
    return withMinus(number < 0 ? QStringLiteral("-\u221e") : QStringLiteral("\u221e"));
}

// 1, 2 or 5 times a power of ten, at least `wanted`.
double niceStep(double wanted)
{
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (double factor : {1.0, 2.0, 5.0})
        if (factor * power >= wanted * 0.999)
            return factor * power;
    return 10 * power;
}

int decimalsOfStep(double step)
{
    constexpr int kMost = 9;
    int decimals = 0;
    for (double scaled = step; decimals < kMost && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled;
         scaled *= 10)
        ++decimals;
    return step > 0 && step < 1 ? decimals : 0;
}

// Whether so many decimals are all that the numbers have.
bool areWritten(const std::vector<double> &numbers, int decimals)
{
    constexpr double kRest = 1e-9;
    const double scale = std::pow(10.0, decimals);
    return std::all_of(numbers.begin(), numbers.end(), [scale](double number) {
        const double scaled = number * scale;
        return !std::isfinite(number)
            || std::abs(scaled - std::round(scaled)) <= kRest * std::max(1.0, std::abs(scaled));
    });
}

} // namespace

QString numberText(double number, int digits)
{
    return std::isfinite(number) ? withMinus(QString::number(number, 'g', digits)) : special(number);
}

QString fixedText(double number, int decimals)
{
    if (!std::isfinite(number))
        return special(number);
    if (number != 0 && (std::abs(number) >= 1e15 || std::abs(number) < 0.5 * std::pow(10.0, -decimals)))
        return withMinus(QString::number(number, 'g', 4));
    return withMinus(QString::number(number, 'f', decimals));
}

int decimalsFor(const std::vector<double> &numbers)
{
    double largest = 0;
    bool whole = true;
    for (double number : numbers) {
        if (!std::isfinite(number))
            continue;
        largest = std::max(largest, std::abs(number));
        whole = whole && number == std::floor(number);
    }
    if (whole || largest == 0)
        return 0;
    const int enough = std::clamp(3 - int(std::floor(std::log10(largest))), 1, 6);
    int needed = 1;
    while (needed < enough && !areWritten(numbers, needed))
        ++needed;
    return needed;
}

QString axisText(double number, double step)
{
    const double size = std::max(std::abs(number), step);
    if (number == 0)
        return QStringLiteral("0");
    for (const auto &[unit, mark] : {std::pair(1e9, u'G'), std::pair(1e6, u'M'), std::pair(1e3, u'k')})
        if (size >= unit && step >= unit / 1000)
            return fixedText(number / unit, decimalsOfStep(step / unit)) + QChar(mark);
    if (size < 1e-4 || size >= 1e12)
        return numberText(number, 3);
    return fixedText(number, decimalsOfStep(step));
}

std::vector<double> niceTicks(double low, double high, int most)
{
    if (!std::isfinite(low) || !std::isfinite(high) || !(high > low) || most < 1)
        return {};
    const double step = niceStep((high - low) / most);
    std::vector<double> ticks;
    for (double tick = std::ceil(low / step - 1e-9) * step; tick <= high + step * 1e-9 && ticks.size() < 64;
         tick += step)
        ticks.push_back(std::abs(tick) < step * 1e-9 ? 0 : tick);
    return ticks;
}

} // namespace heddle::ui
