// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/icons.h"

#include "qml/Heddle/Theme/svgpath.h"

#include <QtCore/QHash>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>

namespace heddle::ui {
namespace {

struct IconRow {
    const char16_t *name;
    const char16_t *data;
    bool filled = false;
};

// On a grid of 16 x 16, drawn within 2 to 14.
constexpr std::array<IconRow, 74> kIcons{{
    {u"menu", u"M2.5 4.5h11M2.5 8h11M2.5 11.5h11"},
    {u"search", u"M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0zM10.4 10.4L13.8 13.8"},
    {u"plus", u"M8 3v10M3 8h10"},
    {u"minus", u"M3 8h10"},
    {u"close", u"M4 4l8 8M12 4l-8 8"},
    {u"check", u"M3 8.5l3.3 3.3L13 5"},
    {u"down", u"M4.5 6.25l3.5 3.5 3.5-3.5"},
    {u"right", u"M6.25 4.5l3.5 3.5-3.5 3.5"},
    {u"left", u"M9.75 4.5L6.25 8l3.5 3.5"},
    {u"up", u"M4.5 9.75l3.5-3.5 3.5 3.5"},
    {u"play", u"M5 3.25v9.5l7.5-4.75z", true},
    {u"pause", u"M5 3.5h1.5v9H5zM9.5 3.5H11v9H9.5z", true},
    {u"stop", u"M4.25 4.25h7.5v7.5h-7.5z", true},
    {u"step", u"M4 3.5v9l6-4.5zM12.5 3.5v9"},
    {u"refresh", u"M13 8a5 5 0 1 1-1.5-3.55L13 6M13 2.75V6h-3.25"},
    {u"undo", u"M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6"},
    {u"redo", u"M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10"},
    {u"save", u"M3 3h7.75L13 5.25V13H3zM5.5 3v3h4.25V3M5.5 13V9.25h5V13"},
    {u"folder",
        u"M2.25 4.5a1 1 0 0 1 1-1h3l1.5 1.75h5a1 1 0 0 1 1 1v5.25a1 1 0 0 1-1 1h-9.5"
        u"a1 1 0 0 1-1-1z"},
    {u"file", u"M4 2.25h5L12.25 5.5v8.25H4zM9 2.25V5.5h3.25"},
    {u"image",
        u"M2.5 3h11v10h-11zM2.5 11l3.25-3.5 2.75 2.75L10.25 8.5l3.25 3M10 5.75"
        u"a0.6 0.6 0 1 0 1.2 0a0.6 0.6 0 1 0 -1.2 0z"},
    {u"table", u"M2.5 3h11v10h-11zM2.5 6.25h11M2.5 9.6h11M6.25 6.25V13"},
    {u"plot", u"M2.5 2.5v11h11M5 10.5l2.5-3.5 2.25 1.75L13 4.5"},
    {u"histogram", u"M2.5 13.5h11M4.25 11V9M7 11V5M9.75 11V3M12.25 11V7.5"},
    {u"funnel", u"M2.5 3h11L9.5 8.2v4.8l-3-1.75V8.2z"},
    {u"stack",
        u"M8 2.25l5.75 2.9L8 8.05 2.25 5.15zM2.25 8.1L8 11l5.75-2.9M2.25 10.95L8 13.85"
        u"l5.75-2.9"},
    {u"segment",
        u"M2.25 6.25a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0zM8.75 11a2.5 2.5 0 1 0 5 0"
        u"a2.5 2.5 0 1 0 -5 0z"},
    {u"ruler", u"M2 10.6L10.6 2 14 5.4 5.4 14zM4.6 8l1.6 1.6M7.1 5.5l1.6 1.6"},
    {u"join", u"M2.5 4h2.25C8 4 8 8 11 8h2.5M2.5 12h2.25C8 12 8 8 11 8M11.25 5.75L13.5 8l-2.25 2.25"},
    {u"code", u"M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5"},
    {u"sliders",
        u"M2.5 5h5.25M12 5h1.5M8.15 5a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0zM2.5 11h1.5"
        u"M8.25 11h5.25M4.35 11a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0z"},
    {u"pin", u"M6 2.25h4M6.5 2.25l-.4 4L4 8.75h8L9.9 6.25l-.4-4M8 8.75v5"},
    {u"eye",
        u"M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8zM6.25 8"
        u"a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0z"},
    {u"bypass", u"M1.75 11h2.5c0-7 7.5-7 7.5 0h2.5M9.75 9l2 2 2-2"},
    {u"warning", u"M8 2.25L14.25 13H1.75zM8 6.25v3.25M8 11.2v.1"},
    {u"octagon", u"M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4zM6 6l4 4M10 6l-4 4"},
    {u"info", u"M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0 -11.5 0zM8 7.25V11M8 5v.1"},
    {u"clock", u"M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0 -11.5 0zM8 4.75V8l2.25 1.5"},
    {u"bolt", u"M9 1.75L3.5 9H8l-1 5.25L12.5 7H8z"},
    {u"hand",
        u"M8 1.75a3.5 3.5 0 0 1 3.5 3.5v5.5a3.5 3.5 0 0 1-7 0v-5.5A3.5 3.5 0 0 1 8 1.75zM8 4.5"
        u"v2"},
    {u"trash", u"M2.75 4.5h10.5M6 4.5V2.5h4v2M4.25 4.5l.6 9h6.3l.6-9"},
    {u"copy", u"M5.75 5.75h7.75v7.75H5.75zM10.25 5.75V2.5H2.5v7.75h3.25"},
    {u"frame", u"M2.5 5.25V2.5h2.75M10.75 2.5h2.75v2.75M13.5 10.75v2.75h-2.75M5.25 13.5H2.5v-2.75"},
    {u"fit", u"M2.5 6V2.5H6M2.5 2.5l3.5 3.5M13.5 10v3.5H10M13.5 13.5L10 10"},
    {u"subgraph", u"M2.5 2.5h11v11h-11zM5 6.5h2.5v3H5zM9.5 8h4M7.5 8h2"},
    {u"minimap", u"M2.5 3h11v10h-11zM8 8h3.5v3H8z"},
    {u"bookmark", u"M4.25 2.5h7.5v11L8 10.5l-3.75 3z"},
    {u"terminal", u"M2.5 3h11v10h-11zM5 6.25L6.75 8 5 9.75M8.5 10h2.75"},
    {u"outline", u"M2.75 4h10.5M5.75 8h7.5M5.75 12h7.5M2.75 4v8h.75M2.75 8h.75"},
    {u"package", u"M8 1.75l5.5 3v6.5L8 14.25l-5.5-3v-6.5zM2.5 4.75L8 7.75l5.5-3M8 7.75v6.5"},
    {u"library", u"M2.75 2.75h4v4h-4zM9.25 2.75h4v4h-4zM2.75 9.25h4v4h-4zM11.25 9.25v4M9.25 11.25h4"},
    {u"history", u"M2.75 8A5.25 5.25 0 1 0 4.5 4.1L2.75 5.75M2.75 2.75v3h3M8 5.25V8l2 1.25"},
    {u"shield",
        u"M8 1.75l5.25 2v4c0 3.25-2.25 5.5-5.25 6.5-3-1-5.25-3.25-5.25-6.5v-4zM5.75 8"
        u"l1.6 1.6 2.9-3.2"},
    {u"power", u"M8 2v5.5M4.75 4.25a5 5 0 1 0 6.5 0"},
    {u"more",
        u"M3.15 8a0.35 0.35 0 1 0 0.7 0a0.35 0.35 0 1 0 -0.7 0zM7.65 8a0.35 0.35 0 1 0 0.7 0"
        u"a0.35 0.35 0 1 0 -0.7 0zM12.15 8a0.35 0.35 0 1 0 0.7 0a0.35 0.35 0 1 0 -0.7 0z",
        true},
    {u"star", u"M8 2l1.85 3.75 4.15.6-3 2.9.7 4.1L8 11.4l-3.7 1.95.7-4.1-3-2.9 4.15-.6z"},
    {u"compare", u"M8 1.75v12.5M5.5 3.5h-3v9h3M10.5 3.5h3v9h-3"},
    {u"globe",
        u"M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0 -11.5 0zM2.25 8h11.5M8 2.25"
        u"c-4 3.75-4 7.75 0 11.5M8 2.25c4 3.75 4 7.75 0 11.5"},
    {u"export", u"M8 10V2.25M4.75 5.25L8 2.25l3.25 3M2.75 9.5v4h10.5v-4"},
    {u"text", u"M3.5 4.75V3h9v1.75M8 3v10M6.25 13h3.5"},
    {u"wave", u"M1.75 8c1.5-6 3-6 4.2 0s2.7 6 4.1 0 2.7-6 4.2 0"},
    {u"train",
        u"M2.25 4a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM2.25 12a1.5 1.5 0 1 0 3 0"
        u"a1.5 1.5 0 1 0 -3 0zM10.75 8a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM5.1 4.7l5.7 2.6"
        u"M5.1 11.3l5.7-2.6"},
    {u"book",
        u"M2.5 3h3.75A1.75 1.75 0 0 1 8 4.75V13.5a1.5 1.5 0 0 0-1.5-1.25h-4zM13.5 3H9.75"
        u"A1.75 1.75 0 0 0 8 4.75V13.5a1.5 1.5 0 0 1 1.5-1.25h4z"},
    {u"link",
        u"M6.75 9.25a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7L8 4.3M9.25 6.75"
        u"a2.6 2.6 0 0 0-3.7 0l-2.3 2.3a2.6 2.6 0 0 0 3.7 3.7L8 11.7"},
    {u"grid", u"M2.5 2.5h11v11h-11zM6.2 2.5v11M9.8 2.5v11M2.5 6.2h11M2.5 9.8h11"},
    {u"pointer", u"M4 2.5l8.5 5.25-3.75.9L6.75 12.5z"},
    {u"rectangle", u"M2.5 4h11v8h-11z"},
    {u"ellipse", u"M2 8a6 4.25 0 1 0 12 0a6 4.25 0 1 0 -12 0z"},
    {u"polygon", u"M8 2.25l5.75 4.25-2.25 7h-7l-2.25-7z"},
    {u"line", u"M3 13L13 3"},
    {u"point", u"M8 2.5v3.25M8 10.25v3.25M2.5 8h3.25M10.25 8h3.25"},
    {u"corner", u"M13 6.5L6.5 13M13 10.5L10.5 13"},
    {u"panel", u"M2.5 3.5h5v9h-5zM10 3.5h3.5v3.5H10zM10 9.5h3.5v3H10z"},
    {u"reset", u"M3 7.25A5.1 5.1 0 1 1 4.6 11.7M3 3.5v3.75h3.75"},
}};

struct Drawn {
    QPainterPath path;
    bool filled = false;
};

// Parsed once; the static is made safely whichever thread paints first.
const QHash<QString, Drawn> &drawnIcons()
{
    static const QHash<QString, Drawn> icons = [] {
        QHash<QString, Drawn> all;
        for (const IconRow &row : kIcons)
            all.insert(QString::fromUtf16(row.name), {parseSvgPath(QStringView(row.data)), row.filled});
        return all;
    }();
    return icons;
}

const Drawn *drawn(QStringView name)
{
    const auto &icons = drawnIcons();
    const auto it = icons.constFind(name.toString());
    return it == icons.cend() ? nullptr : &*it;
}

} // namespace

QPainterPath iconPath(QStringView name)
{
    const Drawn *icon = drawn(name);
    return icon ? icon->path : QPainterPath();
}

bool iconIsFilled(QStringView name)
{
    const Drawn *icon = drawn(name);
    return icon && icon->filled;
}

QStringList iconNames()
{
    QStringList names;
    for (const IconRow &row : kIcons)
        names.append(QString::fromUtf16(row.name));
    return names;
}

void paintIcon(QPainter *painter, QStringView name, const QRectF &rect, const QColor &color)
{
    const Drawn *icon = drawn(name);
    if (!icon || rect.isEmpty())
        return;
    const qreal scale = std::min(rect.width(), rect.height()) / kIconGrid;
    const QTransform place = QTransform(scale, 0, 0, scale, rect.x(), rect.y());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(color, rect.width() <= kSmallIcon ? 1.25 : 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(icon->filled ? QBrush(color) : QBrush(Qt::NoBrush));
    painter->drawPath(place.map(icon->path));
    painter->restore();
}

void paintMark(QPainter *painter, const QRectF &rect, const Tokens &tokens)
{
    static const QPainterPath threads
        = parseSvgPath(u"M4 2v3.5M4 11.5V18M16 2v3.5M16 11.5V18M10 2v6.5M10 14.5V18");
    static const QPainterPath eyes = parseSvgPath(u"M1.75 8.5a2.25 3 0 1 0 4.5 0a2.25 3 0 1 0 -4.5 0z"
                                                  u"M13.75 8.5a2.25 3 0 1 0 4.5 0a2.25 3 0 1 0 -4.5 0z"
                                                  u"M7.75 11.5a2.25 3 0 1 0 4.5 0a2.25 3 0 1 0 -4.5 0z");
    const qreal scale = rect.width() / 20;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(scale, scale);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tokens.text3, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(threads);
    painter->setPen(QPen(tokens.accent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(eyes);
    painter->restore();
}

} // namespace heddle::ui
