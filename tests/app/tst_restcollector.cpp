// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/window/restcollector.h"

#include <QtCore/QPointer>
#include <QtQml/QJSEngine>
#include <QtQuick/QQuickWindow>
#include <QtTest/QtTest>

using namespace heddle;

/// What QML leaves over goes while the hand rests, not in the midst of an edit.
class TestRestCollector : public QObject {
    Q_OBJECT

private slots:
    void whatIsLeftOverGoesWhenTheHandRests();

private:
    /// Something that a script has let go of.
    static QPointer<QObject> leftOver(QJSEngine &engine)
    {
        const QPointer<QObject> object(new QObject);
        engine.newQObject(object); // the engine owns it
        return object;
    }
};

void TestRestCollector::whatIsLeftOverGoesWhenTheHandRests()
{
    QJSEngine engine;
    QQuickWindow window;
    new RestCollector(&window, engine);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QPointer<QObject> object = leftOver(engine);
    QTest::keyClick(&window, Qt::Key_Space);
    QVERIFY(object);
    QTRY_VERIFY(!object);
}

QTEST_MAIN(TestRestCollector)
#include "tst_restcollector.moc"
