// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the work itself runs in the thread pool.
#pragma once

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>

#include <functional>
#include <optional>
#include <utility>

namespace heddle::ui {

// Work for a picture, a plot or a text that must not hold up the window. At most one piece runs; of those
// asked for meanwhile only the newest is done. An answer that has been overtaken is still delivered, for it
// is newer than what is shown, and a value that changes all the time would else never be seen. Lives on the
// GUI thread as a member of the object that `owner` names: with it, all deliveries end.
template <class Answer> class Newest {
public:
    using Work = std::function<Answer()>;
    using Deliver = std::function<void(Answer)>;

    Newest(QObject *owner, Deliver deliver)
        : m_watcher(new QFutureWatcher<Answer>(owner))
        , m_deliver(std::move(deliver))
    {
        QObject::connect(
            m_watcher, &QFutureWatcherBase::finished, owner, [this] { arrived(m_watcher->result()); });
    }

    void request(Work work)
    {
        if (std::exchange(m_running, true))
            m_next = std::move(work);
        else
            start(std::move(work));
    }

    // What is under way is not wanted any more.
    void drop()
    {
        m_next.reset();
        m_dropped = m_running;
    }

    bool running() const { return m_running; }

private:
    void start(Work work)
    {
        m_dropped = false;
        m_watcher->setFuture(QtConcurrent::run(std::move(work)));
    }

    void arrived(Answer answer)
    {
        const bool wanted = !std::exchange(m_dropped, false);
        m_running = m_next.has_value();
        if (m_next)
            start(*std::exchange(m_next, std::nullopt));
        if (wanted)
            m_deliver(std::move(answer));
    }

    QFutureWatcher<Answer> *m_watcher; // a child of the owner
    Deliver m_deliver;
    std::optional<Work> m_next;
    bool m_running = false;
    bool m_dropped = false;
};

} // namespace heddle::ui
