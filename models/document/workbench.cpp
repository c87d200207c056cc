// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/workbench.h"

#include "engine/document/userfolder.h"
#include "models/document/background.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

namespace heddle {
namespace {

const QString kRecentTypes = QStringLiteral("recentTypes");
const QString kHabits = QStringLiteral("habits");

/// Files that it names beside itself are found from anywhere else, too.
QByteArray textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray beside = QFileInfo(path).absolutePath().toUtf8();
    return file.readAll().replace("\"../", "\"" + beside + "/../");
}

QString logFolder()
{
    const std::filesystem::path folder = userFolder("XDG_STATE_HOME", ".local/state");
    return folder.empty() ? QString() : QString::fromStdString((folder / "logs").string());
}

} // namespace

Workbench::Workbench(const Catalog &catalog, OpenFlows::StartEngine startEngine, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_palette(catalog)
    , m_logs(logFolder())
    , m_flows(
          m_catalog, std::move(startEngine), [this](FlowDocument &flow) { prepare(flow); }, this)
    , m_habits(document()->scene())
    , m_session(m_flows, m_recoveries, m_settings, this)
{
    m_habits.setLines(m_settings.value(kHabits).toStringList());
    m_palette.setHabits(m_habits);
    connect(&m_habits, &Habits::changed, this, [this] { m_settings.setValue(kHabits, m_habits.lines()); });
    const QStringList recent = m_settings.value(kRecentTypes).toStringList();
    m_catalog.setRecent(recent);
    m_palette.setRecent(recent);
    connect(&m_catalog, &CatalogModel::recentChanged, this, &Workbench::shareRecent);
    connect(&m_extensions, &ExtensionsModel::made, &m_source, &NodeSource::showNew);
    connect(&m_flows, &OpenFlows::currentChanged, this, &Workbench::follow);
    follow();
}

void Workbench::prepare(FlowDocument &flow)
{
    flow.setRecoveries(&m_recoveries);
    flow.setUpdateMode(m_settings.updateMode());
    connect(&m_settings, &Settings::updateModeChanged, &flow,
        [this, &flow] { flow.setUpdateMode(m_settings.updateMode()); });
    connect(&flow, &FlowDocument::opened, this, [this, &flow] { remember(flow); });
    connect(&flow, &FlowDocument::saved, this, [this, &flow] { remember(flow); });
    connect(&flow, &FlowDocument::editsAsked, this, [this, &flow](const std::vector<Edit> &edits) {
        if (&flow == document())
            m_habits.heed(edits);
    });
    connect(flow.groups(), &Groups::looked, this, &Workbench::offerGroupPorts);
}

void Workbench::follow()
{
    m_habits.setScene(document()->scene());
    offerGroupPorts();
    emit documentChanged();
}

void Workbench::insertFlow(const QString &path, double x, double y)
{
    runInBackground(
        this, [path] { return textOf(path); },
        [flow = QPointer(document()), at = QPointF(x, y)](const QByteArray &text) {
            if (flow)
                flow->pasteText(text.toStdString(), at);
        });
}

void Workbench::offerGroupPorts()
{
    const bool inGroup = document()->groups()->depth() > 0;
    m_catalog.setInGroup(inGroup);
    m_palette.setInGroup(inGroup);
}

void Workbench::remember(const FlowDocument &flow)
{
    if (!m_examples.holds(flow.path())) // those have a place of their own
        m_recent.add(flow.path());
}

void Workbench::shareRecent()
{
    m_palette.setRecent(m_catalog.recent());
    m_settings.setValue(kRecentTypes, m_catalog.recent());
}

} // namespace heddle
