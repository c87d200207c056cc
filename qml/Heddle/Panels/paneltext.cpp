// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Panels/paneltext.h"

#include "models/values/clocktext.h"
#include "models/values/variants.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <cmath>

namespace heddle::ui {
QString PanelText::elapsed(double seconds)
{
    if (!(seconds >= 0))
        return {};
    if (seconds < 0.0995)
        return tr("%1 ms").arg(seconds * 1000, 0, 'f', seconds < 0.00995 ? 1 : 0);
    return seconds < 10 ? tr("%1 s").arg(seconds, 0, 'f', 2) : clockText(std::round(seconds));
}

QString PanelText::left(double seconds)
{
    return seconds >= 0 ? clockText(std::ceil(seconds)) : QString();
}

QString PanelText::ago(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(QDateTime::currentDateTime());
    const qint64 days = time.toLocalTime().date().daysTo(QDate::currentDate());
    if (seconds < 60)
        return tr("now");
    if (seconds < 3600)
        return tr("%1 min ago").arg(seconds / 60);
    if (days == 0)
        return tr("%1 h ago").arg(seconds / 3600);
    if (days == 1)
        return tr("yesterday");
    return days < 7 ? QLocale().dayName(time.toLocalTime().date().dayOfWeek())
                    : QLocale().toString(time.toLocalTime().date(), tr("d MMMM"));
}

QString PanelText::age(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const qint64 minutes = time.secsTo(QDateTime::currentDateTime()) / 60;
    if (minutes < 1)
        return tr("now");
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return minutes < 24 * 60 ? tr("%1 h").arg(minutes / 60) : tr("%1 d").arg(minutes / (24 * 60));
}

QString PanelText::opened(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return time.secsTo(QDateTime::currentDateTime()) < 60 ? tr("opened just now")
                                                          : tr("opened %1").arg(ago(time));
}

QString PanelText::marked(const QString &text, const QList<int> &places, const QString &colour)
{
    QString rich;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString letter = QString(text[i]).toHtmlEscaped();
        rich += places.contains(int(i))
            ? QStringLiteral("<b><font color=\"%1\">%2</font></b>").arg(colour, letter)
            : letter;
    }
    return rich;
}

QString PanelText::given(const heddle::InputProperties *input)
{
    if (!input)
        return {};
    if (input->wired())
        return tr("from %1").arg(input->source());
    const QString unit = input->unit().isEmpty() ? QString() : u' ' + input->unit();
    return input->text().isEmpty() ? tr("nothing") : input->text() + unit;
}

QString PanelText::report(heddle::NodeProperties *node)
{
    if (!node)
        return {};
    QStringList lines{tr("%1 (%2, version %3)").arg(node->name(), node->typeId()).arg(node->type()->version),
        tr("%1: %2").arg(node->state(), node->stateText())};
    for (const heddle::InputProperties *input : node->inputItems())
        if (!input->hidden())
            lines += tr("%1 = %2").arg(input->name(), given(input));
    return lines.join(u'\n');
}

QString PanelText::facts(InputProperties *input)
{
    if (!input)
        return {};
    QStringList facts{input->type()};
    const QString unit = input->unit().isEmpty() ? QString() : u' ' + input->unit();
    const bool least = std::isfinite(input->minimum()), most = std::isfinite(input->maximum());
    const QString low = QLocale::c().toString(input->minimum()),
                  high = QLocale::c().toString(input->maximum());
    if (!input->choices().isEmpty())
        facts.append(tr("one of %1").arg(input->choices().join(QStringLiteral(", "))));
    else if (least && most)
        facts.append(tr("%1 to %2%3").arg(low, high, unit));
    else if (least || most)
        facts.append((least ? tr("at least %1%2") : tr("at most %1%2")).arg(least ? low : high, unit));
    else if (!unit.isEmpty())
        facts.append(tr("in%1").arg(unit));
    const heddle::Value &preset = input->port().preset;
    const QString usual = editText(preset);
    if (!usual.isEmpty() && !usual.contains(u'\n')) // a whole program is no fact
        facts.append(tr("%1 unless set").arg(usual));
    facts.append(input->required() && preset.isNull() ? tr("needed")
            : input->setting()                        ? tr("takes no wire")
                                                      : QString());
    facts.removeAll(QString());
    return facts.join(QStringLiteral(", "));
}

void PanelText::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace heddle::ui
