// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

namespace heddle {

class FlowDocument;

/// A run that has ended: of all nodes that were under way at a time, from the first to the last.
struct RunEnd {
    double seconds = 0;
    bool looking = false; ///< The window is the one that the user works in.
    QString flow; ///< Its title.
    QStringList failed; ///< The names of the nodes that have failed in it, the first one first.
};

/// What is to be said of it.
struct RunNotice {
    QString title, text;
    bool failed = false;
    friend bool operator==(const RunNotice &, const RunNotice &) = default;
};

/// Only of a run that took longer than one waits for, and only where the user is elsewhere; else nothing.
std::optional<RunNotice> noticeOf(const RunEnd &end);

/// Watches the runs of a document and tells what is to be said when one ends. GUI thread; owned by the
/// application.
class RunWatch : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<double()>; ///< Seconds.

    /// `looking` says whether the user works in the window; `clock`, what time it is: for tests.
    RunWatch(
        FlowDocument &document, std::function<bool()> looking, Clock clock = {}, QObject *parent = nullptr);

signals:
    void ended(const heddle::RunNotice &notice);

private:
    void look();
    QStringList failed() const;

    FlowDocument &m_document;
    std::function<bool()> m_looking;
    Clock m_clock;
    double m_since = -1; ///< -1: nothing runs.
    QStringList m_failedBefore;
};

} // namespace heddle
