// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/svgpath.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace heddle::ui {
namespace {

class Reader {
public:
    explicit Reader(QStringView data)
        : m_data(data)
    {
    }

    QPainterPath read()
    {
        while (nextCommand() && step()) { }
        return m_path;
    }

private:
    // A letter, or the last one again when a number follows; a second pair after M is a line.
    bool nextCommand()
    {
        skip();
        if (m_at >= m_data.size())
            return false;
        const QChar c = m_data[m_at];
        if (c.isLetter()) {
            m_command = c;
            ++m_at;
            return true;
        }
        if (m_command == u'M' || m_command == u'm')
            m_command = m_command == u'M' ? u'L' : u'l';
        return !m_command.isNull() && m_command.toUpper() != u'Z';
    }

    bool step()
    {
        const QPointF base = m_command.isLower() ? m_path.currentPosition() : QPointF();
        const bool afterCurve = std::exchange(m_lastWasCurve, false);
        switch (m_command.toUpper().unicode()) {
        case 'M':
            return point(base, [this](QPointF p) { m_path.moveTo(p); });
        case 'L':
            return point(base, [this](QPointF p) { m_path.lineTo(p); });
        case 'H':
            return along(base.x(), true);
        case 'V':
            return along(base.y(), false);
        case 'C':
            return curve(base, pair(base));
        case 'S':
            return curve(base, mirrored(afterCurve));
        case 'A':
            return arc(base);
        case 'Z':
            m_path.closeSubpath();
            return true;
        default:
            return false;
        }
    }

    template <typename Use> bool point(QPointF base, Use use)
    {
        const auto p = pair(base);
        if (p)
            use(*p);
        return p.has_value();
    }

    bool along(qreal base, bool horizontal)
    {
        const auto v = number();
        if (!v)
            return false;
        const QPointF at = m_path.currentPosition();
        m_path.lineTo(horizontal ? base + *v : at.x(), horizontal ? at.y() : base + *v);
        return true;
    }

    std::optional<QPointF> mirrored(bool afterCurve) const
    {
        const QPointF at = m_path.currentPosition();
        return afterCurve ? 2 * at - m_control : at;
    }

    bool curve(QPointF base, std::optional<QPointF> first)
    {
        const auto second = pair(base);
        const auto end = pair(base);
        if (!first || !second || !end)
            return false;
        m_path.cubicTo(*first, *second, *end);
        m_control = *second;
        m_lastWasCurve = true;
        return true;
    }

    bool arc(QPointF base)
    {
        const auto rx = number(), ry = number(), rotation = number();
        const auto large = flag(), sweep = flag();
        const auto end = pair(base);
        if (!rx || !ry || !rotation || !large || !sweep || !end)
            return false;
        arcTo(std::abs(*rx), std::abs(*ry), *large, *sweep, *end);
        return true;
    }

    // From end points to centre, as the SVG specification tells (implementation notes, B.2.4).
    void arcTo(qreal rx, qreal ry, bool large, bool sweep, QPointF end)
    {
        const QPointF start = m_path.currentPosition();
        if (rx == 0 || ry == 0 || start == end)
            return m_path.lineTo(end);
        const qreal x = (start.x() - end.x()) / 2 / rx;
        const qreal y = (start.y() - end.y()) / 2 / ry;
        const qreal reach = x * x + y * y;
        const qreal grow = reach > 1 ? std::sqrt(reach) : 1;
        const qreal off
            = std::sqrt(std::max(0.0, 1 / std::max(reach, 1e-12) - 1)) * (large == sweep ? -1 : 1);
        const QPointF unitCentre = reach > 1 ? QPointF() : QPointF(off * y, -off * x);
        rx *= grow;
        ry *= grow;
        const QPointF centre(
            (start.x() + end.x()) / 2 + unitCentre.x() * rx, (start.y() + end.y()) / 2 + unitCentre.y() * ry);
        const auto angle = [&](QPointF p) {
            return std::atan2(-(p.y() - centre.y()) / ry, (p.x() - centre.x()) / rx) * 180 / M_PI;
        };
        const qreal from = angle(start);
        qreal length = angle(end) - from; // counter-clockwise on screen, as Qt counts
        if (sweep && length > 0)
            length -= 360;
        if (!sweep && length < 0)
            length += 360;
        m_path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry), from, length);
    }

    std::optional<QPointF> pair(QPointF base)
    {
        const auto x = number();
        const auto y = number();
        return x && y ? std::optional(base + QPointF(*x, *y)) : std::nullopt;
    }

    // Numbers may touch: "3.5-3.5" and ".6.6" are two each.
    std::optional<qreal> number()
    {
        skip();
        const qsizetype start = m_at;
        if (m_at < m_data.size() && (m_data[m_at] == u'-' || m_data[m_at] == u'+'))
            ++m_at;
        bool dot = false;
        for (; m_at < m_data.size(); ++m_at) {
            const QChar c = m_data[m_at];
            if (c == u'.' && !dot)
                dot = true;
            else if (c < u'0' || c > u'9')
                break;
        }
        bool ok = false;
        const qreal value = m_data.sliced(start, m_at - start).toDouble(&ok);
        return ok ? std::optional(value) : std::nullopt;
    }

    std::optional<bool> flag()
    {
        skip();
        if (m_at >= m_data.size() || (m_data[m_at] != u'0' && m_data[m_at] != u'1'))
            return std::nullopt;
        return m_data[m_at++] == u'1';
    }

    void skip()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u','))
            ++m_at;
    }

    QStringView m_data;
    qsizetype m_at = 0;
    QChar m_command;
    QPainterPath m_path;
    QPointF m_control;
    bool m_lastWasCurve = false;
};

} // namespace

QPainterPath parseSvgPath(QStringView data)
{
    return Reader(data).read();
}

} // namespace heddle::ui
