// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/diagnostics/problemmodel.h"
#include "models/graph/nodelistmodel.h"
#include "models/graph/scene.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

#include <map>
#include <random>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// The list models: rows against a plain reference, and how few signals they need.
class TestRows : public QObject {
    Q_OBJECT

private slots:
    void init();
    void rowsAreNodesInTheOrderOfIds();
    void neighboursComeAndGoAtOnce();
    void aStateTouchesOneRow();
    void randomBatchesEndAsTheReference();
    void problemsAreWorstFirst();
    void aProblemThatIsSolvedGoes();
    void aProblemIsAsOldAsWhatItSays();
    void aWidgetInTroubleHasARowOfItsOwn();
    void aWidgetThatIsMendedOrNoLongerShownHasNone();

private:
    QString picture() const;
    QString problems() const;
    void apply(const GraphDelta &delta);
    GraphDelta randomBatch(std::mt19937 &random, std::map<std::uint32_t, NodeState> &reference);

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<NodeListModel> m_rows;
    std::unique_ptr<ProblemModel> m_problems;
    QDateTime m_now{QDate(2026, 5, 1), QTime(12, 0)};
    std::unique_ptr<QAbstractItemModelTester> m_rowsTester, m_problemsTester;
};

void TestRows::init()
{
    m_rowsTester.reset();
    m_problemsTester.reset();
    m_catalog = std::make_unique<Catalog>();
    addTypes(*m_catalog);
    m_scene = std::make_unique<Scene>();
    m_rows = std::make_unique<NodeListModel>(*m_scene, nullptr);
    m_problems = std::make_unique<ProblemModel>(*m_scene, nullptr, [this] { return m_now; });
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_rowsTester = std::make_unique<QAbstractItemModelTester>(m_rows.get(), mode);
    m_problemsTester = std::make_unique<QAbstractItemModelTester>(m_problems.get(), mode);
}

void TestRows::apply(const GraphDelta &delta)
{
    m_rows->apply(delta);
    m_problems->apply(delta);
}

QString TestRows::picture() const
{
    QString text;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const auto at = [&](int role) { return m_rows->index(row).data(role).toString(); };
        text += at(NodeListModel::NodeIdRole) + u' ' + at(NodeListModel::TitleRole) + u' '
            + at(NodeListModel::StateRole) + u'\n';
    }
    return text;
}

QString TestRows::problems() const
{
    QString text;
    for (int row = 0; row < m_problems->rowCount(); ++row) {
        const auto at = [&](int role) { return m_problems->index(row).data(role).toString(); };
        text += at(ProblemModel::NodeIdRole) + u' ' + at(ProblemModel::StateRole) + u": "_s
            + at(ProblemModel::TextRole) + u'\n';
    }
    return text;
}

void TestRows::rowsAreNodesInTheOrderOfIds()
{
    apply(added({node(*m_catalog, 5, "five", "image.blur"), node(*m_catalog, 2, "two", "value.number")}));
    apply(added({node(*m_catalog, 3, "three", "value.number")}));
    apply(stateOf(3, NodeState::Done));
    QCOMPARE(picture(), u"2 two out-of-date\n3 three done\n5 five out-of-date\n"_s);
    QCOMPARE(m_rows->rowOf(5), 2);
    QCOMPARE(m_rows->rowOf(4), -1);
}

