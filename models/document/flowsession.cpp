// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/flowsession.h"

#include "models/document/openflows.h"
#include "models/document/recoverymodel.h"
#include "models/document/settings.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>

#include <chrono>

namespace heddle {
namespace {

const QString kFiles = QStringLiteral("session/files"), kCurrent = QStringLiteral("session/current"),
              kComing = QStringLiteral("session/coming");
constexpr std::chrono::seconds kSafe{5}; // who is alive by then did not die of what came back

/// The kept work of that flow; of an empty path: of any that was never saved.
QString keptOf(const RecoveryModel &recoveries, const QString &path)
{
    for (int row = 0; row < recoveries.count(); ++row) {
        const QModelIndex index = recoveries.index(row);
        if (index.data(RecoveryModel::PathRole).toString() == path)
            return index.data(RecoveryModel::KeyRole).toString();
    }
    return {};
}

} // namespace

FlowSession::FlowSession(OpenFlows &flows, RecoveryModel &recoveries, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_flows(flows)
    , m_recoveries(recoveries)
    , m_settings(settings)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &FlowSession::keep);
}

FlowSession::~FlowSession() = default;

bool FlowSession::restore(const QString &wanted)
{
    const QString folder = QFileInfo(m_settings.fileName()).absolutePath();
    QDir().mkpath(folder);
    auto lock = std::make_unique<QLockFile>(folder + QStringLiteral("/session.lock"));
    lock->setStaleLockTime(0); // until its owner is gone
    if (!lock->tryLock(0))
        return false;
    m_lock = std::move(lock);
    const QStringList files = m_settings.value(kFiles).toStringList();
    const QString current = m_settings.value(kCurrent).toString();
    const bool comes = !files.isEmpty() && !m_settings.value(kComing, false).toBool();
    m_settings.setValue(kComing, comes);
    QTimer::singleShot(kSafe, this, [this] { m_settings.setValue(kComing, false); });
    if (!comes) {
        connect(&m_flows, &OpenFlows::filesChanged, &m_soon, qOverload<>(&QTimer::start));
        return false;
    }
    connect(
        &m_recoveries, &RecoveryModel::refreshed, this, [=, this] { openAll(files, current, wanted); },
        Qt::SingleShotConnection);
    m_recoveries.refresh();
    return true;
}

void FlowSession::openAll(const QStringList &files, const QString &current, const QString &wanted)
{
    FlowDocument *front = nullptr;
    for (const QString &file : files) {
        const QString path = file == QLatin1String("-") ? QString() : file; // one that was never saved
        const QString kept = keptOf(m_recoveries, path);
        if (!kept.isEmpty())
            m_flows.recover(kept);
        else if (!path.isEmpty())
            m_flows.open(path);
        if (file == current)
            front = m_flows.current();
    }
    if (!wanted.isEmpty())
        m_flows.open(wanted);
    else if (front)
        m_flows.show(front);
    else if (m_flows.count() == 1 && m_flows.pathOf(m_flows.current()).isEmpty()
        && !m_flows.current()->busy())
        m_flows.close(m_flows.current()); // nothing is left of them
    connect(&m_flows, &OpenFlows::filesChanged, &m_soon, qOverload<>(&QTimer::start));
    m_soon.start();
}

void FlowSession::keep()
{
    if (!m_lock)
        return;
    const auto nameOf = [this](const FlowDocument *flow) {
        const QString path = m_flows.pathOf(flow);
        return path.isEmpty() && flow->modified() && !m_flows.isGivenUp(flow) ? QStringLiteral("-") : path;
    };
    QStringList files;
    for (int row = 0; row < m_flows.count(); ++row)
        if (const QString name = nameOf(m_flows.at(row)); !name.isEmpty())
            files.append(name);
    m_settings.setValue(kFiles, files);
    m_settings.setValue(kCurrent, nameOf(m_flows.current()));
}

void FlowSession::end()
{
    if (!m_lock)
        return;
    keep();
    m_settings.setValue(kComing, false);
    m_soon.stop();
    m_flows.disconnect(&m_soon);
    m_lock.reset();
}

} // namespace heddle
