// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The program with several flows open.
#pragma once

#include "tests/app/desk.h"
#include "tests/app/desktest.h"
#include "tests/app/workernodes.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace heddle::testing {

inline QByteArray flowOf(int nodes, const char *type = "math.add")
{
    QByteArrayList lines;
    for (int i = 1; i <= nodes; ++i)
        lines.append(R"({"id":)" + QByteArray::number(i) + R"(,"name":"n)" + QByteArray::number(i)
            + R"(","type":")" + type + R"(","version":1,"at":[)" + QByteArray::number(320 * i) + R"(,0]})");
    return "{\n\"heddle\": 1,\n\"nodes\": [\n" + lines.join(",\n") + "\n]\n}\n";
}

/// A desk anew for each test, with a home of its own, and two flows to open on it: one of two nodes, "n1" and
/// "n2", and one of three. Owned by the test.
class SeveralFlows {
public:
    void liveHere() { liveIn(m_home.path()); }
    void begin()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("TypeError|ReferenceError|Binding loop|Unable to assign")));
        rogueMayEnd() = false;
        m_one = write(QStringLiteral("one"), flowOf(2));
        m_two = write(QStringLiteral("two"), flowOf(3));
        m_desk = makeDesk();
        QVERIFY(d().show());
    }
    void end()
    {
        if (QTest::currentTestFailed() && m_desk && m_desk->window())
            m_desk->picture(QStringLiteral("tabs-failed.png"));
        rogueMayEnd() = true;
        m_desk.reset();
        QSettings().clear(); // no session for the next
        QDir(m_home.filePath(QStringLiteral("heddle"))).removeRecursively();
    }

    Desk &d() { return *m_desk; }
    OpenFlows &flows() { return *d().application().workbench().flows(); }
    QString write(const QString &name, const QByteArray &flow)
    {
        QFile file(m_home.filePath(name + QStringLiteral(".heddle")));
        return file.open(QIODevice::WriteOnly) && file.write(flow) == flow.size() ? file.fileName()
                                                                                  : QString();
    }
    QStringList titles()
    {
        QStringList all;
        for (int row = 0; row < flows().count(); ++row)
            all.append((flows().at(row) == flows().current() ? QStringLiteral("*") : QString())
                + flows().at(row)->title());
        return all;
    }
    /// The flows that were open come back, and with them the wanted one.
    void start(const QString &wanted = {})
    {
        m_desk.reset();
        m_desk = makeDesk();
        if (!d().application().restore(wanted) && !wanted.isEmpty())
            d().application().open(wanted);
        QVERIFY(d().show());
    }
    void open(const QString &path, int nodes)
    {
        d().application().open(path);
        QTRY_COMPARE(d().document()->path(), path);
        QTRY_COMPARE(d().document()->scene().nodeCount(), nodes);
        d().settle();
    }
    void openTwo()
    {
        open(m_one, 2);
        open(m_two, 3);
        QCOMPARE(titles(), QStringList({QStringLiteral("one"), QStringLiteral("*two")}));
    }
    /// One node goes from the flow that is looked at.
    void change()
    {
        d().canvas()->forceActiveFocus();
        d().document()->selection()->set({1});
        d().key(Qt::Key_Delete);
        QTRY_VERIFY(d().document()->modified());
    }

protected:
    QTemporaryDir m_home;
    QString m_one, m_two;
    std::unique_ptr<Desk> m_desk;

private:
    static std::unique_ptr<Desk> makeDesk() { return std::make_unique<Desk>(addWorkerNodes); }
};

} // namespace heddle::testing
