// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "tests/app/desktest.h"

#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickWindow>
#include <QtQuickControls2/QQuickStyle>

Q_IMPORT_QML_PLUGIN(Heddle_AppPlugin)

namespace heddle::testing {

void liveIn(const QString &folder)
{
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, folder.toUtf8());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool doSteps(std::initializer_list<std::function<void()>> steps)
{
    for (const auto &step : steps)
        if (!QTest::currentTestFailed())
            step();
    return !QTest::currentTestFailed();
}

void prepareProgram()
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
}

} // namespace heddle::testing
