// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/workbench.h"

#include "models/document/background.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

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

} // namespace

Workbench::Workbench(const Catalog &catalog, NodeEdits::Post post, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_palette(catalog)
    , m_document(m_catalog, std::move(post))
    , m_habits(m_document.scene())
{
    m_habits.setLines(m_settings.value(kHabits).toStringList());
    m_palette.setHabits(m_habits);
    connect(&m_document, &FlowDocument::editsAsked, &m_habits, &Habits::heed);
    connect(&m_habits, &Habits::changed, this, [this] { m_settings.setValue(kHabits, m_habits.lines()); });
    m_document.setRecoveries(&m_recoveries);
    m_document.setUpdateMode(m_settings.updateMode());
    const QStringList recent = m_settings.value(kRecentTypes).toStringList();
    m_catalog.setRecent(recent);
    m_palette.setRecent(recent);
    connect(&m_catalog, &CatalogModel::recentChanged, this, &Workbench::shareRecent);
    connect(&m_settings, &Settings::updateModeChanged, this,
        [this] { m_document.setUpdateMode(m_settings.updateMode()); });
    connect(m_document.groups(), &Groups::looked, this, &Workbench::offerGroupPorts);
    connect(&m_document, &FlowDocument::opened, this, &Workbench::rememberFile);
    connect(&m_document, &FlowDocument::saved, this, &Workbench::rememberFile);
}

void Workbench::insertFlow(const QString &path, double x, double y)
{
    runInBackground(
        this, [path] { return textOf(path); },
        [this, at = QPointF(x, y)](const QByteArray &text) { m_document.pasteText(text.toStdString(), at); });
}

void Workbench::offerGroupPorts()
{
    const bool inGroup = m_document.groups()->depth() > 0;
    m_catalog.setInGroup(inGroup);
    m_palette.setInGroup(inGroup);
}

void Workbench::rememberFile()
{
    if (!m_examples.holds(m_document.path())) // those have a place of their own
        m_recent.add(m_document.path());
}

void Workbench::shareRecent()
{
    m_palette.setRecent(m_catalog.recent());
    m_settings.setValue(kRecentTypes, m_catalog.recent());
}

} // namespace heddle
