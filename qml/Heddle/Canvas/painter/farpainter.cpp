// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#include "qml/Heddle/Canvas/painter/farpainter.h"

#include "qml/Heddle/Canvas/painter/shapes.h"
#include "qml/Heddle/Theme/glyphs.h"
#include "qml/Heddle/Theme/icons.h"
#include "qml/Heddle/Theme/ramp.h"

#include <QtCore/QHash>
#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kHeader = 32;
constexpr double kRadius = 8;
constexpr double kPlainPort = 7;
constexpr double kTitleFrom = 40; // on screen
constexpr double kPictureFrom = 24;
constexpr double kMergeMarks = 14;
constexpr double kFaceFade = 0.45;

// Worst first.
int gravity(const PaintBody &node)
{
    return node.state == heddle::NodeState::Error ? 2 : node.state == heddle::NodeState::Warning ? 1 : 0;
}

} // namespace

bool FarPainter::isStale(const PaintBody &node) const
{
    return node.isFaded() || node.state == heddle::NodeState::OutOfDate
        || node.state == heddle::NodeState::NotSetUp || node.state == heddle::NodeState::Waiting
        || node.state == heddle::NodeState::Queued;
}

void FarPainter::paintPicture(QPainter *painter, const PaintNode &node)
{
    if (node.face.isEmpty() || node.picture.isNull())
        return;
    const QRectF rect = node.face.translated(node.rect.topLeft());
    QSizeF size = node.picture.size();
    size.scale(rect.size(), Qt::KeepAspectRatio);
    painter->setOpacity(isStale(node) ? kFaceFade : 1);
    painter->drawImage(
        QRectF(rect.center() - QPointF(size.width() / 2, size.height() / 2), size), node.picture);
    painter->setOpacity(1);
}

void FarPainter::paintSmallPorts(QPainter *painter, const PaintNode &node, double zoom)
{
    const double scale = kPlainPort / 10 / zoom;
    for (const PaintPort &port : node.ports) {
        if (port.under)
            continue;
        painter->save();
        painter->translate(node.rect.topLeft() + port.at);
        painter->scale(scale, scale);
        const bool dimmed = port.look == PortLook::Dimmed;
        paintPort(painter, {}, port.shape, false, false,
            dimmed ? mixed(m_tokens.node, port.color, 0.3) : port.color, m_tokens.node);
        if (port.look == PortLook::Fits || port.look == PortLook::Converts)
            paintPortRing(painter, {}, port.look == PortLook::Converts, port.color);
        painter->restore();
    }
}

void FarPainter::paintPlainHead(QPainter *painter, const PaintNode &node, const QRectF &place)
{
    const double middle = place.top() + std::max(kHeader * place.height() / node.rect.height() / 2, 8.0);
    const QRectF glyph(place.right() - 18, std::round(middle - 6), 12, 12);
    const bool roomy = place.width() >= 64;
    if (roomy)
        paintStateGlyph(painter, stateLook(node), glyph, m_tokens, glyphProgress(node));
    const QColor ink = node.heat >= 0 ? heatInk(heatColor(double(node.heat)), m_tokens) : m_tokens.text;
    double marks = roomy ? 16 : 0;
    const auto mark = [&](QStringView icon) {
        paintIcon(painter, icon, glyph.translated(-marks, 0), ink);
        marks += 16;
    };
    if (roomy && node.pinned)
        mark(u"pin");
    if (roomy && node.isolated)
        mark(kIsolatedIcon);
    painter->setPen(ink);
    m_pen.drawLeft(painter, {std::round(place.left() + 7), middle}, node.title, TextFont::PlainTitle,
        place.width() - 12 - marks);
    if (node.state != heddle::NodeState::Running || node.progress < 0)
        return;
    const QRectF track(place.left() + 3, place.bottom() - 6, place.width() - 6, 3);
    painter->fillRect(track, m_tokens.track);
    painter->fillRect(QRectF(track.topLeft(), QSizeF(track.width() * node.progress, 3)), m_tokens.accent);
}

void FarPainter::paintPlain(
    QPainter *painter, const PaintNode &node, const PaintView &view, const QTransform &screen)
{
    const double line = 1 / view.zoom;
    const QRectF &rect = node.rect;
    const QRectF inner = rect.adjusted(line, line, -line, -line);
    const bool error = node.state == heddle::NodeState::Error;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(roundedRect(rect.adjusted(0, 2, 0, 2), kRadius), m_tokens.contact);
    if (node.planned) {
        QPen pen(m_tokens.accent, 2 * line);
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        painter->drawPath(
            roundedRect(rect.adjusted(-5 * line, -5 * line, 5 * line, 5 * line), kRadius + 5 * line));
    }
    if (node.selected || node.found) {
        const QRectF ring = rect.adjusted(-3 * line, -3 * line, 3 * line, 3 * line);
        painter->fillPath(roundedRect(ring.adjusted(-line, -line, line, line), kRadius + 4 * line),
            node.selected ? m_tokens.accent : m_tokens.text);
        painter->fillPath(
            roundedRect(ring.adjusted(line, line, -line, -line), kRadius + 2 * line), m_tokens.canvas);
    }
    painter->fillPath(roundedRect(rect, kRadius),
        error              ? m_tokens.error
            : node.hovered ? m_tokens.lineControl
                           : m_tokens.nodeEdge);
    const NodeColors::Kind &kind = m_colors.of(node.kind);
    painter->fillPath(roundedRect(inner, kRadius - line),
        node.heat >= 0       ? heatColor(double(node.heat))
            : node.isFaded() ? kind.faded
                             : kind.fill);
    QRectF body = inner;
    body.setTop(rect.top() + kHeader);
    if (!node.collapsed)
        painter->fillPath(
            roundedRect(body, 0, kRadius - line), node.isFaded() ? m_colors.fadedBody : m_tokens.node);
    if (node.mode != NodeMode::Active)
        strokeDashedEdge(painter, rect, line, m_tokens);
    paintPicture(painter, node);
    paintSmallPorts(painter, node, view.zoom);
    const QTransform scene = painter->transform();
    painter->setTransform(screen);
    paintPlainHead(painter, node, view.place(rect));
    painter->setTransform(scene);
}

