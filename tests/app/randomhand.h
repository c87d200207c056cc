// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "tests/app/desk.h"

#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <random>
#include <vector>

namespace heddle::testing {

/// Works the canvas by chance, with mouse and keys alone: moves, wires, cuts, groups, names, copies and so
/// on, whatever happens to be there. The same seed does the same. GUI thread; owned by the test.
class RandomHand {
public:
    RandomHand(Desk &desk, unsigned seed);

    /// One more edit, or what looks like one; the engine has answered then.
    void edit();
    /// Until the engine has carried out all that was asked, and the window knows.
    void await();
    /// The keyboard belongs to the canvas again, and nothing is open above it.
    bool isFree();
    /// The last edits, in words.
    QString story() const { return m_story.join(QStringLiteral("\n    ")); }

private:
    struct Way {
        const char *name;
        int weight;
        void (RandomHand::*act)();
    };
    static const std::vector<Way> &ways();

    // what is there
    int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    bool chance(int of) { return number(of) == 0; }
    Qt::KeyboardModifiers oneOf(std::initializer_list<Qt::KeyboardModifiers> keys);
    QString word();
    FlowDocument &document() { return *m_desk.document(); }
    const Scene &scene() { return document().scene(); }
    QRectF view() const;
    QPoint anywhere();
    const SceneNode *someNode();
    const Frame *someFrame();
    QPoint header(const SceneNode &node);
    std::optional<QPoint> somePort(bool output);
    std::optional<QPoint> someField();
    std::optional<QPoint> someWire();
    bool isReachable(QPoint at) const;

    // the hand
    void press(QPoint at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void moveTo(QPoint at, Qt::KeyboardModifiers keys = {});
    void release(QPoint at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void click(QPoint at, Qt::KeyboardModifiers keys = {});
    void drag(
        QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { m_desk.key(key, keys); }
    void write(const QString &text);
    void endText();
    void fewSelected(int most);

    // the edits
    void lookAround();
    void wheel();
    void moveNodes();
    void nudge();
    void connect();
    void dropWireNowhere();
    void takeWire();
    void breakPort();
    void cutWires();
    void removeWire();
    void link();
    void select();
    void selectBox();
    void lasso();
    void selectMuch();
    void remove();
    void dissolve();
    void duplicate();
    void copyAndPaste();
    void group();
    void enter();
    void leave();
    void frameThem();
    void note();
    void moveFrame();
    void resizeFrame();
    void writeInFrame();
    void rename();
    void renameByDoubleClick();
    void setValue();
    void scrub();
    void arrange();
    void addNode();
    void backAndForth();

    Desk &m_desk;
    std::mt19937 m_random;
    std::uint64_t m_request = std::uint64_t(1) << 40;
    QStringList m_story;
};

} // namespace heddle::testing
