// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QBasicTimer>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <deque>
#include <map>
#include <utility>

namespace heddle {

/// What the nodes of the document have said, of all graphs, in the order in which they said it, through a
/// filter. Of much only the latest is kept: at most kMostLines lines, and of their text at most kMostLetters.
/// What comes fast is shown ten times a second, all of it at once: lists of it have time for nothing else.
/// GUI thread; owned by the FlowDocument.
class LogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY countChanged FINAL)
    Q_PROPERTY(int lost READ lost NOTIFY countChanged FINAL)
    Q_PROPERTY(QString level READ level WRITE setLevel NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged FINAL)
    Q_PROPERTY(int node READ node NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString nodeName READ nodeName NOTIFY filterChanged FINAL)
    Q_PROPERTY(int run READ run NOTIFY filterChanged FINAL)

public:
    static constexpr std::size_t kMostLines = 10'000;
    static constexpr qsizetype kMostLetters = 4'000'000;

    enum Role {
        TextRole = Qt::UserRole,
        LevelRole, ///< "info", "warning" or "error"
        TimeRole, ///< "14:03:27.128", local
        TitleRole, ///< The node's name, then.
        NodeIdRole,
        GraphRole, ///< Ids of the groups on the way to it, as a list of numbers.
        RunRole, ///< The how manieth run of that node it was, of those that said something.
    };
    Q_ENUM(Role)

    explicit LogModel(QObject *parent);

    void apply(const GraphDelta &delta);
    void flush(); ///< Shows what waits to be shown.

    int count() const { return int(m_shown.size()); } ///< That pass the filter.
    int total() const { return int(m_entries.size()); }
    int lost() const; ///< Came too fast, or were too many to keep.
    QString level() const; ///< The least that is shown: "info", "warning" or "error".
    void setLevel(const QString &level);
    QString text() const { return m_text; } ///< A part of the line or of the node's name.
    void setText(const QString &text);
    int node() const { return int(m_node.node.value); } ///< That alone is shown; 0: all are.
    QString nodeName() const { return m_nodeName; }
    int run() const { return m_run; } ///< Of that node this run alone; 0: all.

    /// The node that said this line alone, or (run 0) in whichever run.
    Q_INVOKABLE void showOnly(int row, bool run);
    Q_INVOKABLE void showAll(); ///< Of all nodes.
    Q_INVOKABLE void clear();
    /// What is shown, in lines, for the clipboard.
    Q_INVOKABLE void copy() const;
    Q_INVOKABLE void copyRow(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void filterChanged();

private:
    struct Entry {
        NodePath node;
        QString name, text;
        LogLevel level = LogLevel::Info;
        std::int64_t time = 0;
        int run = 0;
    };
    /// How often a node has been heard in a run of its own.
    struct Runs {
        std::uint64_t last = 0;
        int count = 0;
    };

    void timerEvent(QTimerEvent *event) override;
    Entry entryOf(const LogLine &line);
    void append(const std::deque<LogLine> &lines);
    void trim(std::size_t room);
    bool passes(const Entry &entry) const;
    void filter();
    const Entry &at(int row) const { return m_entries[std::size_t(m_shown[std::size_t(row)] - m_gone)]; }
    QString lineOf(int row) const;

    std::deque<LogLine> m_waiting; ///< Come too soon after those before.
    QBasicTimer m_gap;
    std::deque<Entry> m_entries;
    std::deque<std::uint64_t> m_shown; ///< Numbers of entries, counted from the first that ever was.
    std::uint64_t m_gone = 0, m_lost = 0;
    qsizetype m_letters = 0;
    std::map<NodePath, Runs> m_runs;
    LogLevel m_level = LogLevel::Info;
    QString m_text, m_nodeName;
    NodePath m_node;
    int m_run = 0;
};

} // namespace heddle
