// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Groups as the window sees them: their ports, the way in and out, and what is wrong elsewhere.
#include "tests/models/openflow.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

class TestGroups : public QObject, protected OpenFlow {
    Q_OBJECT

private slots:
    void init();
    void aGroupHasThePortsThatStandInsideIt();
    void aGroupInAGroupTellsWhatItsPortsTake();
    void wiresFollowThePortsWhenThoseChangePlaces();
    void portsOfAShownGroupFollow();
    void whatIsSelectedIsGroupedAndTheGroupSelected();
    void insideItsPortsAreOfTheTypesOfWhatTheyAreWiredTo();
    void whatComesFromOutsideTellsTheTypeOfAPortToo();
    void onlyGroupsAreUngroupedAndEntered();
    void theWayInIsToldByNames();
    void oneComesOutOnTheGroupThatOneLeft();
    void problemsElsewhereAreListedWithTheWayToThem();
    void aProblemElsewhereIsGoneToAndSelected();
    void anInnerInputIsExposed();
    void goingIntoAnEmptyGroupIsNotANewFlow();

private:
    Node port(std::uint32_t id, const std::string &name, std::string_view type, double y) const
    {
        return node(*m_catalog, id, name, type, {0, y});
    }
    /// sigma and image in, result out, round a blur.
    Node group(std::uint32_t id, const std::string &name, double sigmaY = 100) const;
    QString picture(std::uint32_t id) const;
    QString wires() const;
    /// The engine answers a wish to look elsewhere.
    void arrive(GraphPath graph, std::vector<std::string> names, std::vector<Node> nodes);
    Groups &groups() { return *m_document->groups(); }
};

void TestGroups::init()
{
    makeDocument([](Catalog &catalog) {
        for (const char *id : {"flow.group", "flow.input", "flow.output"})
            catalog.add(std::string_view(id) == "flow.group"
                    ? nodeType(id, id, {}, {})
                    : nodeType(id, id, {heddle::testing::port("value", types::any)},
                        {heddle::testing::port("value", types::any)}));
    });
    GraphDelta delta = added({node(*m_catalog, 1, "size", "value.number"),
        with(with(group(2, "soften"), wire("image", 3, "image")), wire("width", 1, "value")),
        node(*m_catalog, 3, "picture", "image.blur"),
        with(node(*m_catalog, 4, "last", "image.blur"), wire("image", 2, "result"))});
    delta.reset = true;
    m_document->apply(delta);
}

Node TestGroups::group(std::uint32_t id, const std::string &name, double sigmaY) const
{
    auto inside = std::make_shared<GraphContent>();
    inside->nodes = {with(with(node(*m_catalog, 1, "blur", "image.blur"), wire("image", 2, "value")),
                         wire("sigma", 3, "value")),
        port(2, "image", "flow.input", 0), with(port(3, "width", "flow.input", sigmaY), set("value", 4.0)),
        with(port(4, "result", "flow.output", 0), wire("value", 1, "image"))};
    Node made = node(*m_catalog, id, name, "flow.group");
    made.inner = inside;
    return made;
}

QString TestGroups::picture(std::uint32_t id) const
{
    const SceneNode *node = m_document->scene().node({id});
    QString text;
    const auto line = [&](const char *arrow, const PortType &port) {
        text += QString::fromUtf8(arrow) + QString::fromStdString(port.name) + u' '
            + QString::fromStdString(port.type->name);
        if (!port.preset.isNull())
            text += u'=' + QString::fromStdString(port.preset.summary());
        text += port.unit.empty() ? u"\n"_s : u' ' + QString::fromStdString(port.unit) + u'\n';
    };
    for (const PortType &port : node->type->inputs)
        line("→", port);
    for (const PortType &port : node->type->outputs)
        line("←", port);
    return text;
}

QString TestGroups::wires() const
{
    QStringList lines;
    for (const SceneWire &wire : m_document->scene().wires()) {
        if (!wire.live)
            continue;
        const SceneNode *from = m_document->scene().node(wire.from), *to = m_document->scene().node(wire.to);
        lines.append(from->title + u'.'
            + QString::fromStdString(from->type->outputs[std::size_t(wire.fromPort)].name) + u'>' + to->title
            + u'.' + QString::fromStdString(to->type->inputs[std::size_t(wire.toPort)].name));
    }
    lines.sort();
    return lines.join(u' ');
}

void TestGroups::arrive(GraphPath graph, std::vector<std::string> names, std::vector<Node> nodes)
{
    GraphDelta delta = added(std::move(nodes));
    delta.reset = true;
    delta.graph = std::move(graph);
    delta.names = std::move(names);
    m_document->apply(delta);
}

void TestGroups::aGroupHasThePortsThatStandInsideIt()
{
    QCOMPARE(picture(2), u"→image image\n→width number=4 px\n←result image\n"_s);
    QCOMPARE(wires(), u"picture.image>soften.image size.value>soften.width soften.result>last.image"_s);
    QVERIFY(m_document->scene().node({2})->isGroup());
}

