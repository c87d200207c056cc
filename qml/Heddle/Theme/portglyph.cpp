// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Theme/portglyph.h"

#include "qml/Heddle/Theme/glyphs.h"

namespace heddle::ui {

PortGlyph::PortGlyph(QQuickItem *parent)
    : ThemedItem(parent)
{
    refresh();
}

void PortGlyph::paint(QPainter *painter)
{
    const QPointF centre(int(width() / 2), int(height() / 2));
    const QColor ground = m_ground.isValid() ? m_ground : tokens().panel;
    const bool list = m_list || isListOf(m_type);
    paintPort(painter, centre, typeShape(m_type), m_hollow, list, tokens().typeColor(m_type), ground);
}

void PortGlyph::setType(const QString &type)
{
    if (m_type == type)
        return;
    m_type = type;
    refresh();
    emit typeChanged();
}

void PortGlyph::setHollow(bool hollow)
{
    if (m_hollow == hollow)
        return;
    m_hollow = hollow;
    refresh();
    emit hollowChanged();
}

void PortGlyph::setList(bool list)
{
    if (m_list == list)
        return;
    m_list = list;
    refresh();
    emit listChanged();
}

void PortGlyph::setGround(const QColor &ground)
{
    if (m_ground == ground)
        return;
    m_ground = ground;
    refresh();
    emit groundChanged();
}

// Room for the halo on both sides; a list is 20 high.
void PortGlyph::refresh()
{
    setImplicitSize(16, m_list || isListOf(m_type) ? 24 : 16);
    update();
}

} // namespace heddle::ui
