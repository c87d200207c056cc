// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/busyphase.h"
#include "qml/Heddle/Theme/themeditem.h"

namespace heddle::ui {

// The glyph of a state: StateGlyph { state: node.state; progress: node.progress }. The state is the property
// that every item has; names as in Tokens. While it runs with a progress below 0 (unknown) a quarter arc goes
// round. GUI thread; owned by its parent item.
class StateGlyph : public heddle::ui::ThemedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double progress READ progress WRITE setProgress NOTIFY progressChanged FINAL)

public:
    explicit StateGlyph(QQuickItem *parent = nullptr);

    double progress() const { return m_progress; }
    void paint(QPainter *painter) override;

public slots:
    void setProgress(double progress);

signals:
    void progressChanged();

protected:
    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void turnIfNeeded();

    BusyPhase m_busy;
    double m_progress = -1;
};

} // namespace heddle::ui
