// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What is looked for, what fits it, and how one steps through it.
#include "engine/message/survey.h"
#include "models/find/query.h"
#include "tests/models/openflow.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

class TestFind : public QObject, protected OpenFlow {
    Q_OBJECT

private slots:
    void init();
    void aTextIsReadAsWords_data();
    void aTextIsReadAsWords();
    void aStateThatThereIsNotIsToldOf();
    void aNodeIsFoundByWhatCanBeSeenOfIt_data();
    void aNodeIsFoundByWhatCanBeSeenOfIt();
    void aValueThatAWireOverridesIsNotFound();
    void aNodeIsFoundByHowItStands();
    void framesAndNotesAreFoundByTheirWords();
    void whatIsFoundIsListedOuterGraphsFirstFromLeftToRight();
    void theSurveyIsAskedForStatesOnlyWhereTheyAreLookedFor();
    void steppingGoesToNodesInOtherGraphs();
    void enterBeforeAnythingIsFoundGoesToTheFirst();
    void theListFollowsTheFlowAndKeepsItsPlace();
    void whatIsClosedMarksNothing();

private:
    Find &find() { return *m_document->find(); }
    Node blur(std::uint32_t id, const char *name, Point at = {}) const
    {
        return node(*m_catalog, id, name, "image.blur", at);
    }
    /// The engine answers the survey that was asked for last: [1: late, 2: early, 9: [3: inner]], a frame.
    void answerSurvey(std::map<NodePath, NodeStatus> statuses = {});
    QStringList titles();

    std::vector<Node> m_root; ///< As the engine has it.
};

void TestFind::init()
{
    makeDocument([](Catalog &catalog) { catalog.add(nodeType("flow.group", "Group", {}, {})); });
    m_root = {blur(1, "late", {800, 0}), blur(2, "early", {0, 0}),
        node(*m_catalog, 9, "box", "flow.group", {400, 0})};
    GraphDelta delta = added(m_root);
    delta.reset = true;
    m_document->apply(delta);
}

void TestFind::answerSurvey(std::map<NodePath, NodeStatus> statuses)
{
    const auto asked = posted<SurveyCommand>();
    QVERIFY(!asked.empty());
    auto survey = std::make_shared<Survey>();
    survey->walk = [root = m_root, inner = blur(3, "inner", {-50, 0})](
                       const Survey::OnNode &onNode, const Survey::OnFrame &onFrame) {
        for (const Node &node : root)
            onNode({}, node);
        onFrame({}, Frame{7, "Blurred", {500, 0}, 100, 100, {}, {}, {}});
        onNode({{NodeId{9}}, {"box"}}, inner);
    };
    survey->statuses = std::move(statuses);
    GraphDelta delta = answered(asked.back().request);
    delta.replies.front().survey = survey;
    QSignalSpy searched(&find(), &Find::searchingChanged);
    m_document->apply(delta);
    QVERIFY(searched.count() > 0 || searched.wait());
}

QStringList TestFind::titles()
{
    QStringList all;
    for (int row = 0; row < find().count(); ++row)
        all.append(find().index(row).data(Find::TitleRole).toString());
    return all;
}

void TestFind::aTextIsReadAsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindQuery>("wanted");
    const auto row = [](const char *text, const QList<FindWord> &words) {
        QTest::newRow(text) << QString::fromUtf8(text) << FindQuery{words, {}};
    };
    row("", {});
    row("  blur  soft ", {{FindWord::Anything, u"blur"_s}, {FindWord::Anything, u"soft"_s}});
    row("\"two words\"", {{FindWord::Anything, u"two words"_s}});
    row("name:\"two words\" x", {{FindWord::Name, u"two words"_s}, {FindWord::Anything, u"x"_s}});
    row("TYPE:blur", {{FindWord::TypeName, u"blur"_s}});
    row("value:2.5", {{FindWord::ValueText, u"2.5"_s}});
    row("note:todo", {{FindWord::NoteText, u"todo"_s}});
    row("is:err", {{FindWord::State, u"error"_s}});
    row("sigma=2", {{FindWord::Port, u"2"_s, u"sigma"_s}});
    row("http://x", {{FindWord::Anything, u"http://x"_s}});
    row("=2", {{FindWord::Anything, u"=2"_s}});
    row("\"", {});
}

