// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/actions/actionfinder.h"
#include "models/actions/actionlist.h"
#include "models/actions/keyrecorder.h"
#include "models/actions/keytext.h"

#include <QtCore/QSettings>
#include <QtGui/QKeyEvent>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace heddle;
using namespace Qt::StringLiterals;

namespace {

/// A group as QML declares one, with an action for each kind.
class Editing : public ActionGroup {
    Q_OBJECT
    Q_PROPERTY(heddle::UserAction *duplicate MEMBER duplicate)
    Q_PROPERTY(heddle::UserAction *remove MEMBER remove)
    Q_PROPERTY(heddle::UserAction *fit MEMBER fit)
    Q_PROPERTY(heddle::UserAction *drag MEMBER drag)

public:
    Editing()
    {
        setProperty("name", u"edit"_s);
        setProperty("title", u"Edit"_s);
        tell(*duplicate, u"Duplicate"_s, {u"Ctrl+D"_s});
        tell(*remove, u"Remove"_s, {u"Del"_s, u"Backspace"_s});
        tell(*fit, u"Fit the selection"_s, {u"F"_s});
        tell(*drag, u"Move the view"_s, {u"Space"_s});
        remove->setProperty("place", UserAction::Canvas);
        fit->setProperty("place", UserAction::Canvas);
        drag->setProperty("held", true);
    }

    UserAction *duplicate = new UserAction(this), *remove = new UserAction(this), *fit = new UserAction(this),
               *drag = new UserAction(this);

private:
    static void tell(UserAction &action, const QString &title, const QStringList &keys)
    {
        action.setProperty("title", title);
        action.setKeys(keys);
    }
};

QKeyEvent pressed(int key, Qt::KeyboardModifiers modifiers = {}, quint32 scanCode = 0)
{
    return {QEvent::KeyPress, key, modifiers, scanCode, 0, 0};
}

} // namespace

/// What the window can be told, and by which keys.
class TestKeys : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anActionIsNamedByItsGroupAndProperty();
    void anActionThatCannotBeDoneSaysWhyAndDoesNothing();
    void aGroupThatCannotDoAnythingSaysSoForEachAction();
    void aKeyIsHeardAtItsPlaceAlone();
    void aSignIsTheSameWithShiftAndWithout();
    void aTakenKeyIsLostByWhoHadIt();
    void keysAtPlacesOfTheirOwnDoNotMeet();
    void theUsualKeysComeBackEvenWhereAnotherHasThemNow();
    void changedKeysAreKeptBetweenStarts();
    void keysOfUnknownActionsAreKeptToo();
    void aFreeKeyIsRecordedAtOnce();
    void aKeyThatHasAMeaningIsAskedAbout();
    void aHeldKeyCannotBeTaken();
    void escapeLeavesTheKeyAsItWas();
    void whatWasRunLatelyComesFirst();
    void theBestMatchComesFirst();
    void aKeyIsFoundByWhatItMeans();

private:
    QStringList titles(const QString &filter, bool byKeys = false);

    std::unique_ptr<Editing> m_group;
    std::unique_ptr<ActionList> m_list;
};

void TestKeys::init()
{
    m_list.reset();
    m_group = std::make_unique<Editing>();
    m_list = std::make_unique<ActionList>();
    m_list->add(m_group.get());
}

QStringList TestKeys::titles(const QString &filter, bool byKeys)
{
    ActionFinder finder;
    const QAbstractItemModelTester tester(&finder);
    finder.setProperty("byKeys", byKeys);
    finder.setActions(m_list.get());
    finder.setFilter(filter);
    QStringList titles;
    for (int row = 0; row < finder.count(); ++row)
        titles.append(finder.at(row)->title());
    return titles;
}

void TestKeys::anActionIsNamedByItsGroupAndProperty()
{
    QCOMPARE(m_list->all().size(), 4);
    QCOMPARE(m_group->remove->name(), u"edit.remove"_s);
    QCOMPARE(m_group->remove->section(), u"Edit"_s);
    QCOMPARE(m_list->find(u"edit.fit"_s), m_group->fit);
    QCOMPARE(m_list->find(u"edit.fly"_s), nullptr);
}

