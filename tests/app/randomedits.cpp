// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What the random hand does.
#include "tests/app/randomhand.h"

namespace heddle::testing {
namespace {

constexpr Qt::KeyboardModifiers kNone = {}, kControl = Qt::ControlModifier, kShift = Qt::ShiftModifier,
                                kAlt = Qt::AltModifier;
constexpr int kFew = 12, kMany = 700, kLittle = 400; // nodes

} // namespace

const std::vector<RandomHand::Way> &RandomHand::ways()
{
    using H = RandomHand;
    static const std::vector<Way> all{{"look around", 12, &H::lookAround}, {"wheel", 2, &H::wheel},
        {"move", 14, &H::moveNodes}, {"nudge", 4, &H::nudge}, {"connect", 14, &H::connect},
        {"drop a wire nowhere", 2, &H::dropWireNowhere}, {"take a wire", 5, &H::takeWire},
        {"break a port", 2, &H::breakPort}, {"cut", 4, &H::cutWires}, {"remove a wire", 3, &H::removeWire},
        {"link", 3, &H::link}, {"select", 12, &H::select}, {"box", 6, &H::selectBox}, {"lasso", 2, &H::lasso},
        {"select much", 1, &H::selectMuch}, {"remove", 4, &H::remove}, {"dissolve", 3, &H::dissolve},
        {"duplicate", 4, &H::duplicate}, {"copy and paste", 4, &H::copyAndPaste}, {"group", 4, &H::group},
        {"enter", 4, &H::enter}, {"leave", 3, &H::leave}, {"frame", 3, &H::frameThem}, {"note", 2, &H::note},
        {"move a frame", 3, &H::moveFrame}, {"resize a frame", 3, &H::resizeFrame},
        {"write in a frame", 2, &H::writeInFrame}, {"rename", 4, &H::rename},
        {"rename by a double click", 2, &H::renameByDoubleClick}, {"set a value", 8, &H::setValue},
        {"scrub", 5, &H::scrub}, {"arrange", 5, &H::arrange}, {"add", 4, &H::addNode},
        {"back and forth", 3, &H::backAndForth}};
    return all;
}

/// To where some node is, near or from afar.
void RandomHand::lookAround()
{
    const auto nodes = scene().nodes();
    if (nodes.empty())
        return leave();
    const QPointF at = nodes[std::size_t(number(int(nodes.size())))]->at;
    const double zoom = std::initializer_list<double>{0.5, 0.8, 1, 1, 1, 1.5}.begin()[number(6)];
    m_desk.canvas()->setView(ui::CanvasView(zoom, QPointF(200, 150) - at * zoom));
}

void RandomHand::wheel()
{
    const QPoint at = anywhere();
    QWheelEvent event(at, m_desk.window()->mapToGlobal(at), {}, {0, chance(2) ? 120 : -120}, Qt::NoButton,
        oneOf({kNone, kShift}), Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_desk.window(), &event);
}

void RandomHand::moveNodes()
{
    if (const SceneNode *node = someNode())
        drag(header(*node), anywhere(), oneOf({kNone, kNone, kNone, kControl, kShift, kAlt}));
}

void RandomHand::nudge()
{
    constexpr Qt::Key keys[]{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
    const Qt::KeyboardModifiers modifiers = oneOf({kNone, kControl, kControl | kShift});
    for (int i = 0; i <= number(3); ++i)
        key(keys[number(4)], modifiers);
}

void RandomHand::connect()
{
    const auto from = somePort(true), to = somePort(false);
    if (from && to)
        chance(3) ? drag(*to, *from, oneOf({kNone, kShift}))
                  : drag(*from, *to, oneOf({kNone, kNone, kControl}));
}

void RandomHand::dropWireNowhere()
{
    if (const auto from = somePort(chance(2)))
        drag(*from, anywhere());
    if (m_desk.canvas()->hasActiveFocus() || chance(2))
        return key(Qt::Key_Escape);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
}

void RandomHand::takeWire()
{
    const auto from = somePort(false);
    const auto to = chance(2) ? somePort(false) : std::optional(anywhere());
    if (from && to)
        drag(*from, *to, oneOf({kNone, kNone, kShift}));
}

void RandomHand::breakPort()
{
    if (const auto port = somePort(chance(2)))
        click(*port, kAlt);
}

void RandomHand::cutWires()
{
    const auto wire = someWire();
    const QPoint from = anywhere(), to = wire ? *wire * 2 - from : anywhere();
    if (!isReachable(to))
        return;
    if (chance(2))
        return drag(from, to, kControl, Qt::RightButton);
    QTest::keyPress(m_desk.window(), Qt::Key_X);
    drag(from, to);
    QTest::keyRelease(m_desk.window(), Qt::Key_X);
}

void RandomHand::removeWire()
{
    if (const auto wire = someWire()) {
        click(*wire);
        if (m_desk.canvas()->isWireChosen()) // else a node lies above it
            key(Qt::Key_Delete);
    }
}

void RandomHand::link()
{
    fewSelected(kFew);
    key(Qt::Key_L, oneOf({kControl, kControl, kControl | kShift}));
}

void RandomHand::select()
{
    if (const SceneNode *node = someNode())
        click(header(*node), oneOf({kNone, kControl, kShift, kShift, kShift | kAlt, kControl | kAlt}));
}

void RandomHand::selectBox()
{
    drag(anywhere(), anywhere(), oneOf({kNone, kShift, kControl}));
}

void RandomHand::lasso()
{
    const Qt::KeyboardModifiers keys = kControl | kAlt;
    press(anywhere(), keys);
    for (int i = 0; i < 6; ++i)
        moveTo(anywhere(), keys);
    release(anywhere(), keys);
}

void RandomHand::selectMuch()
{
    key(chance(2) ? Qt::Key_A : Qt::Key_I, kControl);
    nudge();
}

void RandomHand::remove()
{
    fewSelected(document().nodeCount() > kMany ? 10 * kFew : document().nodeCount() < kLittle ? 1 : kFew);
    key(chance(2) ? Qt::Key_Delete : Qt::Key_Backspace);
}

void RandomHand::dissolve()
{
    fewSelected(document().nodeCount() < kLittle ? 1 : kFew);
    key(Qt::Key_Delete, kControl);
}

void RandomHand::duplicate()
{
    fewSelected(document().nodeCount() < kLittle ? 10 * kFew : document().nodeCount() > kMany ? 1 : kFew);
    key(Qt::Key_D, oneOf({kControl, kControl, kControl | kShift}));
}

void RandomHand::copyAndPaste()
{
    fewSelected(kFew);
    key(chance(4) ? Qt::Key_X : Qt::Key_C, kControl);
    await();
    moveTo(anywhere());
    for (int i = 0; i < (document().nodeCount() > kMany ? 1 : 1 + number(2)); ++i)
        key(Qt::Key_V, kControl);
}

void RandomHand::group()
{
    fewSelected(kFew);
    key(Qt::Key_G, oneOf({kControl, kControl | kShift}));
}

void RandomHand::enter()
{
    for (const SceneNode *node : scene().nodes())
        if (node->isGroup() && isReachable(header(*node)) && chance(2)) {
            click(header(*node));
            key(Qt::Key_Return);
            break;
        }
    await();
    lookAround();
}

void RandomHand::leave()
{
    key(Qt::Key_Up, kAlt);
}

void RandomHand::frameThem()
{
    fewSelected(10 * kFew);
    key(Qt::Key_C);
    await();
    if (m_desk.canvas()->hasActiveFocus())
        return;
    write(word());
    endText();
}

void RandomHand::note()
{
    moveTo(anywhere());
    key(Qt::Key_P, kShift);
    write(word());
    chance(5) ? key(Qt::Key_Escape) : key(Qt::Key_Return, kControl);
}

void RandomHand::moveFrame()
{
    if (const Frame *frame = someFrame())
        drag(m_desk.onCanvas(rectOf(*frame).topLeft() + QPointF(40, 14)), anywhere(),
            oneOf({kNone, kShift, kControl}));
}

void RandomHand::resizeFrame()
{
    const Frame *frame = someFrame();
    if (!frame)
        return;
    const QPoint at = m_desk.onCanvas(chance(2) ? rectOf(*frame).bottomRight() : rectOf(*frame).topLeft());
    if (isReachable(at))
        drag(at, anywhere());
}

void RandomHand::writeInFrame()
{
    const Frame *frame = someFrame();
    if (!frame)
        return;
    QTest::mouseDClick(
        m_desk.window(), Qt::LeftButton, {}, m_desk.onCanvas(rectOf(*frame).topLeft() + QPointF(40, 14)));
    if (m_desk.canvas()->hasActiveFocus())
        return;
    write(word());
    chance(2) ? endText() : click(anywhere());
}

void RandomHand::rename()
{
    const SceneNode *node = someNode();
    if (!node)
        return;
    click(header(*node));
    key(Qt::Key_F2);
    if (m_desk.canvas()->hasActiveFocus())
        return;
    write(word());
    endText();
}

void RandomHand::renameByDoubleClick()
{
    const SceneNode *node = someNode();
    if (!node)
        return;
    QTest::mouseDClick(m_desk.window(), Qt::LeftButton, {}, header(*node));
    await();
    if (m_desk.canvas()->hasActiveFocus())
        return; // it was a group, and one is inside of it now
    write(word());
    endText();
}

void RandomHand::setValue()
{
    const auto field = someField();
    if (!field)
        return;
    click(*field);
    if (m_desk.canvas()->hasActiveFocus())
        return; // it was a switch
    write(QString::number(number(1000)));
    chance(3) ? click(anywhere()) : endText();
}

void RandomHand::scrub()
{
    if (const auto field = someField())
        drag(*field, *field + QPoint(number(80) - 40, 0), oneOf({kNone, kShift, kControl}));
}

void RandomHand::arrange()
{
    constexpr Qt::Key sides[]{Qt::Key_A, Qt::Key_D, Qt::Key_W, Qt::Key_S};
    if (chance(2))
        return key(sides[number(4)], kShift);
    fewSelected(10 * kFew);
    if (document().selection()->count() > 1)
        key(chance(2) ? Qt::Key_L : Qt::Key_Q);
}

void RandomHand::addNode()
{
    moveTo(anywhere());
    key(Qt::Key_Tab);
    write(std::initializer_list<QString>{
        QStringLiteral("add"), QStringLiteral("number"), QStringLiteral("range"), QStringLiteral("divide")}
              .begin()[number(4)]);
    endText();
}

void RandomHand::backAndForth()
{
    const int steps = 1 + number(20);
    for (int i = 0; i < steps; ++i)
        key(Qt::Key_Z, kControl);
    await();
    for (int i = 0; i < number(steps + 1); ++i)
        key(Qt::Key_Z, kControl | kShift);
}

} // namespace heddle::testing
