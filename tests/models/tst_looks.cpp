// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/graph/looks.h"
#include "models/graph/nodegeometry.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

NodeType giving(const Type &type, NodeKind kind = NodeKind::Filter)
{
    NodeType made
        = nodeType("test.node", "Node", {port("amount", types::number, 1.0)}, {port("result", type)});
    made.kind = kind;
    return made;
}

NodeType named(const QString &name)
{
    NodeType image = giving(types::image), button = giving(types::event, NodeKind::Source);
    image.face = "image";
    button.face = "button";
    NodeType constant = giving(types::number, NodeKind::Source);
    constant.cost = Cost::Cheap;
    const std::map<QString, NodeType> all{{u"an image, declared"_s, image}, {u"a button"_s, button},
        {u"a constant"_s, constant}, {u"a number"_s, giving(types::number)},
        {u"an array"_s, giving(types::array)}, {u"a table"_s, giving(types::table)},
        {u"a text"_s, giving(types::text)}, {u"nothing"_s, nodeType("test.none", "None", {}, {})}};
    return all.at(name);
}

QString words(const std::vector<std::string> &names)
{
    QStringList all;
    for (const std::string &name : names)
        all += QString::fromStdString(name);
    return all.join(u' ');
}

} // namespace

/// What a node is shown by, and what else it could be.
class TestLooks : public QObject {
    Q_OBJECT

private slots:
    void aNodeIsShownByWhatSuitsIt_data();
    void aNodeIsShownByWhatSuitsIt();
    void aNodeWithAnotherLookHasRoomForIt();
    void aProgramHasRoomForItsLines();
    void anOwnFileGoesBeforeWhatTheTypeDeclares();
};

void TestLooks::aNodeIsShownByWhatSuitsIt_data()
{
    // The node, what its user has chosen; on the canvas, on a panel, what fits.
    QTest::addColumn<QStringList>("line");
    for (const char *line : {
             "an image, declared |           | image     | image     | image controls none",
             "an image, declared | histogram | histogram | histogram | image controls none",
             "an image, declared | none      |           | image     | image controls none",
             "an image, declared | own       | own       | own       | image controls none",
             "a button           |           | button    | button    | button controls none",
             "a constant         |           |           | controls  | readout controls none",
             "a constant         | readout   | readout   | readout   | readout controls none",
             "a number           |           |           | readout   | readout controls none",
             "an array           |           |           | value     | value image plot histogram volume "
             "table controls none",
             "a table            |           |           | table     | table plot histogram controls none",
             "a text             |           |           | text      | text controls none",
             "nothing            |           |           | controls  | none",
         }) {
        QStringList cells = QString::fromLatin1(line).split(u'|');
        for (QString &cell : cells)
            cell = cell.trimmed();
        QTest::newRow(line) << cells;
    }
}

void TestLooks::aNodeIsShownByWhatSuitsIt()
{
    QFETCH(QStringList, line);
    const NodeType type = named(line[0]);
    const std::string chosen = line[1].toStdString();
    QCOMPARE(QString::fromStdString(lookOf(type, chosen)), line[2]);
    QCOMPARE(QString::fromStdString(fullLookOf(type, chosen)), line[3]);
    QCOMPARE(words(fittingLooks(type)), line[4]);
}

void TestLooks::aNodeWithAnotherLookHasRoomForIt()
{
    const NodeType plain = named(u"an array"_s), image = named(u"an image, declared"_s);
    QCOMPARE(layoutOf(plain).preview, 0.0);
    QCOMPARE(layoutOf(plain, "plot").preview, geometry::kPreview);
    QCOMPARE(layoutOf(plain, "controls").preview, geometry::kControlPreview);
    QCOMPARE(layoutOf(image, "").preview, 0.0);
    QVERIFY(layoutOf(image, "").size(0).height() < layoutOf(image).size(0).height());
}

void TestLooks::aProgramHasRoomForItsLines()
{
    constexpr double kLetter = 6.6, kNumbers = 34, kEdges = 2 * geometry::kPreviewInset + 14;
    NodeType script = giving(types::number);
    script.face = "code";
    const NodeLayout layout = layoutOf(script);
    QVERIFY(layout.width >= 48 * kLetter + kNumbers + kEdges);
    QCOMPARE(layout.size(0).width(), layout.width);
    QCOMPARE(layout.previewHeight(layout.width), geometry::kTallPreview);
    QVERIFY(layoutOf(script, "").width < layout.width); // no wider than it needs to be without
}

void TestLooks::anOwnFileGoesBeforeWhatTheTypeDeclares()
{
    for (const auto &name : {u"an array"_s, u"a button"_s, u"an image, declared"_s}) {
        const NodeType type = named(name);
        QVERIFY(lookOf(type, "", true) == "own");
        QVERIFY(fullLookOf(type, "", true) == "own");
        QVERIFY(lookOf(type, "histogram", true) == "histogram");
        QVERIFY(lookOf(type, "none", true) == "");
        QCOMPARE(layoutOf(type, "own").preview, geometry::kPreview);
    }
    NodeType volume = giving(types::array);
    volume.face = "volume";
    QCOMPARE(layoutOf(volume, "own").preview, layoutOf(volume).preview); // no less than what it stands in for
}

QTEST_GUILESS_MAIN(TestLooks)
#include "tst_looks.moc"
