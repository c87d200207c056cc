// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are written by a thread of their own.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QThreadPool>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>

namespace heddle {

class FlowDocument;

/// Keeps on disk what nodes say, beyond what the window remembers and for when it is closed: a file for each
/// flow that is opened, begun with its first line. The latest kMostFiles stay, and of each about the latest
/// kMostBytes. A disk that cannot be written is no reason to stop anything; where it is slow, about
/// kMostWaiting lines wait for it and others are lost. GUI thread; owned by the Workbench.
class LogFiles : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(QString folder READ folder CONSTANT FINAL)

public:
    static constexpr qsizetype kMostFiles = 40;
    static constexpr qint64 kMostBytes = 16'000'000;
    static constexpr qsizetype kMostWaiting = 100'000;

    explicit LogFiles(QString folder, QObject *parent = nullptr);
    ~LogFiles() override; ///< All that was said is written.

    QString folder() const { return m_folder; }
    /// The next lines of that flow; whoever comes in the place of another document has a file of its own.
    void append(const FlowDocument &flow, const LogNews &news);
    void wait() { m_writer.waitForDone(); } ///< Until all is written.

private:
    class File;

    const QString m_folder;
    QHash<const FlowDocument *, std::shared_ptr<File>> m_files;
    std::atomic<qsizetype> m_waiting = 0; ///< Lines that are not written yet.
    QThreadPool m_writer; ///< One thread: lines stay in order.
};

} // namespace heddle
