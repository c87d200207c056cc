// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Widgets/sharpitem.h"
#include "qml/Heddle/Widgets/tablesource.h"

#include <QtCore/QVariant>
#include <QtGui/QFont>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle::ui {

// Paints the rows of a value that can be seen, so that a million rows cost as much as ten. The QML type
// TableView lays it into something that scrolls. Lives on the GUI thread, owned by its parent item.
class TableItem : public heddle::ui::SharpItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    // A table, an array, a list or a map, as a handle.
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY valueChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY fontChanged FINAL)
    Q_PROPERTY(double rowHeight READ rowHeight WRITE setRowHeight NOTIFY fontChanged FINAL)
    // What is scrolled to, in pixels of the whole table.
    Q_PROPERTY(double scrollX READ scrollX WRITE setScrollX NOTIFY scrolled FINAL)
    Q_PROPERTY(double scrollY READ scrollY WRITE setScrollY NOTIFY scrolled FINAL)
    Q_PROPERTY(double tableWidth READ tableWidth NOTIFY tableChanged FINAL)
    Q_PROPERTY(double tableHeight READ tableHeight NOTIFY tableChanged FINAL)
    Q_PROPERTY(int rows READ rows NOTIFY tableChanged FINAL)
    Q_PROPERTY(int columns READ columns NOTIFY tableChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY tableChanged FINAL)

public:
    explicit TableItem(QQuickItem *parent = nullptr);

    QVariant value() const { return m_variant; }
    QFont font() const { return m_font; }
    double rowHeight() const { return m_rowHeight; }
    double scrollX() const { return m_scrollX; }
    double scrollY() const { return m_scrollY; }
    double tableWidth() const { return m_right.empty() ? 0 : m_right.back(); }
    double tableHeight() const { return m_rowHeight * double(m_source.rows() + 1); }
    int rows() const { return int(m_source.rows()); }
    int columns() const { return int(m_source.columns()); }
    bool present() const { return !m_source.isEmpty(); }
    void paint(QPainter *painter) override;

    // What stands in a cell; row -1 is the header.
    Q_INVOKABLE QString textAt(int row, int column) const;

public slots:
    void setValue(const QVariant &value);
    void setFont(const QFont &font);
    void setRowHeight(double height);
    void setScrollX(double x);
    void setScrollY(double y);

signals:
    void valueChanged();
    void fontChanged();
    void scrolled();
    void tableChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void layOut();
    double naturalWidth(std::size_t column) const;
    void paintHeader(QPainter &painter);
    void paintRows(QPainter &painter);
    void paintCell(QPainter &painter, std::size_t column, double y, const QString &text);

    QVariant m_variant;
    TableSource m_source;
    QFont m_font;
    std::vector<double> m_right; // right edges of the columns
    double m_rowHeight = 18;
    double m_scrollX = 0, m_scrollY = 0;
};

} // namespace heddle::ui