void TestFind::aTextIsReadAsWords()
{
    QFETCH(QString, text);
    QFETCH(FindQuery, wanted);
    QCOMPARE(readQuery(text).words, wanted.words);
    QVERIFY(readQuery(text).trouble.isEmpty());
}

void TestFind::aStateThatThereIsNotIsToldOf()
{
    QVERIFY(readQuery(u"is:purple"_s).trouble.contains(u"running"));
    QVERIFY(!match(readQuery(u"is:purple"_s), blur(1, "a"), nullptr));
}

void TestFind::aNodeIsFoundByWhatCanBeSeenOfIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a part of its name") << u"SHAR"_s << QString();
    QTest::newRow("its type's title") << u"blur"_s << QString();
    QTest::newRow("its type's id") << u"type:image."_s << QString();
    QTest::newRow("a value that was set") << u"3.75"_s << u"sigma 3.75"_s;
    QTest::newRow("an input by name") << u"sig=3.7"_s << u"sigma 3.75"_s;
    QTest::newRow("an input's preset") << u"edge_mode=mirror"_s << u"edge_mode mirror"_s;
    QTest::newRow("two words") << u"sharp 3.75"_s << u"sigma 3.75"_s;
    QTest::newRow("not: another name") << u"soft"_s << u"-"_s;
    QTest::newRow("not: one word of two") << u"sharp soft"_s << u"-"_s;
    QTest::newRow("not: a preset by its value alone") << u"value:mirror"_s << u"-"_s;
    QTest::newRow("not: a value where a name is asked for") << u"name:3.75"_s << u"-"_s;
    QTest::newRow("not: within a value") << u"sigma=75"_s << u"-"_s;
    QTest::newRow("not: nothing") << QString() << u"-"_s;
}

void TestFind::aNodeIsFoundByWhatCanBeSeenOfIt()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto found = match(readQuery(text), with(blur(1, "sharper"), set("sigma", 3.75)), nullptr);
    QCOMPARE(found.value_or(u"-"_s), reason);
}

void TestFind::aValueThatAWireOverridesIsNotFound()
{
    Input input = set("sigma", 3.75);
    input.source = Source{{2}, "value"};
    const Node wired = with(blur(1, "a"), input);
    QVERIFY(!match(readQuery(u"3.75"_s), wired, nullptr));
    QVERIFY(!match(readQuery(u"sigma=3.75"_s), wired, nullptr));
}

void TestFind::aNodeIsFoundByHowItStands()
{
    NodeStatus failed = status(NodeState::Error, "too large\nmore"), slow = status(NodeState::Done);
    slow.elapsed = 1.5;
    const Node node = blur(1, "a");
    QCOMPARE(match(readQuery(u"is:error"_s), node, &failed).value_or(u"-"_s), u"too large"_s);
    QCOMPARE(match(readQuery(u"is:slow"_s), node, &slow).value_or(u"-"_s), u"1.5 s"_s);
    QVERIFY(!match(readQuery(u"is:running"_s), node, &failed));
    QVERIFY(!match(readQuery(u"is:error"_s), node, nullptr));
    slow.paused = true;
    QVERIFY(match(readQuery(u"is:paused"_s), node, &slow));
}

void TestFind::framesAndNotesAreFoundByTheirWords()
{
    const Frame note{1, "Cells", {}, 10, 10, {}, "First line\nas **drawn** by hand", {}};
    QCOMPARE(match(readQuery(u"cells"_s), note).value_or(u"-"_s), QString());
    QCOMPARE(match(readQuery(u"note:drawn"_s), note).value_or(u"-"_s), u"as **drawn** by hand"_s);
    QVERIFY(!match(readQuery(u"note:cells"_s), note));
    QVERIFY(!match(readQuery(u"name:drawn"_s), note));
    QVERIFY(!match(readQuery(u"is:error"_s), note));
}

