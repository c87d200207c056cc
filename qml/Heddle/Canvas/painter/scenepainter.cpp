// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#include "qml/Heddle/Canvas/painter/scenepainter.h"

#include "qml/Heddle/Canvas/painter/shapes.h"
#include "qml/Heddle/Theme/glyphs.h"

#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kGridStep = 32;
constexpr double kClosestDots = 22; // on screen
constexpr double kDot = 2;
constexpr double kNodeReach = 14; // how far ports and rings stick out of a body
constexpr double kInset = 16, kHead = 36, kNoteTop = 12; // of what stands in a frame
constexpr double kPlainInset = 6; // on screen
constexpr double kKindPart = 0.12; // of a frame's colour in its ground

} // namespace

ScenePainter::ScenePainter(const Tokens &tokens)
    : m_tokens(tokens)
    , m_colors(m_tokens)
    , m_note(m_tokens)
    , m_wire(m_tokens, m_pen)
    , m_node(m_tokens, m_colors, m_pen, m_wire)
    , m_far(m_tokens, m_colors, m_pen)
{
}

void ScenePainter::paintGrid(QPainter *painter, const PaintView &view, const QRectF &clip)
{
    double step = kGridStep * view.zoom;
    while (step < kClosestDots)
        step *= 2;
    const double left = clip.left() - std::fmod(clip.left() - view.offset.x(), step) - step;
    const double top = clip.top() - std::fmod(clip.top() - view.offset.y(), step) - step;
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (double y = top; y < clip.bottom() + step; y += step) {
        for (double x = left; x < clip.right() + step; x += step)
            painter->fillRect(QRectF(std::round(x) - 1, std::round(y) - 1, kDot, kDot), m_tokens.grid);
    }
}

void ScenePainter::paintFrame(QPainter *painter, const PaintFrame &frame, Level level, double zoom)
{
    const double line = 1 / zoom;
    const double radius = level == Level::Far ? 0 : 12;
    QColor ground = m_tokens.frameGround;
    if (frame.kind >= 0)
        ground = mixed(ground, m_colors.of(NodeKind(frame.kind)).far, kKindPart);
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor &ring = frame.selected ? m_tokens.accent : frame.found ? m_tokens.text : m_tokens.frameEdge;
    painter->fillPath(roundedRect(frame.rect, radius), ring);
    const double edge = frame.selected || frame.found ? 2 * line : line;
    painter->fillPath(roundedRect(frame.rect.adjusted(edge, edge, -edge, -edge), radius - edge), ground);
    if (level != Level::Full)
        return;
    const double right = paintFrameSum(
        painter, frame, {frame.rect.right() - kInset, frame.rect.top() + 18}, frame.rect.width() / 2);
    painter->setPen(m_tokens.text2);
    m_pen.drawLeft(painter, frame.rect.topLeft() + QPointF(kInset, 18), frame.title, TextFont::Name,
        right - kInset - frame.rect.left() - kInset);
    if (!frame.text.isEmpty())
        m_note.draw(painter,
            frame.rect.adjusted(kInset, frame.title.isEmpty() ? kNoteTop : kHead, -kInset, -kNoteTop),
            frame.text);
}

// How what is in it stands: glyph, word, time, their right end at that place. Returns the left end.
double ScenePainter::paintFrameSum(QPainter *painter, const PaintFrame &frame, QPointF end, double room)
{
    if (frame.word.isEmpty())
        return end.x() + kInset;
    const double time = m_pen.width(frame.time, TextFont::Mono),
                 word = m_pen.width(frame.word, TextFont::Word);
    painter->setPen(m_tokens.text3);
    if (time > 0 && time + word + 34 < room)
        end.rx() -= m_pen.drawRight(painter, end, frame.time, TextFont::Mono) + 8;
    const bool speaks = showsFromAfar(frame.sum) && !frame.sum.paused;
    painter->setPen(speaks ? m_tokens.stateColor(stateLook(frame.sum)) : m_tokens.text2);
    end.rx() -= m_pen.drawRight(painter, end, frame.word, TextFont::Word, room) + 18;
    paintStateGlyph(painter, stateLook(frame.sum), QRectF(end.x(), end.y() - 6, 12, 12), m_tokens,
        glyphProgress(frame.sum));
    return end.x();
}

