// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/widgetregistry.h"

#include "models/diagnostics/stallguard.h"
#include "qml/Heddle/Theme/themebase.h"
#include "qml/Heddle/Widgets/links.h"
#include "qml/Heddle/Widgets/widgetengine.h"
#include "qml/Heddle/Widgets/widgetscanner.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QVariant>
#include <QtQml/QQmlEngine>

namespace heddle::ui {
namespace {

constexpr char kProperty[] = "_heddleWidgetRegistry";

QString dataFolder(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/heddle/")
        + name;
}

QUrl libraryFile(const QString &face)
{
    if (face.isEmpty() || !face.front().isLetter())
        return {};
    const QString name = face.front().toUpper() + face.mid(1) + QStringLiteral("Face.qml");
    const QString path = QStringLiteral(":/qt/qml/Heddle/Library/") + name;
    return QFileInfo::exists(path) ? QUrl(QStringLiteral("qrc") + path) : QUrl(); // in the program itself
}

} // namespace

WidgetRegistry *WidgetRegistry::of(QQmlEngine *engine)
{
    if (WidgetEngine::owns(engine))
        return nullptr;
    auto *registry = qobject_cast<WidgetRegistry *>(engine->property(kProperty).value<QObject *>());
    if (!registry) {
        registry = new WidgetRegistry(engine);
        engine->setProperty(kProperty, QVariant::fromValue<QObject *>(registry));
    }
    return registry;
}

QString WidgetRegistry::userFolder()
{
    return dataFolder(QStringLiteral("widgets"));
}

QString WidgetRegistry::packagesFolder()
{
    return dataFolder(QStringLiteral("packages"));
}

WidgetRegistry::WidgetRegistry(QQmlEngine *engine)
    : QObject(engine)
    , m_engine(engine)
    , m_scanner(new WidgetScanner(userFolder(), packagesFolder()))
{
    qRegisterMetaType<WidgetIndex>();
    m_scanner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_scanner, &WidgetScanner::begin);
    connect(&m_thread, &QThread::finished, m_scanner, &QObject::deleteLater);
    connect(this, &WidgetRegistry::folderWanted, m_scanner, &WidgetScanner::add);
    connect(this, &WidgetRegistry::offWanted, m_scanner, &WidgetScanner::setOff);
    connect(m_scanner, &WidgetScanner::scanned, this, &WidgetRegistry::take);
    m_thread.setObjectName(QStringLiteral("widgets"));
    m_thread.start(QThread::LowPriority);
}

WidgetRegistry::~WidgetRegistry()
{
    m_thread.quit();
    m_thread.wait();
}

void WidgetRegistry::addFolder(const QString &folder)
{
    emit folderWanted(folder);
}

void WidgetRegistry::setOff(const QStringList &packages)
{
    if (std::exchange(m_off, packages) != packages)
        emit offWanted(packages);
}

QString WidgetRegistry::userFile(const QString &typeId) const
{
    return m_index.faces.value(typeId);
}

QUrl WidgetRegistry::faceFor(const QString &typeId, const QString &face) const
{
    const QString own = userFile(typeId);
    return own.isEmpty() ? libraryFile(face) : QUrl::fromLocalFile(own);
}

std::shared_ptr<WidgetEngine> WidgetRegistry::engineFor(const QString &path)
{
    const auto file = m_index.files.constFind(path);
    if (file == m_index.files.constEnd())
        return nullptr;
    auto &engine = m_engines[path];
    if (!engine) {
        engine = std::make_shared<WidgetEngine>(*file, guard(), ThemeBase::of(m_engine));
        connect(
            engine.get(), &WidgetEngine::renewed, this, [this, url = engine->url()] { emit renewed(url); });
    }
    return engine;
}

StallGuard *WidgetRegistry::guard()
{
    if (!m_guard) {
        m_guard = std::make_unique<StallGuard>();
        connect(m_guard.get(), &StallGuard::waited, this, &WidgetRegistry::waited);
        connect(m_guard.get(), &StallGuard::caught, this, [](QObject *suspect, qint64 milliseconds) {
            static_cast<WidgetEngine *>(suspect)->interrupted(milliseconds);
        });
        Links::all().close();
    }
    return m_guard.get();
}

// A file that is gone takes its engine along when the last face has left. What was read before a package was
// switched off comes too late: nothing of it may load.
void WidgetRegistry::take(const WidgetIndex &index)
{
    if (index.off != m_off)
        return;
    if (index == std::exchange(m_index, index) && m_ready)
        return;
    m_ready = true;
    emit renewed({}); // a file that was missing may be there
    std::erase_if(m_engines, [this](const auto &each) {
        const bool gone = !m_index.files.contains(each.first);
        if (gone)
            emit renewed(each.second->url());
        return gone;
    });
    for (const auto &[path, engine] : m_engines)
        engine->renew(m_index.files.value(path));
    emit changed();
}

} // namespace heddle::ui
