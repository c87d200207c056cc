// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/themeditem.h"

namespace heddle::ui {

// A port as the canvas draws it, for lists and tooltips: PortGlyph { type: "list<image>"; hollow: true }.
// Shape, colour and the three cuts of a list come from the type. GUI thread; owned by its parent item.
class PortGlyph : public heddle::ui::ThemedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString type READ type WRITE setType NOTIFY typeChanged FINAL)
    Q_PROPERTY(bool hollow READ hollow WRITE setHollow NOTIFY hollowChanged FINAL)
    Q_PROPERTY(bool list READ list WRITE setList NOTIFY listChanged FINAL)
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY groundChanged FINAL)

public:
    explicit PortGlyph(QQuickItem *parent = nullptr);

    QString type() const { return m_type; }
    bool hollow() const { return m_hollow; }
    // True for a list of the type; also true by itself when the type says so.
    bool list() const { return m_list; }
    // The colour of what the port lies on, for its halo and cuts; panel by default.
    QColor ground() const { return m_ground; }
    void paint(QPainter *painter) override;

public slots:
    void setType(const QString &type);
    void setHollow(bool hollow);
    void setList(bool list);
    void setGround(const QColor &ground);

signals:
    void typeChanged();
    void hollowChanged();
    void listChanged();
    void groundChanged();

private:
    void refresh();

    QString m_type;
    QColor m_ground;
    bool m_hollow = false;
    bool m_list = false;
};

} // namespace heddle::ui
