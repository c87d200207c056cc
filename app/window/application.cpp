// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/application.h"

#include "app/packagefolders.h"
#include "app/window/extensions.h"
#include "app/window/fieldundo.h"
#include "app/window/framepacer.h"
#include "app/window/newpackage.h"
#include "app/window/restcollector.h"
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
    , m_place(m_threads, processSettings(programParts()))
    , m_packages(std::make_shared<Packages>(m_catalog, packageFolders(programParts())))
    , m_departure([this] { refuse(); }, [this] { return alive(); })
{
    fillCatalog();
    if (more)
        more(m_catalog);
    connect(&m_departure, &Departure::gone, this, &Application::leave);
    m_workbench
        = std::make_unique<Workbench>(m_catalog, [this](FlowDocument &flow) { return startEngine(flow); });
    m_workbench->examples()->setFolder(QString::fromStdString(programParts().shared / "examples" / "flows"));
    m_workbench->recent()->refresh();
    connect(m_workbench->recent(), &QAbstractItemModel::modelReset, &m_pictures, &FlowPictures::clear);
    offerRecoveries();
    watchPackages();
}

// First those who ask, then the engines, so that nobody publishes any more, then what they would publish to.
Application::~Application()
{
    // Qt's software renderer may wait for ever for its thread where a window goes while it is shown.
    for (QWindow *window : QGuiApplication::topLevelWindows())
        window->hide();
    m_watch.reset();
    m_qml.reset();
    keepAll();
    m_workbench.reset();
}

NodeEdits::Post Application::startEngine(FlowDocument &flow)
{
    const auto bridge = std::make_shared<EngineBridge>(m_catalog, m_place);
    connect(bridge.get(), &EngineBridge::deltaArrived, &flow, &FlowDocument::apply);
    connect(bridge.get(), &EngineBridge::deltaArrived, &flow,
        [this, &flow](const GraphDelta &delta) { m_workbench->logs()->append(flow, delta.log); });
    auto *watch = new RunWatch(
        flow, [this, &flow] { return isLookedAt(flow); }, {}, &flow); // owned by the flow
    connect(watch, &RunWatch::ended, this, &Application::tell);
    m_engines.insert(&flow, {bridge.get(), watch});
    connect(&flow, &QObject::destroyed, this, [this, gone = &flow] { m_engines.remove(gone); });
    flow.startAutosave();
    m_pictures.follow(flow);
    introduceWidgetsTo(flow);
    return [bridge](Command command) { bridge->post(std::move(command)); };
}

void Application::fillCatalog()
{
    registerBuiltinNodes(m_catalog);
    for (const std::string &folder : nodeFolders(programParts()))
        for (const Error &error : m_catalog.addFolder(folder))
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
    connect(m_workbench->extensions(), &ExtensionsModel::makeWanted, this, [=, this](const QString &name) {
        m_watch->post([=, this] {
            const Result<NodePlace> made = makePackage(name);
            refresh();
            QMetaObject::invokeMethod(this, [=, this] { tellOf(made, *m_workbench->extensions()); });
        });
    });
    m_workbench->extensions()->set(extensionsOf(m_packages->states()));
    m_watch
        = std::make_unique<FolderWatch>([this] { return watchedFolders(m_packages->folders()); }, refresh);
}

