// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What the tests of the whole program have in common.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>

#include <functional>
#include <initializer_list>

namespace heddle::testing {

inline constexpr int kLong = 60'000; ///< Milliseconds for nodes, which get only what a busy machine has left.

/// Settings, unsaved work and widgets are looked for in that folder. Before the first Desk.
void liveIn(const QString &folder);
/// Empty where there is no such file.
QByteArray contentOf(const QString &path);
/// One step after the other until one fails; then false.
bool doSteps(std::initializer_list<std::function<void()>> steps);
/// What comes before the application is made.
void prepareProgram();

/// main() of these tests.
template <class Test> int runTest(int argc, char **argv)
{
    prepareProgram();
    QGuiApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QCoreApplication::setApplicationName(QStringLiteral("heddle-test"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace heddle::testing
