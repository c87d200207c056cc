// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The document's wishes that concern files; the engine reads and writes them.
#include "models/document/flowdocument.h"

#include "models/document/recoverymodel.h"

#include <QtCore/QFileInfo>

namespace heddle {
namespace {

const QString kEnding = QStringLiteral(".heddle");

QString pathOf(const QUrl &file)
{
    return file.isLocalFile() ? file.toLocalFile() : file.path();
}

} // namespace

std::uint64_t FlowDocument::expectFile(std::function<void()> done)
{
    ++m_busy;
    emit busyChanged();
    return m_edits.expect([this, done = std::move(done)](const Reply &reply) {
        --m_busy;
        emit busyChanged();
        if (!reply.error) {
            done();
            return;
        }
        m_lastError = QString::fromStdString(reply.error->text);
        emit lastErrorChanged();
        emit failed(m_lastError);
    });
}

void FlowDocument::newFlow()
{
    m_edits.post(NewCommand{});
}

void FlowDocument::openFlow(const QUrl &file)
{
    openPath(pathOf(file));
}

void FlowDocument::openPath(const QString &path)
{
    const auto request = expectFile([this] {
        setPaused(false);
        emit opened();
    });
    m_edits.post(OpenCommand{path.toStdString(), request});
}

void FlowDocument::saveFlow()
{
    sendSave({});
}

void FlowDocument::saveFlowAs(const QUrl &file)
{
    QString path = pathOf(file);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += kEnding;
    sendSave(path);
}

void FlowDocument::sendSave(const QString &path)
{
    const auto request = expectFile([this] {
        forgetRecovered();
        emit saved();
    });
    m_edits.post(SaveCommand{path.toStdString(), request});
}

void FlowDocument::startAutosave(const QString &folder)
{
    m_autosaveFolder = folder;
    m_autosaveTimer.start();
}

void FlowDocument::autosave()
{
    if (!m_state.modified && !m_kept)
        return;
    // Of a flow without changes nothing is kept: the engine drops what there was.
    m_edits.post(AutosaveCommand{m_autosaveFolder.toStdString()});
    if (m_kept)
        forgetRecovered();
    m_kept = m_state.modified;
}

/// Only when the recovered work is safe elsewhere.
void FlowDocument::forgetRecovered()
{
    if (m_recoveries && !m_recovered.isEmpty())
        m_recoveries->discard(std::exchange(m_recovered, {}));
}

void FlowDocument::recover(const QString &key)
{
    const Recovery *found = m_recoveries ? m_recoveries->find(key) : nullptr;
    if (!found)
        return;
    const Recovery recovery = *found;
    const auto request = expectFile([this, recovery] {
        m_recoveries->drop(recovery.file);
        m_recovered = recovery.file;
        autosave();
        emit opened();
    });
    m_edits.post(RecoverCommand{recovery.file.toStdString(), recovery.original.toStdString(), request});
}

void FlowDocument::discardRecovery(const QString &key)
{
    if (m_recoveries)
        m_recoveries->discard(key);
}

} // namespace heddle
