// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/values/valuehandle.h"
#include "models/values/variants.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// Values on their way to QML and back.
class TestVariants : public QObject {
    Q_OBJECT

private slots:
    void smallValuesBecomeJavaScript();
    void largeValuesStayHandles();
    void whatGoesInComesOut();
    void textIsReadAsJsonWhereItFits();
    void textForATextPortStaysText();
    void aRefusalNamesThePort();
    void fieldsShowValuesAsTheyAreTyped();
};

void TestVariants::smallValuesBecomeJavaScript()
{
    QCOMPARE(toVariant(Value(true)), QVariant(true));
    QCOMPARE(toVariant(Value(7)).typeId(), int(QMetaType::Int));
    QCOMPARE(toVariant(Value(std::int64_t(1) << 40)).toLongLong(), qint64(1) << 40);
    QCOMPARE(toVariant(Value("ä")).toString(), u"ä"_s);
    QVERIFY(!toVariant(Value()).isValid());
    QCOMPARE(toVariant(Value(List{1, "two", Value(Map{{"three", 3.5}})}))
                 .toList()[2]
                 .toMap()[u"three"_s]
                 .toDouble(),
        3.5);
}

void TestVariants::largeValuesStayHandles()
{
    const Value array(Array{});
    const QVariant variant = toVariant(array);
    QVERIFY(variant.canConvert<ValueHandle>());
    QCOMPARE(variant.value<ValueHandle>().type(), u"array"_s);
    QVERIFY(variant.value<ValueHandle>().present());
    QVERIFY(toValue(variant).same(array));
    QVERIFY(toVariant(Value(List(2000))).canConvert<ValueHandle>());
    QVERIFY(!ValueHandle().present());
}

void TestVariants::whatGoesInComesOut()
{
    for (const Value &value : {Value(), Value(false), Value(-3), Value(2.5), Value("text"),
             Value(List{1, 2.5, "x"}), Value(Map{{"a", List{}}})})
        QVERIFY2(toValue(toVariant(value)).same(value), value.summary().c_str());
    QVERIFY(toValue(QUrl::fromLocalFile(u"/a/b c.csv"_s)).same(Value("/a/b c.csv")));
    QVERIFY(toValue(std::numeric_limits<double>::infinity()).kind() == Kind::Number);
}

void TestVariants::textIsReadAsJsonWhereItFits()
{
    QVERIFY(valueFor(port("n", types::number), u"2.5e1"_s)->same(Value(25.0)));
    QVERIFY(valueFor(port("n", types::integer), u" 4 "_s)->same(Value(4)));
    QVERIFY(valueFor(port("n", types::list), u"[1, \"a\"]"_s)->same(Value(List{1, "a"})));
    QVERIFY(valueFor(port("n", types::any), u"plain words"_s)->same(Value("plain words")));
    QVERIFY(!valueFor(port("n", types::number), u"about four"_s));
}

void TestVariants::textForATextPortStaysText()
{
    QVERIFY(valueFor(port("t", types::text), u"5"_s)->same(Value("5")));
    QVERIFY(valueFor(port("t", types::text), u"[1]"_s)->same(Value("[1]")));
}

void TestVariants::aRefusalNamesThePort()
{
    PortType sigma = port("sigma", types::number);
    sigma.min = 0;
    sigma.max = 100;
    const auto refused = valueFor(sigma, u"250"_s);
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.starts_with("sigma must be"), refused.error().text.c_str());
}

void TestVariants::fieldsShowValuesAsTheyAreTyped()
{
    QCOMPARE(editText(Value(0.1)), u"0.1"_s);
    QCOMPARE(editText(Value("as it is")), u"as it is"_s);
    QCOMPARE(editText(Value()), QString());
    QCOMPARE(editText(Value(true)), u"true"_s);
    QVERIFY(valueFor(port("l", types::list), editText(Value(List{1, "a"})))->same(Value(List{1, "a"})));
}

QTEST_GUILESS_MAIN(TestVariants)
#include "tst_variants.moc"
