// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Theme/icon.h"

#include "qml/Heddle/Theme/icons.h"

namespace heddle::ui {

Icon::Icon(QQuickItem *parent)
    : ThemedItem(parent)
{
    setImplicitSize(m_size, m_size);
}

void Icon::paint(QPainter *painter)
{
    // Whole pixels, else a line of 1.5 is smeared over three.
    const QRectF square(int((width() - m_size) / 2), int((height() - m_size) / 2), m_size, m_size);
    if (m_name == u"mark")
        paintMark(painter, square, tokens());
    else
        paintIcon(painter, m_name, square, m_color.isValid() ? m_color : tokens().text2);
}

void Icon::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    update();
    emit nameChanged();
}

void Icon::setSize(int size)
{
    if (m_size == size)
        return;
    m_size = size;
    setImplicitSize(size, size);
    update();
    emit sizeChanged();
}

void Icon::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    emit colorChanged();
}

} // namespace heddle::ui
