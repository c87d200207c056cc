// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/catalog/catalogmodel.h"
#include "models/catalog/extensionsmodel.h"
#include "models/catalog/habits.h"
#include "models/catalog/nodesource.h"
#include "models/diagnostics/logfiles.h"
#include "models/document/examplesmodel.h"
#include "models/document/flowsession.h"
#include "models/document/openflows.h"
#include "models/document/recentfiles.h"
#include "models/document/recoverymodel.h"
#include "models/document/settings.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// All that the main window needs, as one object: the open flows, and what belongs to the program as a
/// whole. GUI thread; owned by the application, outlived by the catalog.
class Workbench : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the main window.")
    Q_PROPERTY(heddle::OpenFlows *flows READ flows CONSTANT FINAL)
    /// The flow that is looked at.
    Q_PROPERTY(heddle::FlowDocument *document READ document NOTIFY documentChanged FINAL)
    Q_PROPERTY(heddle::FlowSession *session READ session CONSTANT FINAL)
    Q_PROPERTY(heddle::RecentFiles *recent READ recent CONSTANT FINAL)
    Q_PROPERTY(heddle::CatalogModel *catalog READ catalog CONSTANT FINAL)
    Q_PROPERTY(heddle::CatalogModel *palette READ palette CONSTANT FINAL)
    Q_PROPERTY(heddle::RecoveryModel *recoveries READ recoveries CONSTANT FINAL)
    Q_PROPERTY(heddle::ExamplesModel *examples READ examples CONSTANT FINAL)
    Q_PROPERTY(heddle::Settings *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(heddle::ExtensionsModel *extensions READ extensions CONSTANT FINAL)
    Q_PROPERTY(heddle::NodeSource *source READ source CONSTANT FINAL)
    Q_PROPERTY(heddle::LogFiles *logs READ logs CONSTANT FINAL)

public:
    Workbench(const Catalog &catalog, OpenFlows::StartEngine startEngine, QObject *parent = nullptr);

    OpenFlows *flows() { return &m_flows; }
    FlowDocument *document() const { return m_flows.current(); }
    FlowSession *session() { return &m_session; }
    RecentFiles *recent() { return &m_recent; }
    CatalogModel *catalog() { return &m_catalog; } ///< Of the docked library.
    CatalogModel *palette() { return &m_palette; } ///< Of the palette, with a filter of its own.
    RecoveryModel *recoveries() { return &m_recoveries; }
    ExamplesModel *examples() { return &m_examples; }
    Settings *settings() { return &m_settings; }
    ExtensionsModel *extensions() { return &m_extensions; }
    NodeSource *source() { return &m_source; }
    LogFiles *logs() { return &m_logs; }

    Q_INVOKABLE void discardRecovery(const QString &key) { m_recoveries.discard(key); }

    /// What is in that flow becomes part of the one that is looked at, with its corner there.
    Q_INVOKABLE void insertFlow(const QString &path, double x, double y);

signals:
    void documentChanged();

private:
    void prepare(FlowDocument &flow);
    void follow();
    void remember(const FlowDocument &flow);
    void offerGroupPorts();
    void shareRecent();

    Settings m_settings;
    CatalogModel m_catalog, m_palette;
    RecentFiles m_recent;
    RecoveryModel m_recoveries;
    ExamplesModel m_examples;
    ExtensionsModel m_extensions;
    NodeSource m_source{m_extensions, m_settings};
    LogFiles m_logs;
    OpenFlows m_flows;
    Habits m_habits;
    FlowSession m_session;
};

} // namespace heddle
