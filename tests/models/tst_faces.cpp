// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/catalog/catalogmodel.h"
#include "models/document/workbench.h"
#include "tests/models/flowmaker.h"

#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtTest/QtTest>

Q_IMPORT_QML_PLUGIN(Heddle_ModelsPlugin)

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// The models as QML sees them.
class TestFaces : public QObject {
    Q_OBJECT

private slots:
    void init();
    void portsAreReachedByNameAndInOrder();
    void aBindingFollowsAnInput();
    void aFaceAsksForAValue();
    void largeValuesAreOpaque();
    void theWorkbenchHandsOutItsParts();

private:
    std::unique_ptr<QObject> make(const QByteArray &body, const QVariantMap &properties);
    QVariantMap withNode();

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Workbench> m_workbench;
    std::vector<Command> m_posted;
    QQmlEngine m_engine;
};

void TestFaces::init()
{
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_posted.clear();
    m_workbench.reset();
    m_catalog = std::make_unique<Catalog>();
    addTypes(*m_catalog);
    m_workbench = std::make_unique<Workbench>(*m_catalog,
        [this](FlowDocument &) { return [this](Command c) { m_posted.push_back(std::move(c)); }; });
    m_workbench->document()->apply(added({node(*m_catalog, 1, "blur", "image.blur")}));
    m_workbench->document()->shown()->setVisible({1});
}

std::unique_ptr<QObject> TestFaces::make(const QByteArray &body, const QVariantMap &properties)
{
    QQmlComponent component(&m_engine);
    component.setData("import QtQml\nimport Heddle.Models\nQtObject {\n" + body + "\n}", QUrl());
    std::unique_ptr<QObject> object(component.createWithInitialProperties(properties));
    if (!object)
        qWarning() << component.errors();
    return object;
}

QVariantMap TestFaces::withNode()
{
    return {{u"node"_s, QVariant::fromValue(m_workbench->document()->shown()->properties({1}))}};
}

void TestFaces::portsAreReachedByNameAndInOrder()
{
    const auto face = make("required property NodeProperties node\n"
                           "property real sigma: node.inputs.sigma.value\n"
                           "property string second: node.inputList[1].name\n"
                           "property int count: node.inputList.length\n"
                           "property string output: node.outputs.image.type\n"
                           "property list<string> modes: node.inputs.edge_mode.choices",
        withNode());
    QVERIFY(face);
    QCOMPARE(face->property("sigma").toDouble(), 2.0);
    QCOMPARE(face->property("second").toString(), u"sigma"_s);
    QCOMPARE(face->property("count").toInt(), 3);
    QCOMPARE(face->property("output").toString(), u"image"_s);
}

void TestFaces::aBindingFollowsAnInput()
{
    const auto face
        = make("required property NodeProperties node\nproperty real sigma: node.inputs.sigma.value\n"
               "property string state: node.state",
            withNode());
    m_workbench->document()->apply(
        changed({with(node(*m_catalog, 1, "blur", "image.blur"), set("sigma", 7.5))}));
    m_workbench->document()->apply(stateOf(1, NodeState::Running));
    QCOMPARE(face->property("sigma").toDouble(), 7.5);
    QCOMPARE(face->property("state").toString(), u"running"_s);
}

void TestFaces::aFaceAsksForAValue()
{
    const auto face
        = make("required property NodeProperties node\n"
               "function go() { node.inputs.sigma.request(9); node.inputs.sigma.reset(); node.run() }",
            withNode());
    const std::size_t before = m_posted.size();
    QVERIFY(QMetaObject::invokeMethod(face.get(), "go"));
    QCOMPARE(m_posted.size(), before + 3);
    QVERIFY(std::holds_alternative<RunCommand>(m_posted.back()));
}

void TestFaces::largeValuesAreOpaque()
{
    const auto face = make("required property NodeProperties node\n"
                           "property bool present: node.outputs.image.value.present\n"
                           "property string type: node.outputs.image.value.type",
        withNode());
    QVERIFY(face);
    QCOMPARE(face->property("present").toBool(), false);
    GraphDelta delta;
    delta.outputs = {{{1}, {Value(Image{})}}};
    m_workbench->document()->apply(delta);
    QCOMPARE(face->property("present").toBool(), true);
    QCOMPARE(face->property("type").toString(), u"image"_s);
}

void TestFaces::theWorkbenchHandsOutItsParts()
{
    const auto window = make("required property Workbench workbench\n"
                             "property FlowDocument document: workbench.document\n"
                             "property int nodes: document.nodes.count\n"
                             "property int types: workbench.palette.count\n"
                             "property list<int> chosen: document.selection.ids\n"
                             "property string title: document.title",
        {{u"workbench"_s, QVariant::fromValue(m_workbench.get())}});
    QVERIFY(window);
    QCOMPARE(window->property("nodes").toInt(), 1);
    QCOMPARE(window->property("types").toInt(), 4);
    QCOMPARE(window->property("title").toString(), u"Untitled"_s);
}

QTEST_GUILESS_MAIN(TestFaces)
#include "tst_faces.moc"
