// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Thousands of edits by chance, by mouse and keys, on a flow of 500 nodes: all taken back and all made again
// is the same file to the byte, and what the window shows is what the file holds. HEDDLE_RANDOM_SEED and
// HEDDLE_RANDOM_EDITS try others, and more.
#include "tests/app/desktest.h"
#include "tests/app/randomhand.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNodes = 500, kColumns = 25, kUsualEdits = 1'000, kAtOnce = 50;

int fromEnvironment(const char *name, int otherwise)
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue(name, &given);
    return given ? number : otherwise;
}

/// Numbers in the first column, sums of what is to the left in the others, and a few lists that hold both.
QByteArray flowText()
{
    QByteArray nodes, wires;
    for (int i = 0; i < kNodes; ++i) {
        const int column = i % kColumns, row = i / kColumns;
        const char *type = column == 0 ? "value.number" : "math.add";
        nodes += (i ? ",\n" : "")
            + QStringLiteral(R"({"id":%1,"name":"n%1","type":"%2","version":1,"at":[%3,%4]})")
                  .arg(i + 1)
                  .arg(QLatin1String(type))
                  .arg(column * 272)
                  .arg(row * 208)
                  .toUtf8();
        if (column > 0)
            wires += (wires.isEmpty() ? "" : ",\n")
                + QStringLiteral(R"({"from":[%1,"%2"],"to":[%3,"a"]})")
                      .arg(i)
                      .arg(column == 1 ? u"value"_s : u"sum"_s)
                      .arg(i + 1)
                      .toUtf8();
    }
    return "{\n\"heddle\": 1,\n\"nodes\": [\n" + nodes + "\n],\n\"wires\": [\n" + wires
        + "\n],\n\"frames\": [\n{\"id\":1,\"title\":\"Sums\",\"at\":[-32,-48],\"size\":[832,480]}\n]\n}\n";
}

/// Tells the first line that differs, not all of them.
void sameLines(const QByteArray &now, const QByteArray &then)
{
    const QList<QByteArray> lines = now.split('\n'), wanted = then.split('\n');
    for (qsizetype i = 0; i < std::min(lines.size(), wanted.size()); ++i)
        QCOMPARE(lines[i], wanted[i]);
    QCOMPARE(lines.size(), wanted.size());
}

} // namespace

class RandomEditsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup();

    void allUndoneAndAllRedoneIsTheSameFile();

private:
    Desk &d() { return *m_desk; }
    RandomHand &hand() { return *m_hand; }
    void work(int edits);
    void undoAll();
    void redoAll();
    void stepAll(Qt::KeyboardModifiers keys, const std::function<QString()> &next);
    QString focused();
    QByteArray saved();
    QString shown();
    void leaveGroups();

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/random.heddle"_s;
    unsigned m_seed = unsigned(fromEnvironment("HEDDLE_RANDOM_SEED", 1));
    int m_edits = fromEnvironment("HEDDLE_RANDOM_EDITS", kUsualEdits);
    int m_done = 0;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RandomHand> m_hand;
};

void RandomEditsTest::init()
{
    // A machine that is busy with other tests may keep the window waiting; and Qt's own popups and its render
    // loop are heard at times.
    QTest::failOnWarning(
        QRegularExpression(u"^(?!The window did not answer|QObject::disconnect: Unexpected nullptr parameter"
                           "|QUnifiedTimer::stopAnimationDriver)"_s));
    m_desk = std::make_unique<Desk>();
    m_hand = std::make_unique<RandomHand>(d(), m_seed);
    QVERIFY(d().open(m_flow, flowText()));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), kNodes, kLong);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    d().settle();
}

void RandomEditsTest::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("Seed %u, after %d edits, the last of them:\n    %s", m_seed, m_done,
            qPrintable(m_hand->story()));
    if (QTest::currentTestFailed() && d().window())
        d().picture(u"randomedits-failed.png"_s);
    m_hand.reset();
    m_desk.reset();
}

