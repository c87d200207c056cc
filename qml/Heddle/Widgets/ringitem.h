// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/busyphase.h"
#include "qml/Heddle/Widgets/sharpitem.h"

namespace heddle::ui {

// The ring of a ProgressRing, in the colour of its state (names as in Tokens; the property that every item
// has). A quarter of it goes round while something runs of which nobody knows how long it takes, and only
// while it can be seen. GUI thread; owned by its parent item.
class RingItem : public heddle::ui::SharpItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    // 0 to 1; below 0 it is not known.
    Q_PROPERTY(double value READ value WRITE setValue NOTIFY valueChanged FINAL)
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY valueChanged FINAL)
    // Whether it goes round.
    Q_PROPERTY(bool turning READ turning NOTIFY turningChanged FINAL)

public:
    explicit RingItem(QQuickItem *parent = nullptr);

    double value() const { return m_value; }
    bool running() const { return m_running; }
    bool turning() const { return m_busy.running(); }
    void paint(QPainter *painter) override;

public slots:
    void setValue(double value);
    void setRunning(bool running);

signals:
    void valueChanged();
    void turningChanged();

protected:
    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void follow();

    BusyPhase m_busy;
    double m_value = -1;
    bool m_running = false;
};

} // namespace heddle::ui
