// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Theme/themebase.h"

#include "qml/Heddle/Theme/ramp.h"

#include <QtCore/QEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>

#include <memory>

namespace heddle::ui {
namespace {

using namespace Qt::StringLiterals;

QString familyOr(const QString &wanted, QFontDatabase::SystemFont fallback)
{
    return QFontDatabase::hasFamily(wanted) ? wanted : QFontDatabase::systemFont(fallback).family();
}

// Qt 6.4 has no colour scheme to ask for, but the platform's palette tells.
bool systemIsDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

// A singleton written in QML has no type id in 6.4, so C++ has to ask in QML's own words.
ThemeBase *askFor(QQmlEngine *engine)
{
    QQmlComponent question(engine);
    question.setData(
        "import QtQml\nimport Heddle.Theme\nQtObject { property QtObject theme: Theme }", QUrl());
    const std::unique_ptr<QObject> answer(question.create());
    return answer ? answer->property("theme").value<ThemeBase *>() : nullptr;
}

Tokens tokensFor(const QString &mode)
{
    if (mode == u"dark")
        return Tokens::dark();
    if (mode == u"light")
        return Tokens::light();
    if (mode == u"contrast-dark")
        return Tokens::contrastDark();
    if (mode == u"contrast-light")
        return Tokens::contrastLight();
    return systemIsDark() ? Tokens::dark() : Tokens::light();
}

} // namespace

ThemeBase::ThemeBase(QObject *parent)
    : QObject(parent)
    , m_mode(u"system"_s)
    , m_sans(familyOr(u"Inter"_s, QFontDatabase::GeneralFont))
    , m_mono(familyOr(u"JetBrains Mono"_s, QFontDatabase::FixedFont))
{
    resolve();
    qApp->installEventFilter(this);
}

ThemeBase *ThemeBase::of(const QObject *object)
{
    QQmlEngine *engine = qmlEngine(object);
    return engine ? of(engine) : nullptr;
}

ThemeBase *ThemeBase::of(QQmlEngine *engine)
{
    constexpr char kKept[] = "heddleTheme";
    auto *theme = engine->property(kKept).value<ThemeBase *>();
    if (!theme) {
        theme = askFor(engine);
        engine->setProperty(kKept, QVariant::fromValue(theme));
    }
    return theme;
}

QColor ThemeBase::lookUp(const QString &table, const QString &name) const
{
    if (table == u"kindFill")
        return m_tokens.kindFill(name);
    if (table == u"kindIcon")
        return m_tokens.kindIcon(name);
    if (table == u"kindFar")
        return m_tokens.kindFar(name);
    if (table == u"type")
        return m_tokens.typeColor(name);
    if (table == u"wire")
        return m_tokens.wireColor(name);
    return m_tokens.stateColor(name);
}

QColor ThemeBase::heat(double share) const
{
    return heatColor(share);
}

QFont ThemeBase::fontOf(const QString &kind) const
{
#define X(name, ...)                                                                                         \
    if (QLatin1StringView(#name).compare(u"font"_s + kind, Qt::CaseInsensitive) == 0)                        \
        return name();
    HEDDLE_FONTS(X)
#undef X
    return fontBody();
}

QColor ThemeBase::faded(const QColor &color, double strength) const
{
    QColor result = color;
    result.setAlphaF(color.alphaF() * float(qBound(0.0, strength, 1.0)));
    return result;
}

bool ThemeBase::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        resolve();
    return QObject::eventFilter(watched, event);
}

void ThemeBase::setMode(const QString &mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    resolve();
}

void ThemeBase::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    emit motionChanged();
}

void ThemeBase::resolve()
{
    m_tokens = tokensFor(m_mode);
    // Nothing fades from one theme to the other: one assignment, one repaint.
    m_switching = true;
    emit motionChanged();
    emit changed();
    m_switching = false;
    emit motionChanged();
}

QFont ThemeBase::font(const QString &family, int size, int weight) const
{
    QFont result(family);
    result.setPixelSize(size);
    result.setWeight(QFont::Weight(weight));
    if (family == m_mono)
        result.setStyleStrategy(QFont::PreferNoShaping); // code as it was typed, without ligatures
    if (size == 28)
        result.setLetterSpacing(QFont::AbsoluteSpacing, -0.4);
    return result;
}

} // namespace heddle::ui
