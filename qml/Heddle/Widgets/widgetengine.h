// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/facetrouble.h"
#include "qml/Heddle/Widgets/incubation.h"
#include "qml/Heddle/Widgets/widgetgate.h"
#include "qml/Heddle/Widgets/widgetindex.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtQml/QQmlEngine>

namespace heddle {
class StallGuard;
}

namespace heddle::ui {

class ThemeBase;

// One widget file of the user's at work: a QML engine of its own, so that what it does wrong is known to be
// its doing, that it can be interrupted alone, that it reads its own folder alone and is loaded again without
// anybody else. Keeps what went wrong. GUI thread; shared by the WidgetRegistry and the faces of the file.
class WidgetEngine : public QObject {
    Q_OBJECT

public:
    // It takes the theme of the window over.
    WidgetEngine(const WidgetFile &file, StallGuard *guard, ThemeBase *theme);
    ~WidgetEngine() override;

    // Whether an engine is one of these.
    static bool owns(const QQmlEngine *engine);

    QQmlEngine *qml() { return &m_qml; }
    const Incubation &incubation() const { return m_incubation; }
    const WidgetFile &file() const { return m_file; }
    QUrl url() const { return QUrl::fromLocalFile(m_file.path); }
    // Changes with each version of the file, and when the user wants to try again.
    int generation() const { return m_generation; }
    bool isOff() const { return m_trouble.kind == FaceTrouble::Kind::Off; }
    const FaceTrouble &trouble() const { return m_trouble; }

    // The file, or one beside it, has been saved.
    void renew(const WidgetFile &file);
    // As if it had been saved again.
    void tryAgain();
    // Says it for all faces, and shows none of them until there is a new version.
    void switchOff(const QString &text);
    // The window waited that long for it.
    void interrupted(qint64 milliseconds);

signals:
    // A new generation: load it again.
    void renewed();
    void troubleChanged();

private:
    void protect();
    void listen();
    void follow(ThemeBase *theme);
    void hear(const QList<QQmlError> &errors);
    void note(const FaceTrouble &trouble);
    void noteSlow(double milliseconds);
    QString name() const;

    WidgetFile m_file;
    QPointer<StallGuard> m_guard;
    WidgetGate m_gate;
    Incubation m_incubation;
    QQmlEngine m_qml;
    FaceTrouble m_trouble;
    QSet<QString> m_told; // what is in the log already
    QTimer m_tell;
    int m_generation = 1;
};

} // namespace heddle::ui
