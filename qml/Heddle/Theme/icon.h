// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/themeditem.h"

namespace heddle::ui {

// One of Heddle's line icons: Icon { name: "play"; size: 14; color: Theme.text }.
// Without a colour it is text2; the name "mark" is Heddle's own mark. GUI thread; owned by its parent item.
class Icon : public heddle::ui::ThemedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(int size READ size WRITE setSize NOTIFY sizeChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor RESET resetColor NOTIFY colorChanged FINAL)

public:
    explicit Icon(QQuickItem *parent = nullptr);

    QString name() const { return m_name; }
    int size() const { return m_size; }
    QColor color() const { return m_color; }
    void paint(QPainter *painter) override;

public slots:
    void setName(const QString &name);
    void setSize(int size);
    void setColor(const QColor &color);
    void resetColor() { setColor(QColor()); }

signals:
    void nameChanged();
    void sizeChanged();
    void colorChanged();

private:
    QString m_name;
    QColor m_color;
    int m_size = 16;
};

} // namespace heddle::ui
