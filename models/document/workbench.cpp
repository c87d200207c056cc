// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/workbench.h"

namespace heddle {
namespace {

const QString kRecentTypes = QStringLiteral("recentTypes");
const QString kHabits = QStringLiteral("habits");

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
    connect(&m_document, &FlowDocument::opened, this, &Workbench::rememberFile);
    connect(&m_document, &FlowDocument::saved, this, &Workbench::rememberFile);
}

void Workbench::rememberFile()
{
    m_recent.add(m_document.path());
}

void Workbench::shareRecent()
{
    m_palette.setRecent(m_catalog.recent());
    m_settings.setValue(kRecentTypes, m_catalog.recent());
}

} // namespace heddle
