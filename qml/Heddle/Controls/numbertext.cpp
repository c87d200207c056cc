// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Controls/numbertext.h"

#include "qml/Heddle/Controls/arithmetic.h"
#include "qml/Heddle/Controls/scrubway.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace heddle::ui {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kDragWidth = 200; // pixels, of whatever field
constexpr QChar kMinus(0x2212);
constexpr double kRounding = 1e-9; // log10(0.001) is a little less than -3

} // namespace

NumberText::NumberText(QObject *parent)
    : QObject(parent)
    , m_from(kNone)
    , m_to(kNone)
    , m_step(kNone)
{
}

QString NumberText::write(double value) const
{
    if (std::isnan(value))
        return QString();
    QString text = m_decimals >= 0 ? QString::number(value, 'f', std::min(m_decimals, 17))
                                   : QString::number(value, 'g', std::abs(value) < 1e15 ? 12 : 17);
    if (text.startsWith(u'-'))
        text[0] = kMinus;
    return text;
}

QString NumberText::writeSteady(double value) const
{
    if (std::isnan(value))
        return QString();
    const int decimals = std::clamp(int(-std::floor(std::log10(step()) + kRounding)), 0, 9);
    QString text = QString::number(value, 'f', decimals);
    if (text.startsWith(u'-'))
        text[0] = kMinus;
    return text;
}

double NumberText::rounded(double value) const
{
    const double parts = std::pow(10, 1 - std::floor(std::log10(step()) + kRounding)); // of one
    return std::isfinite(parts) ? bounded(std::round(value * parts) / parts) : value;
}

QString NumberText::longest() const
{
    const QString low = writeSteady(m_from), high = writeSteady(m_to);
    return low.size() > high.size() ? low : high;
}

double NumberText::read(const QString &text) const
{
    QString words = text.trimmed();
    if (!m_unit.isEmpty() && words.endsWith(m_unit, Qt::CaseInsensitive))
        words.chop(m_unit.size());
    return bounded(evaluateArithmetic(words));
}

bool NumberText::understands(const QString &text) const
{
    return !std::isnan(read(text));
}

double NumberText::stepped(double value, int steps) const
{
    const double start = std::isnan(value) ? 0 : value;
    const double size = step();
    // Off the grid of steps, the first one leads onto it; the rounding also keeps 0.1 + 0.2 clean.
    return bounded(std::round((start + steps * size) / size) * size);
}

double NumberText::dragged(double start, double pixels) const
{
    const double size = step();
    const bool ranged = std::isfinite(m_from) && std::isfinite(m_to);
    const double moved
        = ranged ? scrubWay(start, pixels, {m_from, m_to, kDragWidth, size}) : size * std::trunc(pixels / 4);
    return bounded(std::round((start + moved) / size) * size);
}

double NumberText::bounded(double value) const
{
    if (!std::isfinite(value))
        return kNone;
    if (!std::isnan(m_from))
        value = std::max(value, m_from);
    if (!std::isnan(m_to))
        value = std::min(value, m_to);
    return m_decimals == 0 ? std::round(value) : value;
}

// Without a step of its own: 1 for whole numbers, else a hundredth of the range, rounded to 1, 2 or 5.
double NumberText::step() const
{
    if (m_step > 0)
        return m_step;
    if (m_decimals == 0)
        return 1;
    if (!std::isfinite(m_from) || !std::isfinite(m_to) || !(m_to > m_from))
        return m_decimals > 0 ? std::pow(10, -m_decimals) : 1;
    const double hundredth = (m_to - m_from) / 100;
    const double magnitude = std::pow(10, std::floor(std::log10(hundredth)));
    const double lead = hundredth / magnitude;
    return magnitude * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

} // namespace heddle::ui
