// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A node that is made up has all that a node in a flow has, so that a widget which was tested with the one
// works with the other.
#include "models/graph/nodeproperties.h"
#include "qml/Heddle/Widgets/madeupnode.h"

#include <QtCore/QMetaMethod>
#include <QtCore/QMetaProperty>
#include <QtTest/QtTest>

using namespace heddle;

class MadeUpNodeTest : public QObject {
    Q_OBJECT

private slots:
    void itHasEveryPropertyOfANode()
    {
        const QMetaObject &real = NodeProperties::staticMetaObject, &made = ui::MadeUpNode::staticMetaObject;
        for (int i = real.propertyOffset(); i < real.propertyCount(); ++i) {
            const QMetaProperty wanted = real.property(i);
            const QMetaProperty had = made.property(made.indexOfProperty(wanted.name()));
            QVERIFY2(had.isValid(), wanted.name());
            QCOMPARE(had.metaType(), wanted.metaType());
            QVERIFY2(wanted.isConstant() || had.hasNotifySignal(), wanted.name());
        }
    }
    void itHasEveryFunctionAndSignalOfANode()
    {
        const QMetaObject &real = NodeProperties::staticMetaObject, &made = ui::MadeUpNode::staticMetaObject;
        for (int i = real.methodOffset(); i < real.methodCount(); ++i) {
            const QMetaMethod wanted = real.method(i);
            const int found = made.indexOfMethod(wanted.methodSignature());
            QVERIFY2(found >= 0, wanted.methodSignature());
            QCOMPARE(made.method(found).methodType(), wanted.methodType());
            QCOMPARE(made.method(found).returnMetaType(), wanted.returnMetaType());
        }
    }
    void itsPortsAreThoseOfANode()
    {
        ui::MadeUpNode node;
        node.setInputs(QVariantMap{{QStringLiteral("gain"), 1.0}});
        node.setOutputs(QVariantMap{
            {QStringLiteral("signal"), QVariantMap{{QStringLiteral("made"), QStringLiteral("wave")}}}});
        const auto *inputs = node.inputs().value<QObject *>();
        QVERIFY(inputs->property("gain").value<InputProperties *>());
        const auto *outputs = node.outputs().value<QObject *>();
        QVERIFY(outputs->property("signal").value<OutputProperties *>());
    }
    void itImitatesATypeWithItsRangesAndUnits()
    {
        NodeType type;
        type.id = "test.gain";
        type.title = "Gain";
        PortType gain{"gain", &types::number, "How loud."};
        gain.preset = 2.0;
        gain.max = 5.0;
        gain.unit = "dB";
        type.inputs.push_back(gain);
        type.outputs.push_back({"picture", &types::image, "What comes out."});
        ui::MadeUpNode node;
        node.imitate(type);
        const auto *input = node.inputs().value<QObject *>()->property("gain").value<InputProperties *>();
        QCOMPARE(input->value(), QVariant(2.0));
        QCOMPARE(input->maximum(), 5.0);
        QCOMPARE(input->unit(), QStringLiteral("dB"));
        const auto *output
            = node.outputs().value<QObject *>()->property("picture").value<OutputProperties *>();
        QCOMPARE(output->value().type(), QStringLiteral("image"));
    }
};

QTEST_MAIN(MadeUpNodeTest)
#include "tst_madeupnode.moc"
