// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/tokens.h"

#include "qml/Heddle/Theme/states.h"

#include <algorithm>
#include <array>

namespace heddle::ui {
namespace {

struct KindRow {
    QStringView name;
    QRgb darkFill, darkIcon, darkFar, lightFill, lightIcon, lightFar;
};

constexpr std::array<KindRow, 6> kKinds{{
    {u"source", 0x26343F, 0x86B4D6, 0x3F6580, 0xE1ECF4, 0x2F6690, 0x9CC2DC},
    {u"filter", 0x352F43, 0xB3A3DC, 0x63558A, 0xECE8F7, 0x6350A5, 0xBFB2E4},
    {u"analyse", 0x273830, 0x85C2A0, 0x3F7257, 0xE1F1E8, 0x27704A, 0x9DD0B2},
    {u"view", 0x37342A, 0xC5B27A, 0x746536, 0xF3EEDD, 0x79600D, 0xD9C993},
    {u"flow", 0x3D2F2C, 0xD9A08C, 0x84503F, 0xF9E9E4, 0x9A4A30, 0xE5B09F},
    {u"code", 0x2F3238, 0xA9B0BD, 0x565D6B, 0xEAECEF, 0x4E5664, 0xBCC2CC},
}};

struct TypeRow {
    QStringView name;
    QStringView shape;
    QRgb dark, light;
};

constexpr std::array<TypeRow, 15> kTypes{{
    {u"null", u"circle", 0x85878C, 0x707070},
    {u"bool", u"circle", 0xE971BA, 0xD248A1},
    {u"int", u"circle", 0x5EB99B, 0x005259},
    {u"number", u"circle", 0x69DCFF, 0x1C7FD6},
    {u"text", u"circle", 0xFCB16C, 0xB4541E},
    {u"bytes", u"circle", 0x95694C, 0x653B2A},
    {u"list", u"diamond", 0xC2C4D2, 0x61617A},
    {u"map", u"diamond", 0x9E7D33, 0x5E4A10},
    {u"array", u"square", 0xB587FE, 0x8A14B4},
    {u"image", u"square", 0xFFD339, 0xAC7C00},
    {u"table", u"square", 0x60A563, 0x287644},
    {u"event", u"triangle", 0xF5F5F5, 0x1A1B1B},
    {u"time", u"circle", 0x5EB99B, 0x005259},
    {u"duration", u"circle", 0x69DCFF, 0x1C7FD6},
    {u"any", u"any", 0x85878C, 0x707070},
}};

const KindRow &kindRow(QStringView kind)
{
    const auto it
        = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto &row) { return row.name == kind; });
    return it == kKinds.end() ? kKinds.back() : *it;
}

const TypeRow &typeRow(QStringView type)
{
    const QStringView element = elementType(type);
    const auto it
        = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto &row) { return row.name == element; });
    return it == kTypes.end() ? kTypes.front() : *it;
}

QColor pick(bool dark, QRgb inDark, QRgb inLight)
{
    return QColor(dark ? inDark : inLight);
}

} // namespace

#define X(role, d, l, cd, cl) t.role = QColor(QRgb(d));
#define V(role, d, l) t.role = QColor::fromRgba(d);
Tokens Tokens::dark()
{
    Tokens t;
    HEDDLE_COLOR_ROLES(X)
    HEDDLE_VEIL_ROLES(V)
    return t;
}
#undef X
#undef V

#define X(role, d, l, cd, cl) t.role = QColor(QRgb(l));
#define V(role, d, l) t.role = QColor::fromRgba(l);
Tokens Tokens::light()
{
    Tokens t;
    t.isDark = false;
    HEDDLE_COLOR_ROLES(X)
    HEDDLE_VEIL_ROLES(V)
    return t;
}
#undef X
#undef V

#define X(role, d, l, cd, cl) t.role = QColor(QRgb(cd));
Tokens Tokens::contrastDark()
{
    Tokens t = dark();
    t.isContrast = true;
    HEDDLE_COLOR_ROLES(X)
    return t;
}
#undef X

#define X(role, d, l, cd, cl) t.role = QColor(QRgb(cl));
Tokens Tokens::contrastLight()
{
    Tokens t = light();
    t.isContrast = true;
    HEDDLE_COLOR_ROLES(X)
    return t;
}
#undef X

QColor Tokens::kindFill(QStringView kind) const
{
    return pick(isDark, kindRow(kind).darkFill, kindRow(kind).lightFill);
}

QColor Tokens::kindIcon(QStringView kind) const
{
    return pick(isDark, kindRow(kind).darkIcon, kindRow(kind).lightIcon);
}

QColor Tokens::kindFar(QStringView kind) const
{
    return pick(isDark, kindRow(kind).darkFar, kindRow(kind).lightFar);
}

QColor Tokens::typeColor(QStringView type) const
{
    return pick(isDark, typeRow(type).dark, typeRow(type).light);
}

QColor Tokens::wireColor(QStringView type) const
{
    QColor color = typeColor(type);
    color.setAlphaF(isDark && !isContrast ? 0.9F : 1.0F);
    return color;
}

QColor Tokens::beadColor(QStringView type) const
{
    const QColor color = typeColor(type);
    return isDark ? fillText : QColor(color.red() / 2, color.green() / 2, color.blue() / 2);
}

QColor Tokens::stateColor(QStringView state) const
{
    switch (stateOf(state)) {
    case NodeState::NotSetUp:
        return text3;
    case NodeState::Running:
    case NodeState::Pinned:
        return accent;
    case NodeState::Done:
    case NodeState::Cached:
        return done;
    case NodeState::Warning:
    case NodeState::Stopping:
        return warn;
    case NodeState::Error:
        return error;
    case NodeState::Paused:
        return text;
    default:
        return text2;
    }
}

QString typeShape(QStringView type)
{
    return typeRow(type).shape.toString();
}

bool isListOf(QStringView type)
{
    return type.startsWith(u"list<") && type.endsWith(u'>');
}

QStringView elementType(QStringView type)
{
    return isListOf(type) ? type.sliced(5).chopped(1) : type;
}

} // namespace heddle::ui
