// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtGui/QKeySequence>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace heddle {

class ActionGroup;

/// One thing that a person can tell the window to do: what it is called, its keys, and why it cannot be done
/// now. In QML an Action, declared as a property of an ActionGroup, from which it has its name and section.
/// GUI thread; owned by what declares it.
class UserAction : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Action)
    /// "edit.undo": of the group and of the property that holds it. Changed keys are kept under it.
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString section READ section CONSTANT FINAL)
    /// What lists call it: "Duplicate".
    Q_PROPERTY(QString title MEMBER m_title NOTIFY looksChanged FINAL)
    /// What buttons and menus say at the moment ("Undo Move"); the title unless told.
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY looksChanged FINAL)
    Q_PROPERTY(QString icon MEMBER m_icon NOTIFY looksChanged FINAL)
    /// One sentence, for tooltips.
    Q_PROPERTY(QString help MEMBER m_help NOTIFY looksChanged FINAL)
    Q_PROPERTY(bool checkable MEMBER m_checkable NOTIFY looksChanged FINAL)
    /// Bind it to what the action switches.
    Q_PROPERTY(bool checked MEMBER m_checked NOTIFY looksChanged FINAL)
    /// Why it cannot be done now, in a sentence; empty: it can.
    Q_PROPERTY(QString whyNot READ whyNot WRITE setWhyNot NOTIFY whyNotChanged FINAL)
    Q_PROPERTY(bool enabled READ isEnabled NOTIFY whyNotChanged FINAL)
    /// The usual keys: ["Ctrl+D"].
    Q_PROPERTY(QStringList keys READ keys WRITE setKeys NOTIFY keysChanged FINAL)
    /// Those that count: the user's own, else the usual ones.
    Q_PROPERTY(QStringList keysNow READ keysNow NOTIFY keysChanged FINAL)
    Q_PROPERTY(QStringList caps READ caps NOTIFY keysChanged FINAL)
    /// The first of the caps; empty: it has no key.
    Q_PROPERTY(QString key READ key NOTIFY keysChanged FINAL)
    Q_PROPERTY(bool keysDiffer READ keysDiffer NOTIFY keysChanged FINAL)
    /// Where its keys are heard.
    Q_PROPERTY(heddle::UserAction::Place place MEMBER m_place NOTIFY keysChanged FINAL)
    /// A key that is held while the mouse works: named with the keys, but nothing to run or to change.
    Q_PROPERTY(bool held MEMBER m_held NOTIFY keysChanged FINAL)

public:
    enum Place {
        Window, ///< Everywhere, unless a field has use for the key.
        Canvas, ///< While the canvas has the keyboard.
    };
    Q_ENUM(Place)

    explicit UserAction(QObject *parent = nullptr);

    QString name() const;
    QString section() const;
    QString title() const { return m_title; }
    QString label() const { return m_label.isEmpty() ? m_title : m_label; }
    void setLabel(const QString &label);
    QString whyNot() const;
    void setWhyNot(const QString &why);
    bool isEnabled() const { return whyNot().isEmpty(); }
    bool isHeld() const { return m_held; }
    Place place() const { return m_place; }

    QStringList keys() const;
    void setKeys(const QStringList &keys);
    QStringList keysNow() const;
    QStringList caps() const;
    QString key() const { return caps().value(0); }
    bool keysDiffer() const { return m_own.has_value(); }
    const QList<QKeySequence> &usual() const { return m_usual; }
    const QList<QKeySequence> &sequences() const { return m_own ? *m_own : m_usual; }
    bool has(const QKeySequence &key) const { return sequences().contains(key); }
    /// The user's own keys; none of them: back to the usual.
    void setOwn(std::optional<QList<QKeySequence>> keys);
    /// One key cannot mean both of them.
    bool meets(const UserAction &other) const;

    /// By the group that declares it.
    void join(ActionGroup *group, const QString &ownName);

public slots:
    /// Does it; where it cannot be done, says why.
    void trigger();

signals:
    void triggered();
    void refused(const QString &why);
    void looksChanged();
    void whyNotChanged();
    void keysChanged();

private:
    ActionGroup *m_group = nullptr;
    QString m_ownName, m_title, m_label, m_icon, m_help, m_whyNot;
    QList<QKeySequence> m_usual;
    std::optional<QList<QKeySequence>> m_own;
    Place m_place = Window;
    bool m_checkable = false, m_checked = false, m_held = false;
};

} // namespace heddle
