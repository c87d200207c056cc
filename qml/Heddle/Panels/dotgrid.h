// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/themeditem.h"

namespace heddle::ui {

// A dot at each step: what is arranged above it snaps there. GUI thread; owned by the page.
class DotGrid : public heddle::ui::ThemedItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int step MEMBER m_step NOTIFY stepChanged FINAL)

public:
    using ThemedItem::ThemedItem;
    void paint(QPainter *painter) override;

signals:
    void stepChanged();

private:
    int m_step = 16;
};

} // namespace heddle::ui
