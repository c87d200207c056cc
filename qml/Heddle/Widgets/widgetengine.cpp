// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/widgetengine.h"

#include "models/diagnostics/stallguard.h"
#include "qml/Heddle/Theme/themebase.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLoggingCategory>

namespace heddle::ui {
namespace {

Q_LOGGING_CATEGORY(lcWidgets, "heddle.widgets")

constexpr char kMark[] = "_heddleWidgetEngine";
constexpr int kTellMs = 50; // a widget that fails in each frame need not be told of in each
constexpr int kMostTold = 20; // lines in the log for one version of a file
constexpr double kSlowMs = 250;

} // namespace

WidgetEngine::WidgetEngine(const WidgetFile &file, StallGuard *guard, ThemeBase *theme)
    : m_file(file)
    , m_guard(guard)
    , m_gate(file.folder)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellMs);
    protect();
    listen();
    follow(theme);
}

// What it may read, and how long it may take.
void WidgetEngine::protect()
{
    qunsetenv("QML_XHR_ALLOW_FILE_READ");
    qunsetenv("QML_XHR_ALLOW_FILE_WRITE");
    m_qml.setProperty(kMark, true);
    m_qml.setImportPathList({QLibraryInfo::path(QLibraryInfo::QmlImportsPath),
        QStringLiteral("qrc:/qt-project.org/imports"), QStringLiteral("qrc:/qt/qml")});
    m_qml.addUrlInterceptor(&m_gate);
    m_qml.setNetworkAccessManagerFactory(&m_gate);
    m_qml.setIncubationController(&m_incubation);
    m_qml.setOutputWarningsToStandardError(false);
    if (!m_guard)
        return;
    m_guard->watch(this, [this](bool stop) { m_qml.setInterrupted(stop); });
    connect(&m_incubation, &Incubation::aboutToWork, m_guard, [this] { m_guard->lookFirstAt(this); });
}

void WidgetEngine::listen()
{
    const auto failing = [this](const QString &text) { note({FaceTrouble::Kind::Failing, name(), text, 1}); };
    const auto ends = [failing] { failing(tr("A widget cannot end the program.")); };
    connect(&m_tell, &QTimer::timeout, this, &WidgetEngine::troubleChanged);
    connect(&m_qml, &QQmlEngine::warnings, this, &WidgetEngine::hear);
    connect(&m_qml, &QQmlEngine::quit, this, ends);
    connect(&m_qml, &QQmlEngine::exit, this, ends);
    connect(&m_gate, &WidgetGate::refused, this, failing);
    connect(&m_incubation, &Incubation::worked, this, &WidgetEngine::noteSlow);
}

WidgetEngine::~WidgetEngine()
{
    if (m_guard)
        m_guard->forget(this);
    m_qml.disconnect(this);
}

bool WidgetEngine::owns(const QQmlEngine *engine)
{
    return engine->property(kMark).toBool();
}

QString WidgetEngine::name() const
{
    return QFileInfo(m_file.path).fileName();
}

// Theme is a singleton of each engine.
void WidgetEngine::follow(ThemeBase *theme)
{
    ThemeBase *own = theme ? ThemeBase::of(&m_qml) : nullptr;
    if (!own)
        return;
    const auto copy = [own, theme] {
        own->setMode(theme->mode());
        own->setReducedMotion(theme->reducedMotion());
    };
    connect(theme, &ThemeBase::changed, own, copy);
    connect(theme, &ThemeBase::motionChanged, own, copy);
    copy();
}

void WidgetEngine::renew(const WidgetFile &file)
{
    if (file == m_file)
        return;
    m_file = file;
    tryAgain();
}

// Objects that exist keep what they are made of.
void WidgetEngine::tryAgain()
{
    m_qml.clearComponentCache();
    m_trouble = {};
    m_told.clear();
    ++m_generation;
    emit renewed();
    emit troubleChanged();
}

void WidgetEngine::switchOff(const QString &text)
{
    if (isOff())
        return;
    qCWarning(lcWidgets, "%s: %s", qUtf8Printable(name()), qUtf8Printable(text));
    m_trouble = {FaceTrouble::Kind::Off, name(), text, 1};
    m_tell.stop();
    emit troubleChanged();
}

void WidgetEngine::interrupted(qint64 milliseconds)
{
    switchOff(tr("It held up the window for %1 s and was switched off.")
                  .arg(double(milliseconds) / 1000, 0, 'f', 1));
}

// Here it is certain whose time it was.
void WidgetEngine::noteSlow(double milliseconds)
{
    if (milliseconds >= StallGuard::kLimitMs)
        interrupted(qint64(milliseconds));
    else if (milliseconds >= kSlowMs)
        note({FaceTrouble::Kind::Failing, name(),
            tr("It held up the window for %1 s when it was made.").arg(milliseconds / 1000, 0, 'f', 1), 1});
}

// What the gate has refused it has told better.
void WidgetEngine::hear(const QList<QQmlError> &errors)
{
    for (const QQmlError &error : errors)
        if (!WidgetGate::isRefusal(error.description()))
            note(FaceTrouble::failing(m_file.path, error));
}

// The first is shown, for the others often follow from it, and all are counted.
void WidgetEngine::note(const FaceTrouble &trouble)
{
    if (isOff())
        return;
    const QString line = trouble.place + QStringLiteral(": ") + trouble.text;
    if (!m_told.contains(line) && m_told.size() < kMostTold) {
        m_told.insert(line);
        qCWarning(lcWidgets, "%s", qUtf8Printable(line));
    }
    const int count = m_trouble.count + 1;
    if (m_trouble.kind == FaceTrouble::Kind::None)
        m_trouble = trouble;
    m_trouble.count = count;
    if (!m_tell.isActive())
        m_tell.start();
}

} // namespace heddle::ui
