// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the work itself runs on a thread of Qt's pool.
#pragma once

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <memory>

namespace heddle {

/// Runs `work` on a thread of the pool and hands its result to `then` on this thread; drops it where
/// `owner` is gone by then. The work must touch nothing that the owner has: values only.
template <class Work, class Then> void runInBackground(QObject *owner, Work work, Then then)
{
    using Result_ = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Result_>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

/// Lets a value go on a thread of the pool; it must be the last owner of what it holds.
inline void dropInBackground(std::shared_ptr<void> value)
{
    QThreadPool::globalInstance()->start([value = std::move(value)]() mutable { value.reset(); });
}

} // namespace heddle
