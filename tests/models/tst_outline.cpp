// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/document/narrator.h"
#include "models/document/outlinemodel.h"
#include "tests/models/openflow.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// The flow in words, as rows and as it is told.
class TestOutline : public QObject, protected OpenFlow {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_outline.reset(); }

    void nodesAreRowsWithTheirPortsBelow();
    void rowsFollowWhatComesAndGoes();
    void aWireChangesBothItsEnds();
    void stepsGoInAndOut();
    void withoutADocumentThereIsNothing();
    void theNarratorTellsWiresEditsAndErrors();
    void theNarratorIsSilentUntilSomebodyListens();
    void nudgesThatFollowEachOtherAreOneStep();

private:
    QString picture() const;
    QString spoken(int row) const { return m_outline->index(row).data(OutlineModel::SpokenRole).toString(); }
    static GraphDelta undoable(std::string undo, std::string redo = {});

    std::unique_ptr<OutlineModel> m_outline;
};

void TestOutline::init()
{
    makeDocument();
    m_outline = std::make_unique<OutlineModel>();
    new QAbstractItemModelTester(
        m_outline.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_outline.get());
    m_outline->setDocument(m_document.get());
    m_document->apply(added({node(*m_catalog, 1, "size", "value.number"),
        with(node(*m_catalog, 2, "blur", "image.blur"), wire("sigma", 1, "value")),
        with(node(*m_catalog, 3, "again", "image.blur"), wire("image", 2, "image"))}));
}

QString TestOutline::picture() const
{
    QStringList lines;
    for (int row = 0; row < m_outline->count(); ++row) {
        const QModelIndex index = m_outline->index(row);
        const QString about = index.data(OutlineModel::AboutRole).toString();
        lines.append(QString(2 * index.data(OutlineModel::LevelRole).toInt(), u' ')
            + index.data(OutlineModel::TitleRole).toString()
            + (about.isEmpty() ? QString() : u": "_s + about));
    }
    return lines.join(u'\n');
}

GraphDelta TestOutline::undoable(std::string undo, std::string redo)
{
    GraphDelta delta;
    delta.document = DocumentState{"/tmp/a.heddle", true, std::move(undo), std::move(redo), false, {}};
    return delta;
}

void TestOutline::nodesAreRowsWithTheirPortsBelow()
{
    QCOMPARE(picture(), u"size: Out of date\nblur: Out of date\nagain: Out of date"_s);
    m_outline->setOpen(1, true);
    QCOMPARE(picture(),
        u"size: Out of date\nblur: Out of date\n  image\n  sigma: ← size.value\n  edge mode: mirror\n"
        "  image: → again.image\nagain: Out of date"_s);
    QCOMPARE(spoken(1), u"blur, Out of date, inputs from size, outputs to again, open"_s);
    QCOMPARE(spoken(3), u"sigma, input, number, from size.value"_s);
    QCOMPARE(spoken(5), u"image, output, image, to again.image"_s);
    m_outline->setOpen(1, false);
    QCOMPARE(m_outline->count(), 3);
}

void TestOutline::rowsFollowWhatComesAndGoes()
{
    m_outline->setOpen(0, true);
    m_document->apply(added({node(*m_catalog, 7, "rows", "table.csv")}));
    m_document->apply(removed({2}));
    m_document->apply(stateOf(3, NodeState::Error, "the picture is gone"));
    QCOMPARE(picture(),
        u"size: Out of date\n  value: 1.0\n  value\nagain: Error: the picture is gone\nrows: Out of date"_s);
    m_document->apply(removed({1, 3, 7}));
    QCOMPARE(m_outline->count(), 0);
}