void TestGroups::aGroupInAGroupTellsWhatItsPortsTake()
{
    auto inside = std::make_shared<GraphContent>();
    inside->nodes = {with(group(1, "inner"), wire("width", 2, "value")), port(2, "thick", "flow.input", 0),
        with(port(3, "seen", "flow.output", 0), wire("value", 1, "result"))};
    Node outer = node(*m_catalog, 9, "outer", "flow.group");
    outer.inner = inside;
    m_document->apply(added({outer}));
    QCOMPARE(picture(9), u"→thick number px\n←seen image\n"_s);
}

void TestGroups::wiresFollowThePortsWhenThoseChangePlaces()
{
    Node turned = with(with(group(2, "soften", -100), wire("image", 3, "image")), wire("width", 1, "value"));
    auto inside = std::make_shared<GraphContent>(*turned.inner);
    inside->nodes.push_back(port(5, "first", "flow.output", -50)); // above the other output
    turned.inner = inside;
    m_document->apply(changed({turned}));
    QCOMPARE(picture(2), u"→width number=4 px\n→image image\n←first any\n←result image\n"_s);
    QCOMPARE(wires(), u"picture.image>soften.image size.value>soften.width soften.result>last.image"_s);
}

void TestGroups::portsOfAShownGroupFollow()
{
    m_document->shown()->setVisible({2});
    const NodeProperties *soften = m_document->shown()->properties({2});
    QVERIFY(soften->isGroup());
    QCOMPARE(soften->inputItems().size(), 2);
    QSignalSpy ports(soften, &NodeProperties::portsChanged);
    m_document->apply(changed({group(2, "soften")}));
    QCOMPARE(ports.count(), 0);
    Node other = group(2, "soften");
    auto inside = std::make_shared<GraphContent>(*other.inner);
    inside->nodes[2].inputs = {set("value", 7.0)};
    other.inner = inside;
    m_document->apply(changed({other}));
    QCOMPARE(ports.count(), 1);
    QCOMPARE(soften->inputItems()[1]->value(), QVariant(7.0));
}

void TestGroups::whatIsSelectedIsGroupedAndTheGroupSelected()
{
    groups().group();
    QVERIFY(posted<GroupCommand>().empty());
    m_document->selection()->set({3, 4});
    groups().group();
    QCOMPARE(posted<GroupCommand>()[0].nodes, (std::vector<NodeId>{{3}, {4}}));
    GraphDelta delta = answered(posted<GroupCommand>()[0].request, {{5}});
    delta.removed = {{3}, {4}};
    delta.added = {group(5, "group")};
    m_document->apply(delta);
    QCOMPARE(m_document->selection()->ids(), QList<int>{5});
    QCOMPARE(groups().chosen(), 5);
}

void TestGroups::insideItsPortsAreOfTheTypesOfWhatTheyAreWiredTo()
{
    arrive({}, {},
        {node(*m_catalog, 1, "size", "value.number")}); // by the way of nowhere: only what is inside tells
    arrive({{2}}, {"soften"}, group(2, "soften").inner->nodes);
    QCOMPARE(picture(2), u"→value image\n←value image\n"_s);
    QCOMPARE(picture(3), u"→value number\n←value number\n"_s);
    QCOMPARE(picture(4), u"→value image\n←value image\n"_s);
    for (const SceneWire &wire : m_document->scene().wires())
        QVERIFY(!wire.live || (wire.fromType == wire.toType && wire.fromType != &types::any));
    m_document->apply(
        changed({port(2, "image", "flow.input", 0), node(*m_catalog, 1, "blur", "image.blur")}));
    QCOMPARE(picture(4), u"→value image\n←value image\n"_s);
    QCOMPARE(picture(2), u"→value any\n←value any\n"_s); // nobody reads it any more
}

void TestGroups::whatComesFromOutsideTellsTheTypeOfAPortToo()
{
    arrive({{2}}, {"soften"}, {port(2, "image", "flow.input", 0), port(3, "width", "flow.input", 9)});
    QCOMPARE(picture(2), u"→value image\n←value image\n"_s);
    QCOMPARE(picture(3), u"→value number\n←value number\n"_s);
}

void TestGroups::onlyGroupsAreUngroupedAndEntered()
{
    QSignalSpy refused(m_document.get(), &FlowDocument::refused);
    m_document->selection()->set({1});
    groups().ungroup();
    groups().enter(1);
    QCOMPARE(refused.count(), 1);
    QVERIFY(posted<UngroupCommand>().empty());
    QVERIFY(posted<LookCommand>().empty());
    m_document->selection()->set({1, 2});
    QCOMPARE(groups().chosen(), 0);
    groups().ungroup();
    QCOMPARE(posted<UngroupCommand>()[0].nodes, std::vector<NodeId>{{2}});
}