void TestKeys::anActionThatCannotBeDoneSaysWhyAndDoesNothing()
{
    QSignalSpy done(m_group->duplicate, &UserAction::triggered);
    QSignalSpy refused(m_list.get(), &ActionList::refused);
    m_group->duplicate->setWhyNot(u"Nothing is selected."_s);
    QVERIFY(!m_group->duplicate->isEnabled());
    m_group->duplicate->trigger();
    QCOMPARE(done.count(), 0);
    QCOMPARE(refused.takeFirst().value(0).toString(), u"Nothing is selected."_s);
    m_group->duplicate->setWhyNot({});
    m_group->duplicate->trigger();
    QCOMPARE(done.count(), 1);
}

void TestKeys::aGroupThatCannotDoAnythingSaysSoForEachAction()
{
    QSignalSpy changed(m_group->fit, &UserAction::whyNotChanged);
    m_group->setWhyNot(u"No flow is open."_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_group->fit->whyNot(), u"No flow is open."_s);
}

void TestKeys::aKeyIsHeardAtItsPlaceAlone()
{
    QSignalSpy fitted(m_group->fit, &UserAction::triggered);
    QVERIFY(m_list->press(pressed(Qt::Key_F), UserAction::Canvas));
    QVERIFY(!m_list->press(pressed(Qt::Key_F), UserAction::Window));
    QVERIFY(!m_list->press(pressed(Qt::Key_F, Qt::ControlModifier), UserAction::Canvas));
    QVERIFY(!m_list->press(pressed(Qt::Key_Space), UserAction::Window)); // held, not pressed
    QCOMPARE(fitted.count(), 1);
}

void TestKeys::aSignIsTheSameWithShiftAndWithout()
{
    QCOMPARE(keyOf(Qt::Key_Question, Qt::ShiftModifier), QKeySequence(u"?"_s));
    QCOMPARE(keyOf(Qt::Key_Plus, Qt::ControlModifier | Qt::KeypadModifier), QKeySequence(u"Ctrl++"_s));
    QCOMPARE(keyOf(Qt::Key_W, Qt::ShiftModifier), QKeySequence(u"Shift+W"_s));
    QCOMPARE(keyOf(Qt::Key_Backtab, Qt::ShiftModifier), QKeySequence(u"Shift+Tab"_s));
    QVERIFY(keyOf(Qt::Key_Control, Qt::ControlModifier).isEmpty());
    constexpr quint32 kDigit3 = 12;
    QCOMPARE(
        meaningsOf(pressed(Qt::Key_NumberSign, Qt::ShiftModifier, kDigit3)), keysOf({u"#"_s, u"Shift+3"_s}));
}

void TestKeys::aTakenKeyIsLostByWhoHadIt()
{
    KeyBook &keys = *m_list->keys();
    QCOMPARE(keys.holder(QKeySequence(u"Ctrl+D"_s), *m_group->fit), m_group->duplicate);
    keys.take(*m_group->fit, QKeySequence(u"Ctrl+D"_s));
    QCOMPARE(m_group->fit->caps(), QStringList{u"Ctrl+D"_s});
    QCOMPARE(m_group->duplicate->key(), QString());
    QCOMPARE(keys.holder(QKeySequence(u"Ctrl+D"_s), *m_group->fit), nullptr);
    QVERIFY(keys.differs());
}

void TestKeys::keysAtPlacesOfTheirOwnDoNotMeet()
{
    QVERIFY(m_group->fit->meets(*m_group->remove));
    QVERIFY(m_group->fit->meets(*m_group->duplicate)); // the window's keys are heard on the canvas too
    QVERIFY(!m_group->fit->meets(*m_group->fit));
}

void TestKeys::theUsualKeysComeBackEvenWhereAnotherHasThemNow()
{
    KeyBook &keys = *m_list->keys();
    keys.take(*m_group->fit, QKeySequence(u"Del"_s));
    QCOMPARE(m_group->remove->caps(), QStringList{u"Backspace"_s});
    keys.reset(m_group->remove);
    QCOMPARE(m_group->remove->caps(), (QStringList{u"Del"_s, u"Backspace"_s}));
    QVERIFY(!m_group->remove->keysDiffer());
    QCOMPARE(m_group->fit->key(), QString());
    keys.resetAll();
    QCOMPARE(m_group->fit->key(), u"F"_s);
    QVERIFY(!keys.differs());
}

void TestKeys::changedKeysAreKeptBetweenStarts()
{
    QSettings().clear();
    Settings settings;
    m_list->setSettings(&settings);
    m_list->keys()->take(*m_group->fit, QKeySequence(u"Ctrl+;"_s));
    m_list->keys()->remove(m_group->duplicate);
    m_list->run(m_group->remove);
    init();
    QCOMPARE(m_group->fit->key(), u"F"_s);
    m_list->setSettings(&settings);
    QCOMPARE(m_group->fit->caps(), QStringList{u"Ctrl+;"_s});
    QVERIFY(m_group->duplicate->caps().isEmpty());
    QVERIFY(m_list->keys()->differs());
    QCOMPARE(m_list->recent(), QStringList{u"edit.remove"_s});
}

