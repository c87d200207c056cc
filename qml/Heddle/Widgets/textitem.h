// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Widgets/newest.h"
#include "qml/Heddle/Widgets/scrollitem.h"
#include "qml/Heddle/Widgets/textlines.h"

#include "engine/value/value.h"

#include <QtCore/QVariant>
#include <QtGui/QFont>

#include <memory>

class QTextLayout;

namespace heddle::ui {

// Paints the lines of a text that can be seen; long texts are broken into lines and searched in the thread
// pool. The QML type TextView gives it scroll bars and a field to search with. Base of LogItem. Lives on the
// GUI thread, owned by its parent item.
class TextItem : public heddle::ui::ScrollItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    // Text as it is, small values as a line, lists and maps as JSON.
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY valueChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool wrap READ wrap WRITE setWrap NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    Q_PROPERTY(int lineCount READ lineCount NOTIFY textChanged FINAL)
    // What is left out of a text that is too long; 0 for nothing.
    Q_PROPERTY(double leftOut READ leftOut NOTIFY textChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    // What is looked for, whatever its case, how often it was found and which of them is shown (from 0).
    Q_PROPERTY(QString find READ find WRITE setFind NOTIFY foundChanged FINAL)
    Q_PROPERTY(int matches READ matches NOTIFY foundChanged FINAL)
    Q_PROPERTY(int match READ match NOTIFY foundChanged FINAL)
    Q_PROPERTY(QString selectedText READ selectedText NOTIFY selectionChanged FINAL)

public:
    explicit TextItem(QQuickItem *parent = nullptr);

    QVariant value() const { return m_variant; }
    QFont font() const { return m_font; }
    bool wrap() const { return m_wrap; }
    QString text() const { return m_lines->text(); }
    int lineCount() const;
    double leftOut() const { return m_leftOut; }
    bool busy() const { return m_busy; }
    QString find() const { return m_find; }
    int matches() const { return int(m_matches.size()); }
    int match() const { return m_match; }
    QString selectedText() const;
    QRectF body() const override;
    void paint(QPainter *painter) override;

    Q_INVOKABLE virtual void copy();
    Q_INVOKABLE void selectAll();
    // To the next or the previous place that was found.
    Q_INVOKABLE void step(int by);

public slots:
    void setValue(const QVariant &value);
    void setFont(const QFont &font);
    void setWrap(bool wrap);
    void setFind(const QString &find);

signals:
    void valueChanged();
    void lookChanged();
    void textChanged();
    void busyChanged();
    void foundChanged();
    void selectionChanged();
    void copied();
    void findRequested();

protected:
    // What stands in front of a line of the text.
    struct Mark {
        qint64 time = -1; // milliseconds since 1970; -1: none
        int level = -1; // -1: none
    };
    // start: how many letters there were once in front of this text, which is a part of something that grows.
    struct Laid {
        TextLines lines;
        double leftOut = 0;
        qsizetype start = 0;
        std::shared_ptr<const std::vector<Mark>> marks = {};
    };
    using Work = std::function<Laid(const TextPitch &pitch, double width)>;
    // Breaks a text into lines: at once where it is short, else in the thread pool.
    void lay(bool light, Work work);
    void layAgain();
    // The lines are others now.
    virtual void laidOut();
    void fitContent();
    qsizetype topPiece() const;
    const TextLines &lines() const { return *m_lines; }
    // Null where the piece goes on with a line that has been marked.
    const Mark *markOf(qsizetype piece) const;
    double lineHeight() const { return m_lineHeight; }
    // Room in front of the lines, and what is painted into it.
    virtual double gutter() const { return 0; }
    virtual void paintGutter(QPainter &, qsizetype, const QRectF &) { }

    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void draggedTo(const QPointF &position) override;

private:
    void layText(const QString &text);
    void layValue(const Value &value);
    void show(Laid laid);
    void search();
    void showMatch(int match);
    void shape(QTextLayout &layout) const;
    void paintPiece(QPainter &painter, qsizetype at, double y) const;
    qsizetype positionAt(const QPointF &position) const;
    bool scrollBy(int key, bool far);
    void select(qsizetype anchor, qsizetype cursor);

    Newest<std::shared_ptr<Laid>> m_work;
    Newest<std::vector<qsizetype>> m_finding;
    Work m_make; // the text that is shown or coming
    QVariant m_variant;
    std::shared_ptr<const TextLines> m_lines = std::make_shared<TextLines>();
    std::vector<qsizetype> m_matches;
    QString m_find;
    QFont m_font;
    TextPitch m_pitch;
    double m_lineHeight = 16, m_leftOut = 0, m_laidWidth = -1;
    qsizetype m_anchor = 0, m_cursor = 0; // of the selection
    qsizetype m_start = 0;
    qsizetype m_topPosition = 0; // what stood at the top of the lines before, and how far above the edge
    double m_topRest = 0;
    std::shared_ptr<const std::vector<Mark>> m_marks;
    int m_match = -1;
    bool m_wrap = true, m_busy = false, m_light = true, m_dragging = false;
};

} // namespace heddle::ui