void TestGroups::theWayInIsToldByNames()
{
    QSignalSpy looked(&groups(), &Groups::looked), named(&groups(), &Groups::namesChanged);
    groups().enter(2);
    QCOMPARE(posted<LookCommand>()[0].graph, GraphPath{{2}});
    QCOMPARE(groups().depth(), 0);
    arrive({{2}}, {"soften"}, {node(*m_catalog, 1, "blur", "image.blur")});
    QCOMPARE(groups().depth(), 1);
    QCOMPARE(groups().names(), QStringList{u"soften"_s});
    QCOMPARE(looked.count(), 1);
    QCOMPARE(named.count(), 1);
    m_document->requestRename(1, u"other"_s);
    QCOMPARE(posted<EditCommand>()[0].transaction.graph, GraphPath{{2}});
}

void TestGroups::oneComesOutOnTheGroupThatOneLeft()
{
    groups().leave();
    QVERIFY(posted<LookCommand>().empty());
    arrive({{2}, {1}}, {"soften", "inner"}, {});
    groups().goUp(2);
    QVERIFY2(posted<LookCommand>().empty(), "one is there");
    groups().goUp(0);
    QCOMPARE(posted<LookCommand>()[0].graph, GraphPath{});
    arrive({}, {}, {node(*m_catalog, 1, "size", "value.number"), group(2, "soften")});
    QCOMPARE(m_document->selection()->ids(), QList<int>{2});
}

void TestGroups::problemsElsewhereAreListedWithTheWayToThem()
{
    GraphDelta delta = stateOf(4, NodeState::NotSetUp, "Connect image");
    delta.statuses.emplace_back(NodeId{2}, status(NodeState::Error, "blur: it broke"));
    delta.problems = {{{{{2}}, {1}}, {"soften", "blur"}, NodeState::Error, "It broke\nat line 3"},
        {{{{2}, {7}}, {3}}, {"soften", "deep", "far"}, NodeState::NotSetUp, "Choose a file"}};
    m_document->apply(delta);
    QStringList rows;
    const ProblemModel &problems = *m_document->problems();
    for (int row = 0; row < problems.rowCount(); ++row) {
        const auto at = [&](int role) { return problems.data(problems.index(row), role); };
        rows.append(at(ProblemModel::StateRole).toString() + u' ' + at(ProblemModel::PlaceRole).toString()
            + u'/' + at(ProblemModel::TitleRole).toString() + u' ' + at(ProblemModel::TextRole).toString());
    }
    QCOMPARE(rows,
        (QStringList{u"error soften/blur It broke"_s, u"not-set-up /last Connect image"_s,
            u"not-set-up soften › deep/far Choose a file"_s}));
    QCOMPARE(problems.errors(), 1);
    m_document->apply(stateOf(4, NodeState::Error, "Too late"));
    QCOMPARE(problems.data(problems.index(0), ProblemModel::TitleRole).toString(), u"last"_s);
    m_document->apply(stateOf(4, NodeState::Done));
    QCOMPARE(problems.rowCount(), 2);
}

void TestGroups::aProblemElsewhereIsGoneToAndSelected()
{
    GraphDelta delta;
    delta.problems = {{{{{2}}, {8}}, {"soften", "dim"}, NodeState::Warning, "Dim"},
        {{{{2}}, {1}}, {"soften", "blur"}, NodeState::Error, "It broke"}};
    m_document->apply(delta);
    QSignalSpy wanted(&groups(), &Groups::nodeWanted);
    groups().goToTrouble(2);
    QCOMPARE(posted<LookCommand>()[0].graph, GraphPath{{2}});
    QCOMPARE(wanted.count(), 0);
    arrive({{2}}, {"soften"}, {node(*m_catalog, 1, "blur", "image.blur")});
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toInt(), 1);
    QCOMPARE(m_document->selection()->ids(), QList<int>{1});
    groups().goTo({2}, 1);
    QCOMPARE(wanted.count(), 2);
}

void TestGroups::anInnerInputIsExposed()
{
    arrive({{2}}, {"soften"}, {node(*m_catalog, 1, "blur", "image.blur")});
    groups().expose(1, u"sigma"_s);
    const ExposeCommand asked = posted<ExposeCommand>()[0];
    QCOMPARE(asked.node, (NodePath{{{2}}, {1}}));
    QCOMPARE(asked.port, std::string("sigma"));
    QSignalSpy refused(m_document.get(), &FlowDocument::refused);
    m_document->apply(heddle::testing::refused(asked.request, "No."));
    QCOMPARE(refused.count(), 1);
}

void TestGroups::goingIntoAnEmptyGroupIsNotANewFlow()
{
    QSignalSpy begun(m_document.get(), &FlowDocument::begun);
    arrive({{2}}, {"soften"}, {});
    QCOMPARE(begun.count(), 0);
}

QTEST_GUILESS_MAIN(TestGroups)
#include "tst_groups.moc"