void TestKeys::keysOfUnknownActionsAreKeptToo()
{
    m_list->keys()->setLines({u"package.fly=F9"_s, u"broken"_s});
    m_list->keys()->take(*m_group->fit, QKeySequence(u"G"_s));
    QCOMPARE(m_list->keys()->lines(), (QStringList{u"edit.fit=G"_s, u"package.fly=F9"_s}));
}

void TestKeys::aFreeKeyIsRecordedAtOnce()
{
    KeyRecorder recorder;
    recorder.setKeys(m_list->keys());
    QSignalSpy done(&recorder, &KeyRecorder::done);
    recorder.begin(m_group->fit);
    recorder.press(Qt::Key_Control, Qt::ControlModifier);
    QCOMPARE(recorder.action(), m_group->fit);
    recorder.press(Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(m_group->fit->caps(), QStringList{u"Ctrl+U"_s});
    QCOMPARE(done.count(), 1);
    QCOMPARE(recorder.action(), nullptr);
}

void TestKeys::aKeyThatHasAMeaningIsAskedAbout()
{
    KeyRecorder recorder;
    recorder.setKeys(m_list->keys());
    recorder.begin(m_group->fit);
    recorder.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(recorder.note(), u"Ctrl+D is Duplicate."_s);
    QCOMPARE(m_group->fit->key(), u"F"_s);
    recorder.press(Qt::Key_Escape, Qt::NoModifier);
    QCOMPARE(m_group->fit->key(), u"F"_s);
    recorder.begin(m_group->fit);
    recorder.press(Qt::Key_D, Qt::ControlModifier);
    recorder.press(Qt::Key_Return, Qt::NoModifier);
    QCOMPARE(m_group->fit->key(), u"Ctrl+D"_s);
    QCOMPARE(m_group->duplicate->key(), QString());
}

void TestKeys::aHeldKeyCannotBeTaken()
{
    KeyRecorder recorder;
    recorder.setKeys(m_list->keys());
    recorder.begin(m_group->drag);
    QCOMPARE(recorder.action(), nullptr);
    recorder.begin(m_group->fit);
    recorder.press(Qt::Key_Space, Qt::NoModifier);
    QCOMPARE(recorder.note(), u"Space is Move the view."_s);
    QVERIFY(!recorder.canTake());
    recorder.takeOver();
    QCOMPARE(m_group->fit->key(), u"F"_s);
    QCOMPARE(m_group->drag->key(), u"Space"_s);
}

void TestKeys::escapeLeavesTheKeyAsItWas()
{
    KeyRecorder recorder;
    recorder.setKeys(m_list->keys());
    QSignalSpy done(&recorder, &KeyRecorder::done);
    recorder.begin(m_group->fit);
    recorder.press(Qt::Key_Escape, Qt::NoModifier);
    QCOMPARE(done.count(), 1);
    QVERIFY(!m_list->keys()->differs());
}

void TestKeys::whatWasRunLatelyComesFirst()
{
    QCOMPARE(titles({}), (QStringList{u"Duplicate"_s, u"Remove"_s, u"Fit the selection"_s}));
    m_list->run(m_group->remove);
    m_list->run(m_group->fit);
    QCOMPARE(titles({}), (QStringList{u"Fit the selection"_s, u"Remove"_s, u"Duplicate"_s}));
}

void TestKeys::theBestMatchComesFirst()
{
    m_list->run(m_group->duplicate);
    QCOMPARE(titles(u"sel"_s).constFirst(), u"Fit the selection"_s);
    QCOMPARE(titles(u"remo"_s), QStringList{u"Remove"_s});
    QCOMPARE(titles(u"edit"_s).size(), 3); // the section
    QCOMPARE(titles(u"xyz"_s), QStringList());
}

void TestKeys::aKeyIsFoundByWhatItMeans()
{
    QCOMPARE(titles(u"ctrl+d"_s, true), QStringList{u"Duplicate"_s});
    QCOMPARE(titles(u"space"_s, true), QStringList{u"Move the view"_s});
    QCOMPARE(titles(u"ctrl+d"_s, false), QStringList());
    QCOMPARE(titles({}, true).size(), 4);
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
