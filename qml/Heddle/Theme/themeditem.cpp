// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Theme/themeditem.h"

#include "qml/Heddle/Theme/themebase.h"

namespace heddle::ui {

ThemedItem::ThemedItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void ThemedItem::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    m_theme = ThemeBase::of(this);
    if (m_theme)
        connect(m_theme, &ThemeBase::changed, this, [this] { update(); });
}

const Tokens &ThemedItem::tokens() const
{
    static const Tokens fallback = Tokens::dark();
    return m_theme ? m_theme->tokens() : fallback;
}

bool ThemedItem::reducedMotion() const
{
    return m_theme && m_theme->reducedMotion();
}

} // namespace heddle::ui
