// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The preview: where its data comes from, that it follows what is saved, and its window by mouse and keys.
#include "app/preview/previewedwidget.h"
#include "engine/nodes/builtin.h"

#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QtTest>

using namespace heddle;

namespace {

const QByteArray kWidget
    = "import Heddle.Widgets\nNodeWidget { id: root\n"
      "Slider { objectName: \"gain\"; anchors.fill: parent; input: root.node.inputs.gain } }\n";
const QByteArray kData
    = "{\"name\": \"Mine\", \"inputs\": {\"gain\": {\"value\": 1, \"minimum\": 0, \"maximum\": 10}}}";

QQuickItem *named(QQuickItem *item, const QString &name)
{
    if (item->objectName() == name)
        return item;
    for (QQuickItem *child : item->childItems())
        if (QQuickItem *found = named(child, name))
            return found;
    return nullptr;
}

} // namespace

class PreviewTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    std::unique_ptr<PreviewedWidget> m_preview;
    Catalog m_catalog;
    QQmlEngine m_data;

    // As editors do: a new file beside it, then renamed over it.
    QString save(const QString &name, const QByteArray &body)
    {
        QSaveFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(body) < 0 || !file.commit())
            return {};
        return m_folder->filePath(name);
    }
    PreviewedWidget *previewOf(const QString &widget, const QString &data = {})
    {
        m_preview = std::make_unique<PreviewedWidget>(widget, data, m_catalog, m_data);
        return m_preview.get();
    }
    QVariant input(const char *name) const
    {
        auto *inputs = m_preview->node()->inputs().value<QObject *>();
        auto *found = inputs->property(name).value<InputProperties *>();
        return found ? found->value() : QVariant();
    }
    QQuickWindow *window()
    {
        m_engine->setInitialProperties({{QStringLiteral("preview"), QVariant::fromValue(m_preview.get())},
            {QStringLiteral("dark"), true}, {QStringLiteral("size"), QStringLiteral("node")},
            {QStringLiteral("picture"), QString()}});
        m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Heddle/Preview/PreviewWindow.qml")));
        auto *shown = qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0));
        return shown && QTest::qWaitForWindowExposed(shown) ? shown : nullptr;
    }
    static QPoint middleOf(QQuickItem *item)
    {
        return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
    }
    static void click(QQuickWindow *shown, const QString &name)
    {
        QQuickItem *item = named(shown->contentItem(), name);
        QVERIFY2(item, qPrintable(name));
        QTest::mouseClick(shown, Qt::LeftButton, {}, middleOf(item));
    }

