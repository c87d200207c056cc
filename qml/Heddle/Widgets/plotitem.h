// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/newest.h"
#include "qml/Heddle/Widgets/plotdata.h"
#include "qml/Heddle/Widgets/sharpitem.h"

#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// Lines or bars with axes, and a read-out under the pointer; the QML type Plot puts a ground behind it.
// Lives on the GUI thread, owned by its parent item; points are picked out in the thread pool.
class PlotItem : public heddle::ui::SharpItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    // A one-axis array, a list of numbers or a table, as a handle. Anything else shows nothing.
    Q_PROPERTY(QVariant values READ values WRITE setValues NOTIFY valuesChanged FINAL)
    // Reads values under the pointer.
    Q_PROPERTY(bool interactive READ interactive WRITE setInteractive NOTIFY interactiveChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY plotChanged FINAL)
    Q_PROPERTY(QString readOut READ readOut NOTIFY readOutChanged FINAL)
    // For those who paint; set by whoever places the plot.
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY fontChanged FINAL)

public:
    explicit PlotItem(QQuickItem *parent = nullptr);

    QVariant values() const { return m_variant; }
    bool interactive() const { return m_interactive; }
    bool present() const { return m_data.form != PlotData::Form::None; }
    QString readOut() const { return m_readOut; }
    QFont font() const { return m_font; }
    void paint(QPainter *painter) override;

public slots:
    void setValues(const QVariant &values);
    void setInteractive(bool interactive);
    void setFont(const QFont &font);

signals:
    void valuesChanged();
    void interactiveChanged();
    void plotChanged();
    void readOutChanged();
    void fontChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

private:
    void request();
    void readAt(double x);

    QVariant m_variant;
    Value m_value;
    PlotData m_data;
    Newest<PlotData> m_plots;
    QFont m_font;
    QString m_readOut;
    QPointF m_mark;
    bool m_interactive = false, m_marked = false;
};

} // namespace heddle::ui
