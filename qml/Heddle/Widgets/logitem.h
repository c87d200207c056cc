// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#pragma once

#include "qml/Heddle/Widgets/textitem.h"

#include <deque>

namespace heddle::ui {

// Lines that arrive over time, with the time and a glyph for what went wrong. However many are appended, they
// are laid out once a frame, and only so many are kept. Stays at the end unless the user has scrolled up. The
// QML type Log gives it scroll bars and buttons. Lives on the GUI thread, owned by its parent item.
class LogItem : public heddle::ui::TextItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    // A text, a list of lines or of maps {text, level, time}: in place of all that there is.
    Q_PROPERTY(QVariant lines READ given WRITE setLines NOTIFY linesChanged FINAL)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged FINAL)
    Q_PROPERTY(bool stamps READ stamps WRITE setStamps NOTIFY stampsChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    // How many have come below what the user has scrolled up to.
    Q_PROPERTY(int unseen READ unseen NOTIFY countChanged FINAL)

public:
    enum class Level : quint8 { Info, Warning, Error };

    explicit LogItem(QQuickItem *parent = nullptr);

    QVariant given() const { return m_given; }
    int limit() const { return m_limit; }
    bool stamps() const { return m_stamps; }
    int count() const { return int(m_entries.size()); }
    int unseen() const { return m_unseen; }

    Q_INVOKABLE void append(const QVariant &value, const QString &level);
    Q_INVOKABLE void clear();
    Q_INVOKABLE void toEnd();
    // What is selected; else everything, with times and levels.
    Q_INVOKABLE void copy() override;

public slots:
    void setLines(const QVariant &lines);
    void setLimit(int limit);
    void setStamps(bool stamps);

signals:
    void linesChanged();
    void limitChanged();
    void stampsChanged();
    void countChanged();

protected:
    void updatePolish() override;
    void laidOut() override;
    double gutter() const override;
    void paintGutter(QPainter &painter, qsizetype at, const QRectF &rect) override;

private:
    struct Entry {
        QString text;
        qint64 time = -1; // milliseconds since 1970; -1: not known
        Level level = Level::Info;
    };
    void add(Entry entry);
    void drop();
    static Entry entryOf(const QVariant &value, const QString &level, qint64 now);
    bool isAtEnd() const;
    void seen();

    std::deque<Entry> m_entries;
    QVariant m_given;
    qsizetype m_gone = 0, m_letters = 0; // that have left, and that are here
    int m_limit = 1000, m_unseen = 0;
    bool m_stamps = true, m_atEnd = true;
};

} // namespace heddle::ui
