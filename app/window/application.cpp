// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/application.h"

#include "app/packagefolders.h"
#include "app/window/extensions.h"
#include "app/window/folders.h"
#include "app/window/framepacer.h"
#include "app/window/startlog.h"
#include "app/window/wholerepaint.h"
#include "engine/document/autosave.h"
#include "engine/nodes/builtin.h"
#include "qml/Heddle/Widgets/widgetregistry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QVariantMap>
#include <QtGui/QGuiApplication>
#include <QtQuick/QQuickWindow>

#include <fmt/format.h>

#include <cstdio>

namespace heddle {
namespace {

QString fromPath(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

QList<Recovery> leftBehind()
{
    QList<Recovery> found;
    for (const Autosave &left : AutosaveStore().list())
        found.append({fromPath(left.file), fromPath(left.original),
            QDateTime::fromMSecsSinceEpoch(left.time.micros / 1000)});
    return found;
}

void discardLeftBehind(const QString &file)
{
    AutosaveStore store;
    for (const Autosave &left : store.list())
        if (fromPath(left.file) == file)
            store.discard(left);
}

} // namespace

Application::Application(
    const std::function<void(Catalog &)> &more, ThreadPlace::Priority priority, QObject *parent)
    : QObject(parent)
    , m_threads(0, priority)
    , m_place(m_threads, processSettings(libraryFolder().toStdString()))
    , m_packages(std::make_shared<Packages>(
          m_catalog, packageFolders(libraryFolder().toStdString(), sharedFolder().toStdString())))
    , m_departure([this] { refuse(); }, [this] { return alive(); })
{
    fillCatalog();
    if (more)
        more(m_catalog);
    connect(&m_departure, &Departure::gone, this, &Application::leave);
    m_bridge = std::make_unique<EngineBridge>(m_catalog, m_place);
    m_workbench = std::make_unique<Workbench>(m_catalog, [this](Command command) {
        if (m_bridge)
            m_bridge->post(std::move(command));
    });
    connect(m_bridge.get(), &EngineBridge::deltaArrived, m_workbench->document(), &FlowDocument::apply);
    m_runWatch = std::make_unique<RunWatch>(*m_workbench->document(), [this] { return isLookedAt(); });
    connect(m_runWatch.get(), &RunWatch::ended, this, &Application::tell);
    m_workbench->examples()->setFolder(sharedFolder() + QStringLiteral("/examples/flows"));
    m_workbench->recent()->refresh();
    m_workbench->document()->startAutosave();
    offerRecoveries();
    watchPackages();
}

// First those who ask, then the engine, so that nobody publishes any more, then what it would publish to.
Application::~Application()
{
    // Qt's software renderer may wait for ever for its thread where a window goes while it is shown.
    for (QWindow *window : QGuiApplication::topLevelWindows())
        window->hide();
    m_watch.reset();
    m_qml.reset();
    m_bridge.reset();
    m_runWatch.reset();
    m_workbench.reset();
}

void Application::fillCatalog()
{
    registerBuiltinNodes(m_catalog);
    for (const Error &error : m_catalog.addFolder((libraryFolder() + QStringLiteral("/nodes")).toStdString()))
        fmt::print(stderr, "heddle: {}\n", error.text);
    m_packages->find();
}

/// Those that are new or have changed answer while the window is made; those that are saved later, then.
void Application::watchPackages()
{
    const auto changed
        = [this] { QMetaObject::invokeMethod(this, &Application::takePackages, Qt::QueuedConnection); };
    const auto refresh = [=, this] { m_packages->refresh(m_place, changed); };
    const auto then = [=, this](auto what) {
        m_watch->post([=, this] {
            what(*m_packages);
            refresh();
        });
    };
    connect(
        m_workbench->extensions(), &ExtensionsModel::enableWanted, this, [=](const QString &folder, bool on) {
            then(
                [folder = folder.toStdString(), on](Packages &packages) { packages.setEnabled(folder, on); });
        });
    connect(m_workbench->extensions(), &ExtensionsModel::reloadWanted, this, [=](const QString &folder) {
        then([folder = folder.toStdString()](Packages &packages) { packages.reload(folder); });
    });
    takePackages();
    m_packages->ask(m_place, changed);
    m_watch
        = std::make_unique<FolderWatch>([this] { return watchedFolders(m_packages->folders()); }, refresh);
}

void Application::takePackages()
{
    m_workbench->catalog()->refresh();
    m_workbench->palette()->refresh();
    m_workbench->extensions()->set(extensionsOf(m_packages->states()));
    if (m_bridge)
        m_bridge->renewTypes();
}

void Application::offerRecoveries()
{
    m_workbench->recoveries()->setStore(leftBehind, discardLeftBehind);
    m_workbench->recoveries()->refresh();
}

bool Application::show(bool panelAlone)
{
    m_qml = std::make_unique<QQmlApplicationEngine>();
    m_qml->addImportPath(QStringLiteral("qrc:/qt/qml"));
    introduceWidgets();
    m_qml->setInitialProperties({{QStringLiteral("workbench"), QVariant::fromValue(m_workbench.get())},
        {QStringLiteral("departure"), QVariant::fromValue(&m_departure)},
        {QStringLiteral("panelAlone"), panelAlone}, {QStringLiteral("welcome"), !panelAlone},
        {QStringLiteral("version"), QCoreApplication::applicationVersion()}});
    m_qml->load(QUrl(QStringLiteral("qrc:/qt/qml/Heddle/App/Main.qml")));
    if (m_qml->rootObjects().isEmpty())
        fmt::print(stderr, "heddle: the window cannot be shown\n");
    if (QQuickWindow *shown = window()) {
        new FramePacer(shown); // owned by the window, as what follows is
        StartLog::watch(shown, *m_workbench->document());
        if (QQuickWindow::sceneGraphBackend() == QLatin1String("software"))
            new WholeRepaint(shown);
    }
    return !m_qml->rootObjects().isEmpty();
}

// The user's widgets are read while the window is made.
void Application::introduceWidgets()
{
    const auto *widgets = ui::WidgetRegistry::of(m_qml.get());
    FlowDocument *document = m_workbench->document();
    connect(widgets, &ui::WidgetRegistry::changed, document,
        [=] { document->scene().setOwnFiles(widgets->typesWithFiles()); });
    connect(widgets, &ui::WidgetRegistry::faceTold, document->problems(), &ProblemModel::setFaceTrouble);
    connect(widgets, &ui::WidgetRegistry::renewed, document->problems(), &ProblemModel::dropFaceTroubles);
}

QQuickWindow *Application::window() const
{
    return m_qml && !m_qml->rootObjects().isEmpty()
        ? qobject_cast<QQuickWindow *>(m_qml->rootObjects().constFirst())
        : nullptr;
}

bool Application::isLookedAt() const
{
    const QQuickWindow *shown = window();
    return shown && shown->isActive();
}

void Application::tell(const RunNotice &notice)
{
    if (!m_notifier)
        m_notifier = std::make_unique<DesktopNotifier>(window());
    m_notifier->tell(notice);
}

void Application::open(const QString &path)
{
    m_workbench->openPath(QFileInfo(path).absoluteFilePath());
}

void Application::askToClose()
{
    QQuickWindow *shown = window();
    if (!shown || std::exchange(m_asked, true))
        return m_departure.force();
    m_workbench->document()->autosave();
    m_departure.beginAlone();
    shown->raise();
    shown->close();
}

// Nodes look as if they were stopping at once, whether the engine has time or not.
void Application::refuse()
{
    m_workbench->document()->stopAll();
    m_threads.refuse();
    m_place.refuse();
}

std::vector<std::string> Application::alive() const
{
    std::vector<std::string> names = m_threads.alive();
    const std::vector<std::string> more = m_place.alive();
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

void Application::leave(bool forced)
{
    if (QQuickWindow *shown = window())
        shown->hide();
    emit gone(forced);
}

void Application::keepAll()
{
    m_bridge.reset();
}

} // namespace heddle
