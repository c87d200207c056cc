// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Controls/tint.h"

#include <algorithm>

namespace heddle::ui {
namespace {

constexpr qsizetype kDigits = 6, kDigitsWithOpacity = 8, kShortDigits = 3;

bool isHex(const QString &digits)
{
    return std::all_of(digits.begin(), digits.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f'); });
}

} // namespace

// Qt writes opacity first, the web last.
QColor Tint::read(const QString &text)
{
    QString digits = text.trimmed();
    const bool marked = digits.startsWith(u'#');
    if (marked)
        digits.remove(0, 1);
    const bool numbered = isHex(digits)
        && (digits.size() == kShortDigits || digits.size() == kDigits || digits.size() == kDigitsWithOpacity);
    if (!numbered)
        return marked ? QColor() : QColor(digits);
    QColor color(u'#' + (digits.size() == kShortDigits ? digits : digits.left(kDigits)));
    if (digits.size() == kDigitsWithOpacity)
        color.setAlpha(digits.mid(kDigits).toInt(nullptr, 16));
    return color;
}

QString Tint::text() const
{
    QString text = opaque().name();
    if (m_translucent)
        text += QStringLiteral("%1").arg(color().alpha(), 2, 16, QLatin1Char('0'));
    return text;
}

QColor Tint::opaque() const
{
    return QColor::fromHsvF(float(m_hue), float(m_saturation), float(m_brightness));
}

QColor Tint::color() const
{
    QColor color = opaque();
    if (m_translucent)
        color.setAlphaF(float(m_opacity));
    return color;
}

QColor Tint::hueAt(double hue, double brightness) const
{
    return QColor::fromHsvF(float(hue), 1, float(brightness));
}

// The echo of what was chosen here must not move anything by a rounding.
void Tint::setText(const QString &given)
{
    const QColor color = read(given);
    if (!color.isValid() || given == text())
        return;
    m_opacity = double(color.alphaF());
    m_brightness = double(color.valueF());
    if (m_brightness > 0)
        m_saturation = double(color.hsvSaturationF());
    if (color.hsvHueF() >= 0 && m_brightness > 0)
        m_hue = double(color.hsvHueF());
    emit changed();
}

void Tint::set(double &part, double value)
{
    value = std::clamp(value, 0.0, 1.0);
    if (part == value)
        return;
    part = value;
    emit changed();
}

} // namespace heddle::ui
