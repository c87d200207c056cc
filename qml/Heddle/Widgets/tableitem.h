// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Widgets/newest.h"
#include "qml/Heddle/Widgets/scrollitem.h"
#include "qml/Heddle/Widgets/tablecopy.h"
#include "qml/Heddle/Widgets/tablelayout.h"
#include "qml/Heddle/Widgets/tablepen.h"

#include <QtCore/QVariant>
#include <QtGui/QFont>

namespace heddle::ui {

// Paints the rows of a value that can be seen, so that a million rows cost as much as ten. Sorts, filters and
// copies in the thread pool; what was shown stays until the new order is there, and where the user has
// scrolled, what is selected and how wide columns are stays when the value changes. The QML type TableView
// gives it scroll bars and a field to search with. Lives on the GUI thread, owned by its parent item.
class TableItem : public heddle::ui::ScrollItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    // A table, an array, a list or a map, as a handle.
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY valueChanged FINAL)
    Q_PROPERTY(QStringList columnsShown READ columnsShown WRITE setColumnsShown NOTIFY valueChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont headFont READ headFont WRITE setHeadFont NOTIFY lookChanged FINAL)
    Q_PROPERTY(double rowHeight READ rowHeight WRITE setRowHeight NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool rowNumbers READ rowNumbers WRITE setRowNumbers NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY wishChanged FINAL)
    Q_PROPERTY(QString sortColumn READ sortColumn WRITE setSortColumn NOTIFY wishChanged FINAL)
    Q_PROPERTY(bool descending READ descending WRITE setDescending NOTIFY wishChanged FINAL)
    // Rows of the value, counted from 0.
    Q_PROPERTY(
        QList<int> selectedRows READ selectedRows WRITE setSelectedRows NOTIFY selectedRowsChanged FINAL)
    Q_PROPERTY(int rows READ rows NOTIFY tableChanged FINAL)
    Q_PROPERTY(int shownRows READ shownRows NOTIFY tableChanged FINAL)
    Q_PROPERTY(int columns READ columns NOTIFY tableChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY tableChanged FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY tableChanged FINAL)
    // Why the filter cannot be used.
    Q_PROPERTY(QString problem READ problem NOTIFY tableChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    // The column under the pointer: its name, its type over its head, and the words of a cell that are cut
    // off.
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged FINAL)
    Q_PROPERTY(QString hintDetail READ hintDetail NOTIFY hintChanged FINAL)
    Q_PROPERTY(QString hintWords READ hintWords NOTIFY hintChanged FINAL)
    Q_PROPERTY(QRectF hintRect READ hintRect NOTIFY hintChanged FINAL)

public:
    explicit TableItem(QQuickItem *parent = nullptr);

    QVariant value() const { return m_variant; }
    QStringList columnsShown() const { return m_columnsShown; }
    QFont font() const { return m_font; }
    QFont headFont() const { return m_headFont; }
    double rowHeight() const { return m_rowHeight; }
    bool rowNumbers() const { return m_rowNumbers; }
    QString filter() const { return m_wish.filter; }
    QString sortColumn() const { return m_wish.sortColumn; }
    bool descending() const { return m_wish.descending; }
    QList<int> selectedRows() const { return m_selection.rows(); }
    int rows() const { return int(m_source.rows()); }
    int shownRows() const { return int(m_order.count()); }
    int columns() const { return int(m_source.columns()); }
    bool present() const { return !m_source.isEmpty(); }
    QString countText() const;
    QString problem() const { return m_problem; }
    bool busy() const { return m_busy; }
    QString hint() const { return m_hint; }
    QString hintDetail() const { return m_hintDetail; }
    QString hintWords() const { return m_hintWords; }
    QRectF hintRect() const { return m_hintRect; }
    QRectF body() const override;
    void paint(QPainter *painter) override;

    // What stands in a cell of the shown rows; row -1 is the header.
    Q_INVOKABLE QString textAt(int row, int column) const;
    // Where a cell lies in the item now.
    Q_INVOKABLE QRectF cellRect(int row, int column) const;
    Q_INVOKABLE void copy();
    Q_INVOKABLE void selectAll();
    // By this column upwards, then downwards, then as given.
    Q_INVOKABLE void sortNext(int column);

public slots:
    void setValue(const QVariant &value);
    void setColumnsShown(const QStringList &columns);
    void setFont(const QFont &font);
    void setHeadFont(const QFont &font);
    void setRowHeight(double height);
    void setRowNumbers(bool numbers);
    void setFilter(const QString &filter);
    void setSortColumn(const QString &column);
    void setDescending(bool descending);
    void setSelectedRows(const QList<int> &rows);

signals:
    void valueChanged();
    void lookChanged();
    void wishChanged();
    void tableChanged();
    void busyChanged();
    void selectedRowsChanged();
    void hintChanged();
    // The clipboard has that many rows of those that were selected.
    void copied(int rows, int selected);
    void findRequested();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverEnterEvent(QHoverEvent *event) override { hoverMoveEvent(event); }
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void draggedTo(const QPointF &position) override;

private:
    enum class Drag { None, Cells, Rows, Edge, Head };
    struct Place { // as shown
        int row = -1, column = 0;
    };
    struct Answer {
        TableSource source;
        Arranged arranged;
    };

    // tableitem.cpp
    void setBusy(bool busy);
    void wish(const TableWish &wish);
    void refresh();
    void show(Answer answer);
    void layOut();
    void fitContent();
    QSizeF wholeSize() const;

    // tableinput.cpp
    int rowAt(double y) const;
    Place placeAt(const QPointF &position) const;
    void press(const QPointF &position, Qt::KeyboardModifiers modifiers);
    void moveCursor(Place to, bool extend);
    void selectTo(Place to);
    bool moveBy(int key, bool far, bool extend);
    void setHint(const QRectF &rect, const QString &hint, const QString &detail, const QString &words);
    void clearHint() { setHint({}, {}, {}, {}); }
    void hintAt(const QPointF &position);

    // tablepaint.cpp
    void paintRow(QPainter &painter, int row, double y);
    void paintNumbers(QPainter &painter, int first, int last);
    void paintHeads(QPainter &painter);
    void paintHead(QPainter &painter, int column);
    void paintCursor(QPainter &painter);
    void shownColumns(int &first, int &last) const;

    Newest<std::shared_ptr<Answer>> m_work;
    Newest<TableCopy> m_copies;
    std::shared_ptr<std::atomic<bool>> m_stop;
    QVariant m_variant;
    Value m_given;
    QStringList m_columnsShown;
    TableWish m_wish;
    TableSource m_source;
    TableOrder m_order;
    TableLayout m_layout;
    TablePen m_pen;
    TableSelection m_selection;
    QList<int> m_wanted; // selected before there were rows
    QString m_problem, m_hint, m_hintDetail, m_hintWords;
    QRectF m_hintRect;
    QFont m_font, m_headFont;
    Place m_cursor, m_anchor;
    QPointF m_pressed;
    double m_rowHeight = 18, m_gutter = 0, m_edgeStart = 0;
    Drag m_drag = Drag::None;
    int m_dragColumn = -1;
    bool m_rowNumbers = false;
    bool m_busy = false;
    bool m_stale = false; // the source is not the value's yet
};

} // namespace heddle::ui