void TestRows::neighboursComeAndGoAtOnce()
{
    QSignalSpy inserted(m_rows.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy gone(m_rows.get(), &QAbstractItemModel::rowsRemoved);
    std::vector<Node> nodes;
    for (std::uint32_t id = 1; id <= 10; ++id)
        nodes.push_back(node(*m_catalog, id, "n" + std::to_string(id), "value.number"));
    apply(added(nodes));
    QCOMPARE(inserted.count(), 1);
    apply(removed({2, 3, 4, 8}));
    QCOMPARE(gone.count(), 2);
    apply(added({nodes[1], nodes[2], nodes[7]}));
    QCOMPARE(inserted.count(), 3);
    QCOMPARE(m_rows->count(), 9);
}

void TestRows::aStateTouchesOneRow()
{
    apply(added({node(*m_catalog, 1, "a", "value.number"), node(*m_catalog, 2, "b", "value.number")}));
    QSignalSpy touched(m_rows.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
    apply(stateOf(2, NodeState::Running));
    QCOMPARE(touched.count(), 1);
    QCOMPARE(touched[0][0].toModelIndex().row(), 1);
    QCOMPARE(touched[0][1].toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
}

GraphDelta TestRows::randomBatch(std::mt19937 &random, std::map<std::uint32_t, NodeState> &reference)
{
    const auto pick
        = [&](unsigned below) { return std::uniform_int_distribution<unsigned>(0, below - 1)(random); };
    GraphDelta delta;
    delta.reset = pick(40) == 0;
    if (delta.reset)
        reference.clear();
    for (std::uint32_t id = 1; id <= 60; ++id) {
        const bool known = reference.contains(id);
        if (known && pick(6) == 0) {
            delta.removed.push_back({id});
            reference.erase(id);
        } else if (!known && pick(6) == 0) {
            delta.added.push_back(node(*m_catalog, id, "n" + std::to_string(id), "value.number"));
            reference[id] = NodeState::OutOfDate;
        } else if (known && pick(6) == 0) {
            delta.changed.push_back(
                node(*m_catalog, id, "n" + std::to_string(id), "value.number", {double(pick(100)), 0}));
        }
        if (reference.contains(id) && pick(3) == 0) {
            const auto state = NodeState(pick(10));
            delta.statuses.emplace_back(NodeId{id}, status(state));
            reference[id] = state;
        }
    }
    return delta;
}

void TestRows::randomBatchesEndAsTheReference()
{
    std::mt19937 random(11);
    std::map<std::uint32_t, NodeState> reference;
    for (int round = 0; round < 400; ++round) {
        apply(randomBatch(random, reference));
        QCOMPARE(m_rows->rowCount(), int(reference.size()));
        int row = 0, wrong = 0;
        for (const auto &[id, state] : reference) {
            QCOMPARE(m_rows->index(row++).data(NodeListModel::NodeIdRole).toInt(), int(id));
            wrong += state == NodeState::Error || state == NodeState::Warning || state == NodeState::NotSetUp;
        }
        QCOMPARE(m_problems->rowCount(), wrong);
    }
}

void TestRows::problemsAreWorstFirst()
{
    apply(added({node(*m_catalog, 1, "a", "value.number"), node(*m_catalog, 2, "b", "value.number"),
        node(*m_catalog, 3, "c", "value.number"), node(*m_catalog, 4, "d", "value.number")}));
    apply(stateOf(1, NodeState::NotSetUp, "Choose a file"));
    apply(stateOf(2, NodeState::Warning, "3 rows left out"));
    apply(stateOf(4, NodeState::Error, "No column"));
    apply(stateOf(3, NodeState::Error, "No file"));
    QCOMPARE(problems(),
        u"3 error: No file\n4 error: No column\n2 warning: 3 rows left out\n1 not-set-up: Choose a file\n"_s);
    QCOMPARE(m_problems->errors(), 2);
    QCOMPARE(m_problems->warnings(), 1);
}

void TestRows::aProblemThatIsSolvedGoes()
{
    apply(added({node(*m_catalog, 1, "a", "value.number"), node(*m_catalog, 2, "b", "value.number")}));
    apply(stateOf(1, NodeState::Error, "No"));
    apply(stateOf(2, NodeState::Error, "No"));
    QSignalSpy touched(m_problems.get(), &QAbstractItemModel::dataChanged);
    apply(stateOf(2, NodeState::Error, "Still no"));
    QCOMPARE(touched.count(), 1);
    apply(stateOf(1, NodeState::Done));
    apply(removed({2}));
    QCOMPARE(problems(), QString());
}

void TestRows::aProblemIsAsOldAsWhatItSays()
{
    const auto since
        = [this](int row) { return m_problems->index(row).data(ProblemModel::SinceRole).toDateTime(); };
    const QDateTime first = m_now;
    apply(added({node(*m_catalog, 1, "a", "value.number"), node(*m_catalog, 2, "b", "value.number")}));
    apply(stateOf(1, NodeState::Error, "No"));
    m_now = m_now.addSecs(60);
    apply(stateOf(2, NodeState::Error, "No"));
    apply(stateOf(1, NodeState::Error, "No")); // as before
    QCOMPARE(since(0), first);
    QCOMPARE(since(1), m_now);
    GraphDelta elsewhere;
    elsewhere.problems = {{{{{7}}, {1}}, {"box", "c"}, NodeState::Error, "No"}};
    m_now = m_now.addSecs(60);
    apply(elsewhere); // all rows are made anew
    QCOMPARE(since(0), first);
    QCOMPARE(since(2), m_now);
    apply(stateOf(1, NodeState::Error, "Something else"));
    QCOMPARE(since(0), m_now);
}

void TestRows::aWidgetInTroubleHasARowOfItsOwn()
{
    const QUrl file(u"file:///blur.qml"_s);
    apply(added({node(*m_catalog, 1, "a", "image.blur"), node(*m_catalog, 2, "b", "image.blur"),
        node(*m_catalog, 3, "c", "image.blur")}));
    apply(stateOf(1, NodeState::NotSetUp, "Choose"));
    apply(stateOf(2, NodeState::Error, "no such file"));
    QSignalSpy counted(m_problems.get(), &ProblemModel::countChanged);
    m_problems->setFaceTrouble(2, file, u"line 4"_s);
    m_problems->setFaceTrouble(1, file, u"line 4"_s);
    m_problems->setFaceTrouble(1, file, u"line 5"_s); // a node has one row for it
    m_problems->setFaceTrouble(7, file, u"line 4"_s); // which is gone by now
    m_problems->setFaceTrouble(3, file, {});
    QCOMPARE(
        problems(), u"2 error: no such file\n1 warning: line 5\n2 warning: line 4\n1 not-set-up: Choose\n"_s);
    QCOMPARE(m_problems->warnings(), 2);
    QCOMPARE(counted.count(), 2);
    Node renamed = node(*m_catalog, 2, "again", "image.blur");
    apply(changed({renamed}));
    QCOMPARE(m_problems->index(2).data(ProblemModel::TitleRole).toString(), u"again"_s);
    apply(removed({2}));
    QCOMPARE(problems(), u"1 warning: line 5\n1 not-set-up: Choose\n"_s);
}

void TestRows::aWidgetThatIsMendedOrNoLongerShownHasNone()
{
    const QUrl file(u"file:///blur.qml"_s), other(u"file:///other.qml"_s);
    const auto tell = [&] {
        for (int id = 1; id <= 3; ++id)
            m_problems->setFaceTrouble(id, id == 3 ? other : file, u"line 4"_s);
    };
    const std::vector<Node> nodes{node(*m_catalog, 1, "a", "image.blur"),
        node(*m_catalog, 2, "b", "image.blur"), node(*m_catalog, 3, "c", "image.blur")};
    apply(added(nodes));
    tell();
    m_problems->dropFaceTroubles(file);
    QCOMPARE(problems(), u"3 warning: line 4\n"_s);
    tell();
    Node plot = nodes[0];
    plot.kept = {{"look", "histogram"}};
    apply(changed({plot}));
    QCOMPARE(problems(), u"2 warning: line 4\n3 warning: line 4\n"_s);
    m_problems->setFaceTrouble(2, file, {});
    QCOMPARE(problems(), u"3 warning: line 4\n"_s);
    GraphDelta fresh = added(nodes);
    fresh.reset = true;
    apply(fresh);
    QCOMPARE(problems(), QString());
}

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