private slots:
    void initTestCase()
    {
        registerBuiltinNodes(m_catalog);
        m_data.addImportPath(QStringLiteral("qrc:/qt/qml"));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    }
    void cleanup()
    {
        m_engine.reset();
        m_preview.reset();
    }

    void aJsonFileSaysWhatTheNodeIs()
    {
        previewOf(save(QStringLiteral("Gain.qml"), kWidget), save(QStringLiteral("data.json"), kData));
        QCOMPARE(m_preview->trouble(), QString());
        QCOMPARE(m_preview->node()->property("name").toString(), QStringLiteral("Mine"));
        QCOMPARE(input("gain"), QVariant(1.0));
    }
    void aBrokenJsonFileIsTold()
    {
        previewOf(save(QStringLiteral("Gain.qml"), kWidget),
            save(QStringLiteral("data.json"), "{\"name\": \n oops}"));
        QVERIFY2(m_preview->trouble().contains(u'2'), qPrintable(m_preview->trouble())); // the line
        QVERIFY(m_preview->node());
        previewOf(m_folder->filePath(QStringLiteral("Gain.qml")), save(QStringLiteral("data.json"), "[1]"));
        QVERIFY(!m_preview->trouble().isEmpty());
        previewOf(m_folder->filePath(QStringLiteral("Gain.qml")),
            save(QStringLiteral("data.json"), "{\"nme\": 1}"));
        QVERIFY(m_preview->trouble().contains(QStringLiteral("nme")));
    }
    void dataBesideTheWidgetIsFound()
    {
        save(QStringLiteral("made-up.json"), kData);
        const QString widget = save(QStringLiteral("Gain.qml"), kWidget);
        QCOMPARE(previewOf(widget)->origin(), QStringLiteral("made-up.json"));
        save(QStringLiteral("MadeUp.qml"), "import Heddle.Widgets\nMadeUpNode { inputs: ({ gain: 4 }) }\n");
        QCOMPARE(previewOf(widget)->origin(), QStringLiteral("MadeUp.qml"));
        QCOMPARE(input("gain"), QVariant(4.0));
    }
    void aWidgetCalledAfterATypeNeedsNoData()
    {
        previewOf(save(QStringLiteral("generate.wave.qml"), kWidget));
        QCOMPARE(m_preview->trouble(), QString());
        QCOMPARE(input("form"), QVariant(QStringLiteral("sine")));
        previewOf(save(QStringLiteral("Nothing.qml"), kWidget));
        QVERIFY(m_preview->trouble().contains(QStringLiteral("MadeUp.qml")));
    }
    void savingTheDataShowsIt()
    {
        previewOf(save(QStringLiteral("Gain.qml"), kWidget), save(QStringLiteral("data.json"), kData));
        QSignalSpy changed(m_preview.get(), &PreviewedWidget::nodeChanged);
        save(QStringLiteral("data.json"), QByteArray(kData).replace("1,", "7,"));
        QVERIFY(changed.wait());
        QTRY_COMPARE(input("gain"), QVariant(7.0));
    }
    void theWidgetIsDraggedAndItsWishesAreTold()
    {
        previewOf(save(QStringLiteral("Gain.qml"), kWidget), save(QStringLiteral("data.json"), kData));
        QQuickWindow *shown = window();
        QVERIFY(shown);
        QQuickItem *slider = nullptr;
        QTRY_VERIFY((slider = named(shown->contentItem(), QStringLiteral("gain"))));
        QTest::mouseClick(shown, Qt::LeftButton, {}, middleOf(slider));
        QCOMPARE(input("gain"), QVariant(5.0));
        QCOMPARE(m_preview->asked().first(), QStringLiteral("gain = 5.0"));
    }
    void savingTheWidgetShowsItAndBreakingItSaysWhere()
    {
        const QString widget = save(QStringLiteral("Gain.qml"), kWidget);
        previewOf(widget, save(QStringLiteral("data.json"), kData));
        QQuickWindow *shown = window();
        QVERIFY(shown);
        QQuickItem *face = named(shown->contentItem(), QStringLiteral("face"));
        QTRY_VERIFY(face->property("present").toBool());
        save(QStringLiteral("Gain.qml"), QByteArray(kWidget).replace("Slider", "Slidr"));
        QTRY_COMPARE(face->property("errorText").toString(), QStringLiteral("Slidr is not a type"));
        save(QStringLiteral("Gain.qml"), kWidget);
        QTRY_VERIFY(face->property("present").toBool());
    }
    void theNodeIsRunAndTalksToTheWidget()
    {
        previewOf(save(QStringLiteral("Gain.qml"), kWidget), save(QStringLiteral("data.json"), kData));
        QQuickWindow *shown = window();
        QVERIFY(shown);
        click(shown, QStringLiteral("run"));
        QVERIFY(m_preview->node()->running());
        click(shown, QStringLiteral("message"));
        for (const char letter : "{\"count\": 3}")
            if (letter)
                QTest::keyClick(shown, letter);
        QTest::keyClick(shown, Qt::Key_Return);
        QCOMPARE(m_preview->node()->lastMessage(), QVariant(QVariantMap{{QStringLiteral("count"), 3}}));
    }
    void itsInputsAreThereToBeChanged()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("Required property")));
        previewOf(save(QStringLiteral("Gain.qml"), kWidget), save(QStringLiteral("data.json"), kData));
        QQuickWindow *shown = window();
        QVERIFY(shown);
        QVERIFY(named(shown->contentItem(), QStringLiteral("input_gain")));
    }
    void theWidgetIsShownInThreeSizes()
    {
        previewOf(save(QStringLiteral("Gain.qml"), kWidget), save(QStringLiteral("data.json"), kData));
        QQuickWindow *shown = window();
        QVERIFY(shown);
        QQuickItem *face = named(shown->contentItem(), QStringLiteral("face"));
        QQuickItem *sizes = named(shown->contentItem(), QStringLiteral("sizes"));
        QCOMPARE(face->width(), 208.0);
        sizes->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(shown, Qt::Key_Right);
        QCOMPARE(face->width(), 288.0); // as in the inspector
        QTest::keyClick(shown, Qt::Key_Right);
        QVERIFY(face->width() > 500);
    }
};

QTEST_MAIN(PreviewTest)
#include "tst_preview.moc"