void FarPainter::paintTint(
    QPainter *painter, const PaintNode &node, const PaintView &view, const QTransform &screen)
{
    const NodeColors::Kind &kind = m_colors.of(node.kind);
    const QRectF place = view.place(node.rect);
    const QTransform scene = painter->transform();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setTransform(screen);
    const QColor ring = node.selected || node.planned ? m_tokens.accent
        : node.found                                  ? m_tokens.text
                                                      : ringColor(node, m_tokens);
    if (ring.isValid()) {
        painter->fillPath(roundedRect(place.adjusted(-2, -2, 2, 2), 4), ring);
        painter->fillPath(roundedRect(place.adjusted(0, 0, 0, 0), 2), m_tokens.canvas);
    } else if (!m_tokens.isDark || m_tokens.isContrast) {
        painter->fillPath(roundedRect(place.adjusted(-1, -1, 1, 1), 3), m_tokens.nodeEdge);
    }
    const QColor ground = node.heat >= 0 ? heatColor(double(node.heat))
        : isStale(node)                  ? kind.farStale
                                         : kind.far;
    painter->fillPath(roundedRect(place, 2), ground);
    painter->setTransform(scene);
    if (node.face.width() * view.zoom >= kPictureFrom)
        paintPicture(painter, node);
    painter->setTransform(screen);
    painter->setPen(node.heat >= 0 ? heatInk(ground, m_tokens)
            : isStale(node)        ? m_tokens.text
                                   : m_tokens.farTitle);
    if (place.width() >= kTitleFrom)
        m_pen.drawLeft(painter, {std::round(place.left() + 5), place.top() + 8}, node.title,
            TextFont::TintTitle, place.width() - 9);
    if (showsFromAfar(node))
        paintStateGlyph(painter, stateLook(node),
            QRectF(std::round(place.right()) - 9, std::round(place.top()) - 5, 14, 14), m_tokens,
            glyphProgress(node));
    painter->setTransform(scene);
}

// One call a colour: there may be a hundred thousand.
void FarPainter::paintFar(QPainter *painter, const DisplayList &list, const PaintView &view,
    const QRectF &clip, const QTransform &screen)
{
    QHash<QRgb, QList<QRect>> bodies;
    for (const PaintBody &node : list.bodies) {
        if (!node.rect.intersects(clip))
            continue;
        const NodeColors::Kind &kind = m_colors.of(node.kind);
        const QColor color = node.selected || node.planned ? m_tokens.accent
            : node.found                                   ? m_tokens.text
            : node.heat >= 0                               ? heatColor(double(node.heat))
            : isStale(node)                                ? kind.farStale
                                                           : kind.far;
        const QRectF place = view.place(node.rect);
        bodies[color.rgb()].append(QRect(place.topLeft().toPoint(), place.bottomRight().toPoint()));
    }
    const QTransform scene = painter->transform();
    painter->setTransform(screen);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    for (auto it = bodies.cbegin(); it != bodies.cend(); ++it) {
        painter->setBrush(QColor::fromRgb(it.key()));
        painter->drawRects(it.value());
    }
    painter->setBrush(Qt::NoBrush);
    painter->setTransform(scene);
    paintMarks(painter, list, view, clip, screen);
}

// Marks that would lie on each other become one; the worst one's shape wins.
void FarPainter::paintMarks(QPainter *painter, const DisplayList &list, const PaintView &view,
    const QRectF &clip, const QTransform &screen)
{
    QHash<std::pair<int, int>, const PaintBody *> marks;
    for (const PaintBody &node : list.bodies) {
        if (!showsFromAfar(node) || !node.rect.intersects(clip))
            continue;
        const QPointF middle = view.place(node.rect).center();
        const PaintBody *&mark = marks[{int(middle.x() / kMergeMarks), int(middle.y() / kMergeMarks)}];
        if (!mark || gravity(node) > gravity(*mark))
            mark = &node;
    }
    const QTransform scene = painter->transform();
    painter->setTransform(screen);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const PaintBody *node : marks) {
        const QPointF middle = view.place(node->rect).center();
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_tokens.canvas);
        painter->drawEllipse(middle, 8, 8);
        painter->setBrush(Qt::NoBrush);
        paintStateGlyph(painter, stateLook(*node), QRectF(middle - QPointF(6, 6), QSizeF(12, 12)), m_tokens,
            glyphProgress(*node));
    }
    painter->setTransform(scene);
}

} // namespace heddle::ui
