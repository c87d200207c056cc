// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "app/window/flowpictures.h"
#include "app/window/notifier.h"
#include "engine/place/threadplace.h"
#include "engine/process/folderwatch.h"
#include "engine/process/packages.h"
#include "engine/process/processplace.h"
#include "engine/sdk/catalog.h"
#include "models/bridge/enginebridge.h"
#include "models/diagnostics/watchdog.h"
#include "models/document/departure.h"
#include "models/document/runnotice.h"
#include "models/document/workbench.h"
#include "qml/Heddle/Widgets/incubation.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQml/QQmlApplicationEngine>

#include <functional>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QQuickWindow)

namespace heddle {

/// Builds everything that the window needs, introduces the parts to each other, and takes them down again in
/// the one right order. GUI thread; owned by heddleMain().
class Application : public QObject {
    Q_OBJECT

public:
    /// `more` puts further node types into the catalog, before anything else knows it.
    explicit Application(const std::function<void(Catalog &)> &more = {},
        ThreadPlace::Priority priority = ThreadPlace::Priority::Idle, QObject *parent = nullptr);
    ~Application() override;

    /// Loads the window, of the panel alone if so asked; false, and a line on stderr, if that cannot be done.
    bool show(bool panelAlone = false);
    /// The flows come back that were open when the program ended last, and with them the wanted one; false:
    /// none does, nor is that one opened. Before show().
    bool restore(const QString &wanted = {});
    /// Opens the flow; what is wrong with it is said in the window.
    void open(const QString &path);
    /// As if the user had closed the window: unsaved work is asked for. Where nobody answers it goes all the
    /// same after three seconds, with the work kept for the next start; asked twice, at once.
    void askToClose();
    /// Ends the engine, which does first what it was asked to: from now on nothing can be lost. What still
    /// runs is left behind.
    void keepAll();

    Workbench &workbench() { return *m_workbench; }
    QQmlApplicationEngine &qml() { return *m_qml; }
    Catalog &catalog() { return m_catalog; }
    EngineBridge &bridge() { return *m_engines.value(m_workbench->document()).bridge; } // as the next one
    Departure &departure() { return m_departure; }
    /// The user works in the window, and that flow is shown.
    bool isLookedAt(const FlowDocument &flow) const;
    RunWatch &runWatch()
    {
        return *m_engines.value(m_workbench->document()).watch;
    } ///< Of the flow that is looked at.
    /// Who tells of runs that have ended, in place of the desktop.
    void setNotifier(std::unique_ptr<Notifier> notifier) { m_notifier = std::move(notifier); }

signals:
    /// The window is closed and the program may end; forced: nodes are running that do not stop.
    void gone(bool forced);

private:
    /// Of one flow. The way to it owns the bridge; the flow, who watches it.
    struct Engine {
        QPointer<EngineBridge> bridge;
        QPointer<RunWatch> watch;
    };

    QQuickWindow *window() const;
    void fillCatalog();
    void watchPackages();
    void takePackages();
    NodeEdits::Post startEngine(FlowDocument &flow);
    void introduceWidgets();
    void introduceWidgetsTo(FlowDocument &flow);
    void tell(const RunNotice &notice);
    void refuse();
    std::vector<std::string> alive() const; ///< Names of the nodes that run.
    void leave(bool forced);
    void offerRecoveries();

    Watchdog m_watchdog;
    Catalog m_catalog;
    ThreadPlace m_threads;
    ProcessPlace m_place; // over the threads
    std::shared_ptr<Packages> m_packages;
    Departure m_departure;
    FlowPictures m_pictures{FlowPictures::usualFolder()};
    QHash<const FlowDocument *, Engine> m_engines;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<FolderWatch> m_watch; // of the packages
    ui::Incubation m_incubation; // of the faces
    std::unique_ptr<QQmlApplicationEngine> m_qml;
    bool m_asked = false, m_restored = false;
};

} // namespace heddle