// What is too small to be laid out is read as plain words.
void ScenePainter::paintNotes(
    QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip)
{
    for (const PaintFrame &frame : list.frames) {
        const QRectF place = view.place(frame.rect);
        if (!frame.text.isEmpty() && place.intersects(clip))
            m_note.drawPlain(
                painter, place.adjusted(kPlainInset, kPlainInset, -kPlainInset, -kPlainInset), frame.text);
    }
}

void ScenePainter::paintFrameTitles(QPainter *painter, const DisplayList &list, const PaintView &view)
{
    if (list.level == Level::Full)
        return;
    for (const PaintFrame &frame : list.frames) {
        const QRectF place = view.place(frame.rect);
        const QPointF middle(std::round(place.left() + 6), std::round(place.top() - 11));
        if (list.level == Level::Far && !frame.title.isEmpty())
            painter->fillRect(
                QRectF(place.left(), middle.y() - 9, m_pen.width(frame.title, TextFont::FrameTitle) + 12, 18),
                m_tokens.canvas);
        painter->setPen(list.level == Level::Far ? m_tokens.text : m_tokens.text2);
        const double width = m_pen.drawLeft(painter, middle, frame.title, TextFont::FrameTitle);
        if (!frame.word.isEmpty() && (showsFromAfar(frame.sum) || list.level == Level::Plain))
            paintStateGlyph(painter, stateLook(frame.sum),
                QRectF(middle.x() + width + 8, middle.y() - 6, 12, 12), m_tokens, glyphProgress(frame.sum));
    }
}

void ScenePainter::paintNodes(QPainter *painter, const DisplayList &list, const PaintView &view,
    const QRectF &clip, const QTransform &screen)
{
    if (list.level == Level::Far)
        return m_far.paintFar(painter, list, view, clip, screen);
    for (const PaintNode &node : list.nodes) {
        const double reach = kNodeReach / std::min(1.0, view.zoom) + (node.dot ? kLabelRoom : 0);
        if (!node.rect.adjusted(-reach, -reach, reach, reach).intersects(clip))
            continue;
        if (node.dot)
            m_node.paintDot(painter, node, 1 / view.zoom);
        else if (list.level == Level::Full)
            m_node.paint(painter, node);
        else if (list.level == Level::Plain)
            m_far.paintPlain(painter, node, view, screen);
        else
            m_far.paintTint(painter, node, view, screen);
    }
}

void ScenePainter::paint(
    QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip)
{
    const QTransform screen = painter->transform();
    painter->fillRect(clip, m_tokens.canvas);
    if (view.grid && list.level <= Level::Plain)
        paintGrid(painter, view, clip);
    painter->translate(view.offset);
    painter->scale(view.zoom, view.zoom);
    const QRectF part = view.scene(clip);
    for (const PaintFrame &frame : list.frames) {
        if (frame.rect.intersects(part))
            paintFrame(painter, frame, list.level, view.zoom);
    }
    if (list.level != Level::Full) {
        painter->setTransform(screen);
        paintNotes(painter, list, view, clip);
        painter->translate(view.offset);
        painter->scale(view.zoom, view.zoom);
    }
    m_wire.paint(painter, list, view, part);
    paintNodes(painter, list, view, part, screen);
    painter->setTransform(screen);
    paintFrameTitles(painter, list, view);
}

void ScenePainter::paintChip(QPainter *painter, const QPointF &left, const QString &text, bool trouble)
{
    const QRectF rect(std::round(left.x()), std::round(left.y()) - 12,
        std::ceil(m_pen.width(text, TextFont::Word)) + 20, 24);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(roundedRect(rect, 6), trouble ? m_tokens.error : m_tokens.popoverEdge);
    painter->fillPath(
        roundedRect(rect.adjusted(1, 1, -1, -1), 5), trouble ? m_tokens.errorTint : m_tokens.raised);
    painter->setPen(trouble ? m_tokens.error : m_tokens.text);
    m_pen.drawCentred(painter, rect.center(), text, TextFont::Word);
}

} // namespace heddle::ui