void Application::takePackages()
{
    m_workbench->catalog()->refresh();
    m_workbench->palette()->refresh();
    m_workbench->extensions()->set(extensionsOf(m_packages->states()));
    for (const Engine &engine : std::as_const(m_engines))
        if (engine.bridge)
            engine.bridge->renewTypes();
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
    m_qml->setIncubationController(&m_incubation);
    introduceWidgets();
    m_qml->addImageProvider(
        QStringLiteral("flowpicture"), new FlowPictureSource(FlowPictures::usualFolder()));
    m_qml->setInitialProperties({{QStringLiteral("workbench"), QVariant::fromValue(m_workbench.get())},
        {QStringLiteral("departure"), QVariant::fromValue(&m_departure)},
        {QStringLiteral("panelAlone"), panelAlone}, {QStringLiteral("welcome"), !panelAlone && !m_restored},
        {QStringLiteral("version"), QCoreApplication::applicationVersion()}});
    m_qml->load(QUrl(QStringLiteral("qrc:/qt/qml/Heddle/App/Main.qml")));
    if (m_qml->rootObjects().isEmpty())
        fmt::print(stderr, "heddle: the window cannot be shown\n");
    if (QQuickWindow *shown = window()) {
        new FramePacer(shown); // owned by the window, as what follows is
        new FieldUndo(shown);
        new RestCollector(shown, *m_qml);
        StartLog::watch(shown, *m_workbench->document());
        if (QQuickWindow::sceneGraphBackend() == QLatin1String("software"))
            new WholeRepaint(shown);
    }
    return !m_qml->rootObjects().isEmpty();
}

// The user's widgets are read while the window is made. Faces are shown of the flow that is looked at alone.
void Application::introduceWidgets()
{
    auto *widgets = ui::WidgetRegistry::of(m_qml.get());
    const auto *extensions = m_workbench->extensions();
    const auto followSwitches = [=] { widgets->setOff(extensions->offFolders()); };
    connect(extensions, &ExtensionsModel::changed, widgets, followSwitches);
    followSwitches();
    for (int row = 0; row < m_workbench->flows()->count(); ++row)
        introduceWidgetsTo(*m_workbench->flows()->at(row));
    connect(widgets, &ui::WidgetRegistry::faceTold, this,
        [this](int node, const QUrl &file, const QString &text) {
            m_workbench->document()->problems()->setFaceTrouble(node, file, text);
        });
}

void Application::introduceWidgetsTo(FlowDocument &flow)
{
    const auto *widgets = m_qml ? ui::WidgetRegistry::of(m_qml.get()) : nullptr;
    if (!widgets)
        return;
    flow.scene().setOwnFiles(widgets->typesWithFiles());
    connect(widgets, &ui::WidgetRegistry::changed, &flow,
        [=, &flow] { flow.scene().setOwnFiles(widgets->typesWithFiles()); });
    connect(widgets, &ui::WidgetRegistry::renewed, flow.problems(), &ProblemModel::dropFaceTroubles);
}

QQuickWindow *Application::window() const
{
    return m_qml && !m_qml->rootObjects().isEmpty()
        ? qobject_cast<QQuickWindow *>(m_qml->rootObjects().constFirst())
        : nullptr;
}

bool Application::isLookedAt(const FlowDocument &flow) const
{
    const QQuickWindow *shown = window();
    return shown && shown->isActive() && m_workbench->document() == &flow;
}

void Application::tell(const RunNotice &notice)
{
    if (!m_notifier)
        m_notifier = std::make_unique<DesktopNotifier>(window());
    m_notifier->tell(notice);
}

bool Application::restore(const QString &wanted)
{
    m_restored
        = m_workbench->session()->restore(wanted.isEmpty() ? wanted : QFileInfo(wanted).absoluteFilePath());
    return m_restored;
}

void Application::open(const QString &path)
{
    m_workbench->flows()->open(QFileInfo(path).absoluteFilePath());
}

void Application::askToClose()
{
    QQuickWindow *shown = window();
    if (!shown || std::exchange(m_asked, true))
        return m_departure.force();
    for (int row = 0; row < m_workbench->flows()->count(); ++row)
        m_workbench->flows()->at(row)->autosave();
    m_departure.beginAlone();
    shown->raise();
    shown->close();
}

// Nodes look as if they were stopping at once, whether the engine has time or not.
void Application::refuse()
{
    for (int row = 0; row < m_workbench->flows()->count(); ++row)
        m_workbench->flows()->at(row)->stopAll();
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
    m_workbench->flows()->endEngines();
}

} // namespace heddle