void TestFind::whatIsFoundIsListedOuterGraphsFirstFromLeftToRight()
{
    const QAbstractItemModelTester tester(&find());
    find().setOpen(true);
    find().setText(u"blur"_s);
    QVERIFY(find().isSearching());
    answerSurvey();
    QCOMPARE(titles(), QStringList({u"early"_s, u"Blurred"_s, u"late"_s, u"inner"_s}));
    QCOMPARE(find().index(3).data(Find::PlaceRole).toString(), u"box"_s);
    QCOMPARE(find().index(1).data(Find::KindRole).toString(), u"Frame"_s);
    QVERIFY(find().here()->nodes.contains(1));
    QVERIFY(!find().here()->nodes.contains(3));
    QVERIFY(find().here()->frames.contains(7));
}

void TestFind::theSurveyIsAskedForStatesOnlyWhereTheyAreLookedFor()
{
    find().setOpen(true);
    find().setText(u"late"_s);
    answerSurvey();
    find().setText(u"is:running"_s);
    QCOMPARE(posted<SurveyCommand>().size(), 2U);
    QVERIFY(!posted<SurveyCommand>()[0].statuses);
    QVERIFY(posted<SurveyCommand>()[1].statuses);
    answerSurvey({{{{NodeId{9}}, NodeId{3}}, status(NodeState::Running)}});
    QCOMPARE(titles(), QStringList(u"inner"_s));
}

void TestFind::steppingGoesToNodesInOtherGraphs()
{
    find().setOpen(true);
    find().setText(u"type:blur"_s);
    answerSurvey();
    QSignalSpy wanted(m_document->groups(), &Groups::nodeWanted);
    find().next();
    QCOMPARE(find().current(), 0);
    QCOMPARE(wanted.takeFirst().constFirst().toInt(), 2);
    find().previous();
    QCOMPARE(find().current(), 2);
    QCOMPARE(posted<LookCommand>().back().graph, GraphPath{NodeId{9}});
    GraphDelta inside = added({blur(3, "inner")});
    inside.reset = true;
    inside.graph = {NodeId{9}};
    m_document->apply(inside);
    QCOMPARE(wanted.takeFirst().constFirst().toInt(), 3);
    QVERIFY(find().here()->nodes.contains(3));
}

void TestFind::enterBeforeAnythingIsFoundGoesToTheFirst()
{
    find().setOpen(true);
    find().setText(u"late"_s);
    QSignalSpy wanted(m_document->groups(), &Groups::nodeWanted);
    find().next();
    QCOMPARE(wanted.count(), 0);
    answerSurvey();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(find().current(), 0);
}

void TestFind::theListFollowsTheFlowAndKeepsItsPlace()
{
    find().setOpen(true);
    find().setText(u"type:blur"_s);
    answerSurvey();
    find().goTo(1);
    m_root.insert(m_root.begin(), blur(4, "first", {-100, 0}));
    m_document->apply(added({m_root.front()}));
    QTRY_COMPARE(posted<SurveyCommand>().size(), 2U);
    answerSurvey();
    QCOMPARE(titles(), QStringList({u"first"_s, u"early"_s, u"late"_s, u"inner"_s}));
    QCOMPARE(find().current(), 2);
    QCOMPARE(posted<LookCommand>().size(), 0U); // nobody is taken anywhere
}

void TestFind::whatIsClosedMarksNothing()
{
    find().setOpen(true);
    find().setText(u"late"_s);
    answerSurvey();
    QVERIFY(find().here());
    find().setOpen(false);
    QVERIFY(!find().here());
    QCOMPARE(find().count(), 0);
    find().setOpen(true);
    QCOMPARE(posted<SurveyCommand>().size(), 2U);
}

QTEST_GUILESS_MAIN(TestFind)
#include "tst_find.moc"