void TestOutline::aWireChangesBothItsEnds()
{
    m_outline->setOpen(0, true);
    QSignalSpy told(m_outline.get(), &QAbstractItemModel::dataChanged);
    m_document->apply(changed({node(*m_catalog, 2, "blur", "image.blur")}));
    QVERIFY(told.count() > 0);
    QCOMPARE(told.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(spoken(2), u"value, output, number"_s);
}

void TestOutline::stepsGoInAndOut()
{
    QCOMPARE(m_outline->stepIn(1), 1); // opened
    QCOMPARE(m_outline->count(), 7);
    QCOMPARE(m_outline->stepIn(1), 2);
    QCOMPARE(m_outline->stepIn(3), 3);
    QCOMPARE(m_outline->stepOut(4), 1);
    QCOMPARE(m_outline->stepOut(1), 1); // closed
    QCOMPARE(m_outline->count(), 3);
    QCOMPARE(m_outline->rowOf(3), 2);
    QCOMPARE(m_outline->rowOf(99), -1);
}

void TestOutline::withoutADocumentThereIsNothing()
{
    m_outline->setDocument(nullptr);
    QCOMPARE(m_outline->count(), 0);
    m_document->apply(added({node(*m_catalog, 9, "rows", "table.csv")}));
    QCOMPARE(m_outline->count(), 0);
    m_outline->setDocument(m_document.get());
    QCOMPARE(m_outline->count(), 4);
}

void TestOutline::theNarratorTellsWiresEditsAndErrors()
{
    Narrator narrator;
    narrator.setSpeaks(true);
    narrator.setDocument(m_document.get());
    QSignalSpy said(&narrator, &Narrator::said);
    const auto next
        = [&] { return said.isEmpty() && !said.wait() ? QString() : said.takeFirst().at(0).toString(); };
    m_document->apply(changed({node(*m_catalog, 3, "again", "image.blur")}));
    m_document->apply(undoable("Disconnect"));
    QCOMPARE(next(), u"Disconnected again.image from blur.image"_s);
    m_document->apply(changed({with(node(*m_catalog, 3, "again", "image.blur"), wire("image", 2, "image"))}));
    m_document->apply(undoable("Connect"));
    QCOMPARE(next(), u"Connected blur.image to again.image"_s);
    m_document->apply(undoable("Add Blur"));
    QCOMPARE(next(), u"Add Blur"_s);
    m_document->apply(undoable("Connect", "Add Blur"));
    QCOMPARE(next(), u"Undone: Add Blur"_s);
    m_document->apply(undoable("Add Blur"));
    QCOMPARE(next(), u"Redone: Add Blur"_s);
    m_document->apply(stateOf(2, NodeState::Error, "no picture"));
    QCOMPARE(next(), u"Error in blur: no picture"_s);
}

void TestOutline::theNarratorIsSilentUntilSomebodyListens()
{
    Narrator narrator;
    narrator.setDocument(m_document.get());
    QSignalSpy said(&narrator, &Narrator::said);
    m_document->apply(undoable("Add Blur"));
    QCoreApplication::processEvents();
    QCOMPARE(said.count(), 0);
    narrator.setSpeaks(true);
    m_document->apply(undoable("Move blur"));
    QVERIFY(said.wait());
    QCOMPARE(said.first().at(0).toString(), u"Move blur"_s);
}

void TestOutline::nudgesThatFollowEachOtherAreOneStep()
{
    const auto keys = [this] {
        std::vector<std::uint64_t> found;
        for (const Command &command : m_posted)
            if (const auto *edit = std::get_if<EditCommand>(&command))
                found.push_back(edit->transaction.mergeKey);
        return found;
    };
    m_document->selection()->set({1});
    m_document->nudgeSelection(16, 0);
    m_document->nudgeSelection(0, 16);
    m_document->selection()->set({2});
    m_document->nudgeSelection(16, 0);
    m_document->requestMoveSelection(16, 0);
    const std::vector<std::uint64_t> all = keys();
    QCOMPARE(all.size(), 4U);
    QVERIFY(all[0] != 0 && all[1] == all[0]);
    QVERIFY(all[2] != 0 && all[2] != all[0]);
    QCOMPARE(all[3], 0U);
}

QTEST_MAIN(TestOutline)

#include "tst_outline.moc"
