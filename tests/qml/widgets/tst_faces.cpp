// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A user's widget: found by its name, loaded, loaded again when it is saved, and harmless when it is broken.
#include "qml/Heddle/Widgets/facehost.h"
#include "qml/Heddle/Widgets/widgetregistry.h"

#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtTest/QtTest>

#include <QtQml/qqmlextensionplugin.h>

using namespace heddle::ui;

namespace {

// As much of a node as a face needs.
class MadeUpNode : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString typeId MEMBER m_typeId CONSTANT)
    Q_PROPERTY(QString face MEMBER m_face CONSTANT)
    Q_PROPERTY(QString state MEMBER m_state CONSTANT)
    Q_PROPERTY(QString title MEMBER m_title CONSTANT)

public:
    explicit MadeUpNode(QString typeId, QString face = {})
        : m_typeId(std::move(typeId))
        , m_face(std::move(face))
    {
    }

    Q_INVOKABLE bool send(const QVariant &value)
    {
        m_sent.append(value);
        return true;
    }

    QString m_typeId, m_face, m_state = QStringLiteral("done"), m_title = QStringLiteral("Gain");
    QVariantList m_sent;

signals:
    void message(const QVariant &value);
};

// The thing in the face whose text that is.
QQuickItem *withText(QQuickItem *item, const QString &text)
{
    if (item->property("text").toString() == text)
        return item;
    for (QQuickItem *child : item->childItems())
        if (QQuickItem *found = withText(child, text))
            return found;
    return nullptr;
}

} // namespace

class FacesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<FaceHost> m_host;

    QString fileOf(const QString &typeId) const
    {
        return WidgetRegistry::userFolder() + u'/' + typeId + QStringLiteral(".qml");
    }

    // As editors do: a new file beside it, then renamed over it.
    void save(const QString &typeId, const QByteArray &body)
    {
        QDir().mkpath(WidgetRegistry::userFolder());
        QSaveFile file(fileOf(typeId));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(body);
        QVERIFY(file.commit());
    }
    FaceHost *hostFor(QObject *node)
    {
        QQmlComponent component(m_engine.get());
        component.setData("import Heddle.Widgets\nFaceHost { width: 100; height: 50 }", QUrl());
        m_host.reset(qobject_cast<FaceHost *>(component.create()));
        if (m_host)
            m_host->setNode(node);
        return m_host.get();
    }
    QString mark() const { return m_host->face() ? m_host->face()->property("mark").toString() : QString(); }
    static QByteArray widget(const QByteArray &mark)
    {
        return "import Heddle.Widgets\nNodeWidget { property string mark: \"" + mark
            + "\"\n Label { text: node.title } }\n";
    }

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_home.path().toUtf8()); }
    void init()
    {
        QDir(WidgetRegistry::userFolder()).removeRecursively();
        m_engine = std::make_unique<QQmlEngine>();
        m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    }
    void cleanup()
    {
        m_host.reset();
        m_engine.reset();
    }

    void aNodeWithoutAFaceShowsNothing()
    {
        MadeUpNode node(QStringLiteral("test.plain"));
        QVERIFY(hostFor(&node));
        QVERIFY(!m_host->present());
        QCOMPARE(m_host->errorText(), QString());
    }
    void aTypesFaceComesFromTheLibrary()
    {
        MadeUpNode node(QStringLiteral("test.image"), QStringLiteral("image"));
        QVERIFY(hostFor(&node));
        QVERIFY2(m_host->present(), qPrintable(m_host->errorPlace() + m_host->errorText()));
        QCOMPARE(m_host->face()->size(), QSizeF(100, 50));
    }
    void aFileOfTheUsersWinsOverTheLibrary()
    {
        save(QStringLiteral("test.gain"), widget("mine"));
        MadeUpNode node(QStringLiteral("test.gain"), QStringLiteral("image"));
        hostFor(&node);
        QCOMPARE(mark(), QStringLiteral("mine"));
    }
    void savingTheFileLoadsItAgain()
    {
        save(QStringLiteral("test.gain"), widget("first"));
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QCOMPARE(mark(), QStringLiteral("first"));
        save(QStringLiteral("test.gain"), widget("second"));
        QTRY_COMPARE(mark(), QStringLiteral("second"));
    }
    void aFileThatAppearsLaterIsTaken()
    {
        MadeUpNode node(QStringLiteral("test.late"));
        hostFor(&node);
        save(QStringLiteral("test.late"), widget("here"));
        QTRY_COMPARE(mark(), QStringLiteral("here"));
    }
    void aBrokenFileSaysWhereAndWhatAndIsMendedBySaving()
    {
        save(QStringLiteral("test.gain"), "import Heddle.Widgets\nNodeWidget {\n    Slidr { }\n}\n");
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QVERIFY(!m_host->present());
        QCOMPARE(m_host->errorPlace(), QStringLiteral("test.gain.qml, line 3"));
        QCOMPARE(m_host->errorText(), QStringLiteral("Slidr is not a type"));
        save(QStringLiteral("test.gain"), widget("mended"));
        QTRY_COMPARE(mark(), QStringLiteral("mended"));
        QCOMPARE(m_host->errorText(), QString());
    }
    void aFileWhoseRootIsNoWidgetIsRefused()
    {
        save(QStringLiteral("test.gain"), "import QtQml\nQtObject { property var node }\n");
        MadeUpNode node(QStringLiteral("test.gain"));
        hostFor(&node);
        QVERIFY(!m_host->present());
        QVERIFY(m_host->errorText().contains(QStringLiteral("NodeWidget")));
    }
    void aTypeNameCannotLeaveTheFolder()
    {
        WidgetRegistry *registry = WidgetRegistry::of(m_engine.get());
        QCOMPARE(registry->userFile(QStringLiteral("../../etc/passwd")), QString());
    }
    void anotherNodeOfTheSameTypeKeepsTheFace()
    {
        MadeUpNode one(QStringLiteral("test.image"), QStringLiteral("image")),
            two(QStringLiteral("test.image"), QStringLiteral("image"));
        hostFor(&one);
        QQuickItem *face = m_host->face();
        m_host->setNode(&two);
        QCOMPARE(m_host->face(), face);
        QCOMPARE(face->property("node").value<QObject *>(), &two);
    }
    void theFaceInTheManualListensAndSpeaks()
    {
        QFile listing(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/manual/listings/face4.qml"));
        QVERIFY(listing.open(QIODevice::ReadOnly));
        save(QStringLiteral("manual.scaled_sum"), listing.readAll());
        MadeUpNode node(QStringLiteral("manual.scaled_sum"));
        hostFor(&node);
        QVERIFY2(m_host->present(), qPrintable(m_host->errorPlace() + m_host->errorText()));
        emit node.message(QVariantMap{{QStringLiteral("sum"), 3}, {QStringLiteral("factor"), 2}});
        QVERIFY(withText(m_host->face(), QStringLiteral("3, factor 2")));
        QQuickItem *finish = withText(m_host->face(), QStringLiteral("Finish"));
        QVERIFY(finish && QMetaObject::invokeMethod(finish, "clicked"));
        QCOMPARE(node.m_sent, QVariantList{0});
    }
};

QTEST_MAIN(FacesTest)
#include "tst_faces.moc"
