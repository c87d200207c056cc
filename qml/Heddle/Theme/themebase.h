// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Theme/measures.h"
#include "qml/Heddle/Theme/tokens.h"

#include <QtCore/QObject>
#include <QtGui/QFont>
#include <QtQml/qqmlregistration.h>

class QQmlEngine;

namespace heddle::ui {

// What the QML singleton Theme is made of: every role, measure, time and font as a property, and the choice
// of theme. Lives on the GUI thread, owned by the QML engine. Theme.qml adds the functions that take a name.
// mode: "system", "dark", "light", "contrast-dark" or "contrast-light"; anything else counts as "system".
class ThemeBase : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY changed FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY changed FINAL)
    Q_PROPERTY(bool contrast READ contrast NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY motionChanged FINAL)
    Q_PROPERTY(int tooltipDelay READ tooltipDelay CONSTANT FINAL)
    Q_PROPERTY(QString sans READ sans CONSTANT FINAL)
    Q_PROPERTY(QString mono READ mono CONSTANT FINAL)
#define X(name, ...) Q_PROPERTY(QColor name READ name NOTIFY changed FINAL)
    HEDDLE_COLOR_ROLES(X)
    HEDDLE_VEIL_ROLES(X)
#undef X
#define X(type, name, value) Q_PROPERTY(type name READ name CONSTANT FINAL)
    HEDDLE_MEASURES(X)
#undef X
#define X(name, value) Q_PROPERTY(int name READ name NOTIFY motionChanged FINAL)
    HEDDLE_DURATIONS(X)
#undef X
#define X(name, ...) Q_PROPERTY(QFont name READ name CONSTANT FINAL)
    HEDDLE_FONTS(X)
#undef X

public:
    explicit ThemeBase(QObject *parent = nullptr);

    // The Theme of the engine that made this object; null outside QML.
    static ThemeBase *of(const QObject *object);
    static ThemeBase *of(QQmlEngine *engine);

    const Tokens &tokens() const
    {
        return m_tokens;
    }
    QString mode() const
    {
        return m_mode;
    }
    bool dark() const
    {
        return m_tokens.isDark;
    }
    bool contrast() const
    {
        return m_tokens.isContrast;
    }
    bool reducedMotion() const
    {
        return m_reducedMotion;
    }
    int tooltipDelay() const
    {
        return 500;
    }
    QString sans() const
    {
        return m_sans;
    }
    QString mono() const
    {
        return m_mono;
    }

#define X(name, ...)                                                                                         \
    QColor name() const                                                                                      \
    {                                                                                                        \
        return m_tokens.name;                                                                                \
    }
    HEDDLE_COLOR_ROLES(X)
    HEDDLE_VEIL_ROLES(X)
#undef X
#define X(type, name, value)                                                                                 \
    type name() const                                                                                        \
    {                                                                                                        \
        return value;                                                                                        \
    }
    HEDDLE_MEASURES(X)
#undef X
#define X(name, value)                                                                                       \
    int name() const                                                                                         \
    {                                                                                                        \
        return m_reducedMotion || m_switching ? 0 : value;                                                   \
    }
    HEDDLE_DURATIONS(X)
#undef X
#define X(name, family, size, weight)                                                                        \
    QFont name() const                                                                                       \
    {                                                                                                        \
        return font(m_##family, size, weight);                                                               \
    }
    HEDDLE_FONTS(X)
#undef X

    // For Theme.qml, which makes bindings follow the theme.
    Q_INVOKABLE QColor lookUp(const QString &table, const QString &name) const;
    Q_INVOKABLE QString shapeOf(const QString &type) const
    {
        return typeShape(type);
    }
    Q_INVOKABLE bool listOf(const QString &type) const
    {
        return isListOf(type);
    }
    Q_INVOKABLE QString wordOf(const QString &state) const
    {
        return stateWord(state);
    }
    // "title" for fontTitle and so on; an unknown kind has the body's font.
    Q_INVOKABLE QFont fontOf(const QString &kind) const;
    // The colour of a share, 0 to 1, on the scale of numbers.
    Q_INVOKABLE QColor heat(double share) const;
    // The colour at another strength, 0 to 1.
    Q_INVOKABLE QColor faded(const QColor &color, double strength) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

public slots:
    void setMode(const QString &mode);
    void setReducedMotion(bool reduced);

signals:
    void changed();
    void motionChanged();

private:
    void resolve();
    QFont font(const QString &family, int size, int weight) const;

    Tokens m_tokens;
    QString m_mode;
    QString m_sans;
    QString m_mono;
    bool m_reducedMotion = false;
    bool m_switching = false;
};

} // namespace heddle::ui
