// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Actions by name and by keys, as a person finds, runs and changes them.
#include "models/actions/actionfinder.h"
#include "models/actions/actionlist.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr Qt::KeyboardModifiers kControlShift = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

class CommandsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
        start();
    }
    void cleanup() { m_desk.reset(); }

    void everyActionHasANameAndCanBeReachedWithoutTheMouse();
    void anActionIsRunByTypingItsName();
    void aPointerAtRestChoosesNothing();
    void escapeGivesTheKeyboardBack();
    void anActionThatCannotBeDoneSaysWhy();
    void aChangedKeyWorksAndTheOldDoesNot();
    void aKeyThatIsTakenIsTold();
    void theListOfKeysIsThereForAQuestionMark();

private:
    Desk &d() { return *m_desk; }
    ActionList &actions() { return *d().window()->findChild<ActionList *>(u"actions"_s); }
    void start();
    void beginFlow();
    void addNode();
    void openCommands();
    void openKeys();
    void record(const QString &name);

    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;
};

void CommandsTest::start()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->show());
}

void CommandsTest::beginFlow()
{
    d().key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(d().find(u"canvas"_s));
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    d().settle();
}

void CommandsTest::addNode()
{
    d().document()->requestAdd(u"image.blur"_s, 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 1, kLong);
    QTRY_COMPARE(d().document()->selection()->count(), 1);
}

void CommandsTest::openCommands()
{
    d().key(Qt::Key_P, kControlShift);
    QTRY_VERIFY(d().find(u"commandField"_s));
    QTRY_VERIFY(d().find(u"commandField"_s)->hasActiveFocus());
}

void CommandsTest::openKeys()
{
    d().key(Qt::Key_Question);
    QTRY_VERIFY(d().find(u"keySearch"_s));
    QTRY_VERIFY(d().find(u"keySearch"_s)->hasActiveFocus());
}

/// Finds the action in the list of keys and waits for its new key.
void CommandsTest::record(const QString &name)
{
    d().type(name);
    d().key(Qt::Key_Return);
    QTRY_VERIFY(d().window()->activeFocusItem()->objectName() == u"keyEar"_s);
}

void CommandsTest::everyActionHasANameAndCanBeReachedWithoutTheMouse()
{
    ActionFinder finder;
    finder.setActions(&actions());
    QVERIFY(actions().all().size() > 40);
    QSet<QString> names;
    for (UserAction *action : actions().all()) {
        const QString &name = action->name();
        QVERIFY2(name.contains(u'.') && !names.contains(name), qPrintable(name));
        names.insert(name);
        QVERIFY2(!action->title().isEmpty() && !action->section().isEmpty(), qPrintable(name));
        QVERIFY2(action->keys().size() == action->usual().size(), qPrintable(name));
        finder.setFilter(action->title());
        bool found = action->isHeld();
        for (int row = 0; row < finder.count(); ++row)
            found = found || finder.at(row) == action;
        QVERIFY2(found, qPrintable(name));
        for (const QKeySequence &key : action->usual()) {
            const UserAction *other = actions().keys()->holder(key, *action);
            QVERIFY2(!other, qPrintable(name + u" and "_s + (other ? other->name() : QString())));
        }
    }
}

void CommandsTest::anActionIsRunByTypingItsName()
{
    beginFlow();
    addNode();
    openCommands();
    d().type(u"dupl"_s);
    d().settle();
    d().picture(u"commands.png"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 2, kLong);
    QTRY_VERIFY(!d().find(u"commandField"_s));
    openCommands(); // and the next time it is first
    d().settle();
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 3, kLong);
}

void CommandsTest::aPointerAtRestChoosesNothing()
{
    beginFlow();
    openCommands();
    const auto chosen = [this] { return d().find(u"commandList"_s)->property("currentIndex").toInt(); };
    const QPoint there = d().centre(d().find(u"commandList"_s));
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!d().find(u"commandField"_s));
    QTest::mouseMove(d().window(), there);
    openCommands();
    d().settle();
    QCOMPARE(chosen(), 0);
    for (const QPoint by : {QPoint(3, 2), QPoint(6, 3)})
        QTest::mouseMove(d().window(), there + by);
    QTRY_VERIFY(chosen() > 0);
}

void CommandsTest::escapeGivesTheKeyboardBack()
{
    beginFlow();
    openCommands();
    d().type(u"sel"_s);
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!d().find(u"commandField"_s));
    QVERIFY(d().canvas()->hasActiveFocus());
}

