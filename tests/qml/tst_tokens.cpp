// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The contrast gates of the design language, over all four themes.
#include "qml/Heddle/Theme/plotcolors.h"
#include "qml/Heddle/Theme/tokens.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using heddle::ui::Tokens;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

// As a painter does it: in sRGB.
QColor mixed(const QColor &over, const QColor &under)
{
    const double a = over.alphaF();
    return QColor::fromRgbF(float(over.redF() * a + under.redF() * (1 - a)),
        float(over.greenF() * a + under.greenF() * (1 - a)),
        float(over.blueF() * a + under.blueF() * (1 - a)));
}

struct Named {
    const char *name;
    QColor color;
};

const QStringList kKinds{"source", "filter", "analyse", "view", "flow", "code"};
const QStringList kTypes{
    "null", "bool", "int", "number", "text", "bytes", "list", "map", "array", "image", "table", "event"};

void expect(const Named &ink, const Named &ground, double least)
{
    const double ratio = contrast(ink.color, ground.color);
    // The gates are stated to one decimal, and so are the numbers they were set by.
    QVERIFY2(ratio >= least - 0.05,
        qPrintable(
            QString("%1 on %2 is %3, needs %4").arg(ink.name, ground.name).arg(ratio, 0, 'f', 2).arg(least)));
}

} // namespace

class TestTokens : public QObject {
    Q_OBJECT

private slots:
    void everyTextRoleCanBeReadOnEverySurface_data() { themes(); }
    void everyTextRoleCanBeReadOnEverySurface()
    {
        const Tokens t = theme();
        for (const Named &ink : {Named{"text", t.text}, {"text2", t.text2}, {"text3", t.text3},
                 {"accent", t.accent}, {"done", t.done}, {"warn", t.warn}, {"error", t.error}})
            for (const Named &ground : surfaces(t))
                expect(ink, ground, 4.5);
        for (const Named &ground : {Named{"chrome", t.chrome}, {"field", t.field}, {"raised", t.raised}})
            for (const Named &ink : {Named{"text", t.text}, {"text2", t.text2}, {"text3", t.text3}})
                expect(ink, ground, 4.5);
    }

    void partsStandOutFromWhatTheyLieOn_data() { themes(); }
    void partsStandOutFromWhatTheyLieOn()
    {
        const Tokens t = theme();
        for (const Named &ground : surfaces(t))
            expect({"lineControl", t.lineControl}, ground, 3);
        for (const Named &ground :
            {Named{"canvas", t.canvas}, {"node", t.node}, {"frameGround", t.frameGround}})
            for (const QString &type : kTypes)
                expect({qPrintable(type), t.typeColor(type)}, ground, 3);
    }

    void wordsOnFillsCanBeRead_data() { themes(); }
    void wordsOnFillsCanBeRead()
    {
        const Tokens t = theme();
        expect({"white", t.fillText}, {"accentFill", t.accentFill}, 4.5);
        expect({"white", t.fillText}, {"errorFill", t.errorFill}, 4.5);
        expect({"accent", t.accent}, {"accentTint", t.accentTint}, 4.5);
        expect({"accent", t.accent}, {"rowChosen", t.rowChosen}, 4.5);
        expect({"text", t.text}, {"rowChosen", t.rowChosen}, 4.5);
        expect({"warn", t.warn}, {"warnTint", t.warnTint}, 4.5);
        expect({"error", t.error}, {"errorTint", t.errorTint}, 4.5);
        expect({"text2", t.text2}, {"warnTint", t.warnTint}, 4.5);
        expect({"text2", t.text2}, {"errorTint", t.errorTint}, 4.5);
        expect(
            {"captionText", t.captionText}, {"a caption on white", mixed(t.captionGround, Qt::white)}, 4.5);
    }

    void kindsOfNodeCanBeRead_data() { themes(); }
    void kindsOfNodeCanBeRead()
    {
        const Tokens t = theme();
        for (const QString &kind : kKinds) {
            expect({"icon", t.kindIcon(kind)}, {qPrintable(kind), t.kindFill(kind)}, 4.5);
            expect({"title", t.text}, {qPrintable(kind), t.kindFill(kind)}, 10);
            expect({"far title", t.farTitle}, {qPrintable(kind), t.kindFar(kind)}, 4.5);
        }
    }

    void linesOfAPlotStandOutFromItsGround_data() { themes(); }
    void linesOfAPlotStandOutFromItsGround()
    {
        const Tokens t = theme();
        for (std::size_t i = 0; i < heddle::ui::kSeriesColors; ++i)
            for (const Named &ground :
                {Named{"plotGround", t.plotGround}, {"panel", t.panel}, {"node", t.node}})
                expect({qPrintable(QString("line %1").arg(i)), heddle::ui::seriesColor(t, i)}, ground, 3);
    }

    void theScaleOfAHeatMapGetsLighterEvenly()
    {
        const heddle::ui::HeatScale &scale = heddle::ui::heatScale();
        const auto lightness = [&](std::size_t i) { return std::cbrt(luminance(QColor(scale[i]))); };
        const double step = (lightness(255) - lightness(0)) / 8;
        QVERIFY(step > 0.07);
        for (std::size_t i = 31; i < scale.size(); i += 32) {
            const double rise = lightness(i) - lightness(i - 31);
            QVERIFY2(rise > step * 0.6 && rise < step * 1.4, qPrintable(QString::number(rise / step)));
        }
    }

    void statesAreNamedInAnySpelling()
    {
        using namespace heddle::ui;
        for (const char *name : {"out of date", "outOfDate", "out-of-date", "out_of_date"})
            QCOMPARE(stateName(QString(name)), QString("out of date"));
        QCOMPARE(stateName(u"idle"), QString());
        QCOMPARE(stateName(u"done "), QString("done"));
        QCOMPARE(stateName(u"don"), QString());
        QCOMPARE(stateWord(u"not-set-up"), QString("Not set up"));
    }

    void aListHasTheColourOfItsElements()
    {
        using namespace heddle::ui;
        const Tokens t = Tokens::dark();
        QCOMPARE(t.typeColor(u"list<image>"), t.typeColor(u"image"));
        QCOMPARE(typeShape(u"list<image>"), QString("square"));
        QCOMPARE(typeShape(u"list"), QString("diamond"));
        QVERIFY(isListOf(u"list<image>") && !isListOf(u"list") && !isListOf(u"list<"));
        QCOMPARE(t.typeColor(u"of a package"), t.typeColor(u"null"));
    }

private:
    static void themes()
    {
        QTest::addColumn<int>("theme");
        const char *names[] = {"dark", "light", "contrast-dark", "contrast-light"};
        for (int i = 0; i < 4; ++i)
            QTest::newRow(names[i]) << i;
    }

    static Tokens theme()
    {
        QFETCH(int, theme);
        const Tokens all[]
            = {Tokens::dark(), Tokens::light(), Tokens::contrastDark(), Tokens::contrastLight()};
        return all[theme];
    }

    static QList<Named> surfaces(const Tokens &t)
    {
        return {{"canvas", t.canvas}, {"panel", t.panel}, {"node", t.node}, {"hover", t.hover}};
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
