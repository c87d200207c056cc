// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What the hand finds and how it moves; what it does with that is in randomedits.cpp.
#include "tests/app/randomhand.h"

#include "qml/Heddle/Canvas/hotspot.h"

#include <QtCore/QDeadlineTimer>

namespace heddle::testing {
namespace {

constexpr int kStory = 12; // edits to tell of
constexpr int kMoves = 4; // of a drag
constexpr int kBorder = 40; // there the view scrolls by itself
constexpr int kAnswer = 20'000, kAppears = 1'000; // milliseconds

} // namespace

RandomHand::RandomHand(Desk &desk, unsigned seed)
    : m_desk(desk)
    , m_random(seed)
{
}

void RandomHand::edit()
{
    int total = 0;
    for (const Way &way : ways())
        total += way.weight;
    int pick = number(total);
    for (const Way &way : ways()) {
        if ((pick -= way.weight) >= 0)
            continue;
        m_story.append(QString::fromUtf8(way.name));
        (this->*way.act)();
        break;
    }
    if (m_story.size() > kStory)
        m_story.removeFirst();
    await();
}

void RandomHand::await()
{
    const std::uint64_t request = ++m_request;
    bool answered = false;
    const auto listening = QObject::connect(&m_desk.application().bridge(), &EngineBridge::deltaArrived,
        &m_desk.application(), [&](const GraphDelta &delta) {
            for (const Reply &reply : delta.replies)
                answered = answered || reply.request == request;
        });
    m_desk.application().bridge().post(SendCommand{{}, {}, request}); // to nobody: it changes nothing
    // Goes on at once: to look now and then would take most of the time.
    for (QDeadlineTimer patience(kAnswer); !answered && !patience.hasExpired();) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QObject::disconnect(listening);
    QVERIFY2(answered, "the engine does not answer");
}

bool RandomHand::isFree()
{
    const auto isFree = [this] { return m_desk.canvas()->hasActiveFocus(); };
    for (int i = 0; i < 3 && !isFree(); ++i) {
        key(Qt::Key_Escape);
        (void)QTest::qWaitFor(isFree, kAppears);
    }
    return isFree();
}

Qt::KeyboardModifiers RandomHand::oneOf(std::initializer_list<Qt::KeyboardModifiers> keys)
{
    return *(keys.begin() + number(int(keys.size())));
}

QString RandomHand::word()
{
    const QStringList words{
        QStringLiteral("sum"), QStringLiteral("half"), QStringLiteral("a b"), QStringLiteral("7")};
    return words[number(int(words.size()))] + QString::number(number(1000));
}

QRectF RandomHand::view() const
{
    return QRectF(0, 0, m_desk.canvas()->width(), m_desk.canvas()->height())
        .adjusted(kBorder, kBorder, -kBorder, -kBorder);
}

bool RandomHand::isReachable(QPoint at) const
{
    return view().contains(m_desk.canvas()->mapFromScene(at));
}

QPoint RandomHand::anywhere()
{
    const QRectF view = this->view();
    const QPointF at = view.topLeft() + QPointF(number(int(view.width())), number(int(view.height())));
    return m_desk.canvas()->mapToScene(at).toPoint();
}

QPoint RandomHand::header(const SceneNode &node)
{
    return m_desk.onCanvas(node.at + QPointF(60, 12));
}

const SceneNode *RandomHand::someNode()
{
    const QRectF view = this->view();
    std::vector<const SceneNode *> there;
    for (const SceneNode *node : scene().nodesIn(
             {m_desk.canvas()->toScene(view.topLeft()), m_desk.canvas()->toScene(view.bottomRight())}))
        if (isReachable(header(*node)) && scene().nodeAt(node->at + QPointF(60, 12)) == node)
            there.push_back(node);
    return there.empty() ? nullptr : there[std::size_t(number(int(there.size())))];
}

const Frame *RandomHand::someFrame()
{
    const auto &frames = scene().frames();
    for (int i = 0; i < 8 && !frames.empty(); ++i) {
        const Frame &frame = frames[std::size_t(number(int(frames.size())))];
        if (isReachable(m_desk.onCanvas(rectOf(frame).topLeft() + QPointF(40, 14))))
            return &frame;
    }
    return nullptr;
}

std::optional<QPoint> RandomHand::somePort(bool output)
{
    const SceneNode *node = someNode();
    const auto &rows
        = node ? (output ? node->layout->outputRows : node->layout->inputRows) : std::vector<int>();
    if (rows.empty())
        return std::nullopt;
    const int index = number(int(rows.size()));
    if (rows[std::size_t(index)] < 0)
        return std::nullopt;
    const QPoint at = m_desk.onCanvas(output ? node->outputPoint(index) : node->inputPoint(index));
    return isReachable(at) ? std::optional(at) : std::nullopt;
}

std::optional<QPoint> RandomHand::someField()
{
    const SceneNode *node = someNode();
    if (!node || m_desk.canvas()->level() != ui::Level::Full)
        return std::nullopt;
    for (std::size_t i = 0; i < node->layout->fields.size(); ++i) {
        const QPointF at
            = node->at + QPointF(node->size.width() / 2, portY(std::max(0, node->layout->inputRows[i])));
        if (ui::hotSpotAt(*node, at).kind == ui::HotSpot::Field && isReachable(m_desk.onCanvas(at))
            && chance(2))
            return m_desk.onCanvas(at);
    }
    return std::nullopt;
}

std::optional<QPoint> RandomHand::someWire()
{
    const SceneNode *node = someNode();
    const auto wires = node ? scene().wiresOf(node->id) : std::vector<const SceneWire *>();
    if (wires.empty())
        return std::nullopt;
    const QPoint at = m_desk.onCanvas(wires[std::size_t(number(int(wires.size())))]->pointAt(0.5));
    return isReachable(at) ? std::optional(at) : std::nullopt;
}

void RandomHand::moveTo(QPoint at, Qt::KeyboardModifiers keys)
{
    QTest::mouseEvent(QTest::MouseMove, m_desk.window(), Qt::NoButton, keys, at);
}

void RandomHand::press(QPoint at, Qt::KeyboardModifiers keys, Qt::MouseButton button)
{
    moveTo(at, keys);
    QTest::mousePress(m_desk.window(), button, keys, at);
}

void RandomHand::release(QPoint at, Qt::KeyboardModifiers keys, Qt::MouseButton button)
{
    QTest::mouseRelease(m_desk.window(), button, keys, at);
}

void RandomHand::click(QPoint at, Qt::KeyboardModifiers keys)
{
    press(at, keys);
    release(at, keys);
}

void RandomHand::drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys, Qt::MouseButton button)
{
    press(from, keys, button);
    for (int i = 1; i <= kMoves; ++i)
        moveTo(from + (to - from) * i / kMoves, keys);
    if (chance(12))
        key(Qt::Key_Escape);
    release(to, keys, button);
}

void RandomHand::write(const QString &text)
{
    m_desk.type(text);
}

/// What was written is taken, or thrown away.
void RandomHand::endText()
{
    key(chance(5) ? Qt::Key_Escape : Qt::Key_Return);
}

/// So that the flow neither vanishes nor grows without end.
void RandomHand::fewSelected(int most)
{
    if (document().selection()->count() <= most)
        return;
    key(Qt::Key_Escape);
    if (const SceneNode *node = someNode())
        click(header(*node));
}

} // namespace heddle::testing