/// Who has the keyboard, though it should be the canvas.
QString RandomEditsTest::focused()
{
    const QObject *item = d().window()->activeFocusItem();
    return u"the keyboard is at %1 %2"_s.arg(
        item ? QString::fromLatin1(item->metaObject()->className()) : u"nobody"_s,
        item ? item->objectName() : QString());
}

void RandomEditsTest::work(int edits)
{
    for (m_done = 0; m_done < edits; ++m_done) {
        hand().edit();
        if (!QTest::currentTestFailed())
            QVERIFY2(hand().isFree(), qPrintable(focused()));
        if (QTest::currentTestFailed())
            return;
    }
}

void RandomEditsTest::stepAll(Qt::KeyboardModifiers keys, const std::function<QString()> &next)
{
    while (!next().isEmpty() && !QTest::currentTestFailed()) {
        for (int i = 0; i < kAtOnce; ++i)
            d().key(Qt::Key_Z, keys);
        hand().await();
    }
}

void RandomEditsTest::undoAll()
{
    stepAll(Qt::ControlModifier, [this] { return d().document()->undoText(); });
}

void RandomEditsTest::redoAll()
{
    stepAll(Qt::ControlModifier | Qt::ShiftModifier, [this] { return d().document()->redoText(); });
}

QByteArray RandomEditsTest::saved()
{
    QSignalSpy done(d().document(), &FlowDocument::saved);
    d().document()->saveFlow();
    if (done.isEmpty() && !done.wait(kLong))
        QTest::qFail("the flow was not saved", __FILE__, __LINE__);
    return contentOf(m_flow);
}

void RandomEditsTest::leaveGroups()
{
    d().document()->groups()->goUp(0);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->groups()->depth(), 0, kLong);
    hand().await();
}

/// All that stands on the canvas, in words.
QString RandomEditsTest::shown()
{
    QStringList lines;
    Scene &scene = d().document()->scene();
    scene.arrive();
    for (const SceneNode *node : scene.nodes())
        lines.append(u"%1 %2 %3 at %4,%5 %6x%7"_s.arg(node->id.value)
                         .arg(node->title, QString::fromStdString(node->type->title))
                         .arg(node->at.x())
                         .arg(node->at.y())
                         .arg(node->size.width())
                         .arg(node->size.height()));
    for (const SceneWire &wire : scene.wires())
        if (wire.live)
            lines.append(u"%1.%2 to %3.%4 %5,%6 %7,%8"_s.arg(wire.from.value)
                             .arg(wire.fromPort)
                             .arg(wire.to.value)
                             .arg(wire.toPort)
                             .arg(wire.start.x())
                             .arg(wire.start.y())
                             .arg(wire.end.x())
                             .arg(wire.end.y()));
    for (const Frame &frame : scene.frames())
        lines.append(u"frame %1 %2 %3 at %4,%5 %6x%7"_s.arg(frame.id)
                         .arg(QString::fromStdString(frame.title), QString::fromStdString(frame.text))
                         .arg(frame.at.x)
                         .arg(frame.at.y)
                         .arg(frame.width)
                         .arg(frame.height));
    lines.sort();
    return lines.join(u'\n');
}

void RandomEditsTest::allUndoneAndAllRedoneIsTheSameFile()
{
    const QByteArray before = saved();
    work(m_edits);
    if (QTest::currentTestFailed())
        return;
    redoAll(); // what was taken back last
    leaveGroups();
    const QByteArray after = saved();
    const QString shownAfter = shown();
    undoAll();
    sameLines(saved(), before);
    redoAll();
    sameLines(saved(), after);
    leaveGroups();
    sameLines(shown().toUtf8(), shownAfter.toUtf8());
    // Only a flow that is not open is read from its file.
    d().application().workbench().flows()->close(d().document());
    d().application().open(m_flow);
    QSignalSpy opened(d().document(), &FlowDocument::opened);
    QVERIFY(opened.wait(kLong));
    hand().await();
    sameLines(shown().toUtf8(), shownAfter.toUtf8());
}

int main(int argc, char **argv)
{
    return runTest<RandomEditsTest>(argc, argv);
}

#include "tst_randomedits.moc"