void CommandsTest::anActionThatCannotBeDoneSaysWhy()
{
    beginFlow();
    openCommands();
    d().type(u"duplicate"_s);
    d().settle();
    QQuickItem *hint = d().find(u"commandHint"_s);
    QVERIFY(hint);
    QCOMPARE(hint->property("text").toString(), u"Nothing is selected."_s);
    d().key(Qt::Key_Return);
    QVERIFY(d().find(u"commandField"_s)->hasActiveFocus()); // it stays, there is nothing to run
    d().picture(u"commands-whynot.png"_s);
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!d().find(u"commandField"_s));
    d().key(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(d().find(u"whyNot"_s));
    QCOMPARE(d().find(u"whyNot"_s)->property("text").toString(), u"Nothing is selected."_s);
    d().key(Qt::Key_Delete);
    QCOMPARE(d().document()->nodeCount(), 0);
}

void CommandsTest::aChangedKeyWorksAndTheOldDoesNot()
{
    beginFlow();
    openKeys();
    record(u"select all"_s);
    d().key(Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY(d().find(u"keySearch"_s)->hasActiveFocus());
    QCOMPARE(actions().find(u"edit.selectAll"_s)->caps(), QStringList{u"Ctrl+U"_s});
    d().key(Qt::Key_Escape); // clears the field
    record(u"go to the node at the right"_s);
    d().key(Qt::Key_G);
    QTRY_VERIFY(d().find(u"keySearch"_s)->hasActiveFocus());
    d().close();

    start(); // they are kept
    beginFlow();
    addNode();
    d().deselect();
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().key(Qt::Key_Right);
    QCOMPARE(d().document()->selection()->count(), 0);
    d().key(Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(d().document()->selection()->count(), 1);
    d().deselect();
    d().key(Qt::Key_G);
    QCOMPARE(d().document()->selection()->count(), 1);
    openKeys();
    d().settle();
    d().picture(u"keys.png"_s);
    d().click(u"resetKeys"_s);
    QCOMPARE(actions().find(u"edit.selectAll"_s)->caps(), QStringList{u"Ctrl+A"_s});
}

void CommandsTest::aKeyThatIsTakenIsTold()
{
    beginFlow();
    openKeys();
    record(u"fit all"_s);
    d().key(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(d().find(u"keyNote"_s));
    QCOMPARE(d().find(u"keyNote"_s)->property("text").toString(), u"Ctrl+D is Duplicate."_s);
    d().settle();
    d().picture(u"keys-taken.png"_s);
    QCOMPARE(actions().find(u"canvas.fitAll"_s)->key(), u"Home"_s);
    d().click(u"takeKey"_s);
    QTRY_VERIFY(d().find(u"keySearch"_s)->hasActiveFocus());
    QCOMPARE(actions().find(u"canvas.fitAll"_s)->key(), u"Ctrl+D"_s);
    QCOMPARE(actions().find(u"edit.duplicate"_s)->key(), QString());
    d().settle();
    d().click(u"resetKey"_s);
    QCOMPARE(actions().find(u"canvas.fitAll"_s)->key(), u"Home"_s);
    d().click(u"resetKeys"_s);
    QCOMPARE(actions().find(u"edit.duplicate"_s)->key(), u"Ctrl+D"_s);
}

void CommandsTest::theListOfKeysIsThereForAQuestionMark()
{
    openKeys();
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!d().find(u"keySearch"_s));
    d().key(Qt::Key_F1, Qt::ShiftModifier);
    QTRY_VERIFY(d().find(u"keySearch"_s) && d().find(u"keySearch"_s)->hasActiveFocus());
    d().type(u"undo"_s);
    d().key(Qt::Key_Escape); // all of them again, under their heads
    d().settle();
    for (const QString &head : {u"section_File"_s, u"key_file.newFlow"_s, u"section_Edit"_s})
        QTRY_VERIFY2(d().find(head), qPrintable(head));
    const int file = d().centre(d().find(u"section_File"_s)).y();
    const int create = d().centre(d().find(u"key_file.newFlow"_s)).y();
    const int edit = d().centre(d().find(u"section_Edit"_s)).y();
    QVERIFY2(file < create && create < edit, qPrintable(u"%1 %2 %3"_s.arg(file).arg(create).arg(edit)));
}

int main(int argc, char **argv)
{
    return runTest<CommandsTest>(argc, argv);
}

#include "tst_commands.moc"
