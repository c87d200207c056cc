// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/catalog/catalogmodel.h"
#include "models/catalog/extensionsmodel.h"
#include "models/catalog/habits.h"
#include "models/catalog/nodesource.h"
#include "models/document/examplesmodel.h"
#include "models/document/flowdocument.h"
#include "models/document/recentfiles.h"
#include "models/document/recoverymodel.h"
#include "models/document/settings.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// All that the main window needs, as one object: the open flow, and what belongs to the program as a
/// whole. GUI thread; owned by the application, outlived by the catalog.
class Workbench : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the main window.")
    Q_PROPERTY(heddle::FlowDocument *document READ document CONSTANT FINAL)
    Q_PROPERTY(heddle::RecentFiles *recent READ recent CONSTANT FINAL)
    Q_PROPERTY(heddle::CatalogModel *catalog READ catalog CONSTANT FINAL)
    Q_PROPERTY(heddle::CatalogModel *palette READ palette CONSTANT FINAL)
    Q_PROPERTY(heddle::RecoveryModel *recoveries READ recoveries CONSTANT FINAL)
    Q_PROPERTY(heddle::ExamplesModel *examples READ examples CONSTANT FINAL)
    Q_PROPERTY(heddle::Settings *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(heddle::ExtensionsModel *extensions READ extensions CONSTANT FINAL)
    Q_PROPERTY(heddle::NodeSource *source READ source CONSTANT FINAL)

public:
    /// `post` takes commands to the engine of the open flow.
    Workbench(const Catalog &catalog, NodeEdits::Post post, QObject *parent = nullptr);

    FlowDocument *document() { return &m_document; }
    RecentFiles *recent() { return &m_recent; }
    CatalogModel *catalog() { return &m_catalog; } ///< Of the docked library.
    CatalogModel *palette() { return &m_palette; } ///< Of the palette, with a filter of its own.
    RecoveryModel *recoveries() { return &m_recoveries; }
    ExamplesModel *examples() { return &m_examples; }
    Settings *settings() { return &m_settings; }
    ExtensionsModel *extensions() { return &m_extensions; }
    NodeSource *source() { return &m_source; }

    Q_INVOKABLE void newFlow() { m_document.newFlow(); }
    Q_INVOKABLE void open(const QUrl &file) { m_document.openFlow(file); }
    Q_INVOKABLE void openPath(const QString &path) { m_document.openPath(path); }
    Q_INVOKABLE void recover(const QString &key) { m_document.recover(key); }
    Q_INVOKABLE void discardRecovery(const QString &key) { m_document.discardRecovery(key); }

    /// What is in that flow becomes part of the open one, with its corner there.
    Q_INVOKABLE void insertFlow(const QString &path, double x, double y);

private:
    void rememberFile();
    void offerGroupPorts();
    void shareRecent();

    Settings m_settings;
    CatalogModel m_catalog, m_palette;
    RecentFiles m_recent;
    RecoveryModel m_recoveries;
    ExamplesModel m_examples;
    ExtensionsModel m_extensions;
    NodeSource m_source{m_extensions, m_settings};
    FlowDocument m_document;
    Habits m_habits;
};

} // namespace heddle
