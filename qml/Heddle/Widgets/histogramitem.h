// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/themeditem.h"

#include <QtCore/QList>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// Bars of how often values are, over a picture; what lies outside of from and to is dimmed. Part of
// WindowStrip. GUI thread; owned by its parent item.
class HistogramItem : public heddle::ui::ThemedItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    // Shares of the fullest bar, 0 to 1.
    Q_PROPERTY(QList<double> shares MEMBER m_shares NOTIFY changed FINAL)
    // The lit part, 0 to 1 of the width.
    Q_PROPERTY(double from MEMBER m_from NOTIFY changed FINAL)
    Q_PROPERTY(double to MEMBER m_to NOTIFY changed FINAL)

public:
    explicit HistogramItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    QList<double> m_shares;
    double m_from = 0, m_to = 1;
};

} // namespace heddle::ui
