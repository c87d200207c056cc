// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Widgets/logitem.h"

#include "models/values/variants.h"
#include "qml/Heddle/Theme/glyphs.h"

#include <QtCore/QDateTime>
#include <QtGui/QClipboard>
#include <QtGui/QFontMetricsF>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kGlyph = 12, kGap = 8, kDot = 1.5;
constexpr int kMostLimit = 100'000;
constexpr qsizetype kMostLetters = 4000; // of one entry
constexpr qsizetype kMostLight = 200'000;

LogItem::Level levelOf(const QString &name)
{
    if (name.startsWith(QStringLiteral("err"), Qt::CaseInsensitive))
        return LogItem::Level::Error;
    return name.startsWith(QStringLiteral("warn"), Qt::CaseInsensitive) ? LogItem::Level::Warning
                                                                        : LogItem::Level::Info;
}

QString stampOf(qint64 time, bool exact)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(
        exact ? QStringLiteral("HH:mm:ss.zzz") : QStringLiteral("HH:mm:ss"));
}

qint64 timeOf(const QVariant &given, qint64 otherwise)
{
    if (given.typeId() == QMetaType::QString) {
        const auto time = parseTime(given.toString().toStdString());
        return time ? time->micros / 1000 : otherwise;
    }
    const QDateTime time = given.toDateTime();
    return time.isValid() ? time.toMSecsSinceEpoch() : otherwise;
}

} // namespace

LogItem::LogItem(QQuickItem *parent)
    : TextItem(parent)
{
    connect(this, &ScrollItem::scrolled, this, &LogItem::seen);
    connect(this, &ScrollItem::contentChanged, this, [this] {
        if (m_atEnd)
            toEnd();
    });
}

// A map may say more than its text; any other value is its words.
LogItem::Entry LogItem::entryOf(const QVariant &value, const QString &level, qint64 now)
{
    Entry entry{{}, now, levelOf(level)};
    const Value plain = toValue(value);
    const auto *map = plain.get<Map>();
    if (map && map->contains("text")) {
        const QVariantMap given = toVariant(plain).toMap();
        entry.text = editText(toValue(given.value(QStringLiteral("text"))));
        if (level.isEmpty())
            entry.level = levelOf(given.value(QStringLiteral("level")).toString());
        entry.time = timeOf(given.value(QStringLiteral("time")), now);
    } else
        entry.text = editText(plain);
    entry.text.truncate(kMostLetters);
    while (entry.text.endsWith(u'\n'))
        entry.text.chop(1);
    return entry;
}

void LogItem::append(const QVariant &value, const QString &level)
{
    add(entryOf(value, level, QDateTime::currentMSecsSinceEpoch()));
    drop();
    polish(); // once a frame, however many come
}

void LogItem::add(Entry entry)
{
    m_letters += entry.text.size() + 1;
    m_entries.push_back(std::move(entry));
    if (!m_atEnd)
        ++m_unseen;
}

// What is beyond the limit.
void LogItem::drop()
{
    while (m_entries.size() > std::size_t(m_limit)) {
        const qsizetype size = m_entries.front().text.size() + 1;
        m_letters -= size;
        m_gone += size;
        m_entries.pop_front();
    }
}

// Lines that grow from one value to the next stay where they are.
void LogItem::setLines(const QVariant &given)
{
    m_given = given;
    const int seenBefore = count() - m_unseen;
    m_entries.clear();
    m_letters = 0;
    const Value value = toValue(given);
    if (const auto *text = value.get<std::string>())
        for (const QString &line : QString::fromStdString(*text).split(u'\n', Qt::SkipEmptyParts))
            add(entryOf(line, {}, -1));
    else if (const auto *list = value.get<List>())
        for (const Value &item : *list)
            add(entryOf(toVariant(item), {}, -1));
    else if (!value.isNull())
        add(entryOf(given, {}, -1));
    m_unseen = m_atEnd ? 0 : std::max(0, count() - seenBefore);
    drop();
    polish();
    emit linesChanged();
}

void LogItem::setLimit(int limit)
{
    limit = std::clamp(limit, 1, kMostLimit);
    if (std::exchange(m_limit, limit) == limit)
        return;
    drop();
    polish();
    emit limitChanged();
}

void LogItem::setStamps(bool stamps)
{
    if (std::exchange(m_stamps, stamps) == stamps)
        return;
    layAgain();
    emit stampsChanged();
}

void LogItem::clear()
{
    m_gone += std::exchange(m_letters, 0);
    m_entries.clear();
    m_unseen = 0;
    m_atEnd = true;
    polish();
}

void LogItem::updatePolish()
{
    TextItem::updatePolish();
    QString all;
    all.reserve(m_letters);
    auto marks = std::make_shared<std::vector<Mark>>();
    for (const Entry &entry : m_entries) {
        all.append(entry.text).append(u'\n');
        marks->push_back({entry.time, int(entry.level)});
        marks->resize(marks->size() + std::size_t(entry.text.count(u'\n'))); // it goes on
    }
    lay(m_letters <= kMostLight, [all, marks, gone = m_gone](const TextPitch &pitch, double width) {
        return Laid{TextLines(all, pitch, width), 0, gone, marks};
    });
    emit countChanged();
}

// At the end it stays at the end.
void LogItem::laidOut()
{
    const bool end = m_atEnd;
    TextItem::laidOut();
    if (end)
        toEnd();
}

void LogItem::toEnd()
{
    setScrollY(contentHeight());
    seen();
}

bool LogItem::isAtEnd() const
{
    return scrollY() + body().height() >= contentHeight() - 1;
}

void LogItem::seen()
{
    m_atEnd = isAtEnd();
    if (m_atEnd && std::exchange(m_unseen, 0) > 0)
        emit countChanged();
}

double LogItem::gutter() const
{
    const double stamp = m_stamps ? QFontMetricsF(font()).horizontalAdvance(QStringLiteral("00:00:00")) : 0;
    return std::ceil(stamp) + (m_stamps ? kGap : 0) + kGlyph + kGap;
}

void LogItem::paintGutter(QPainter &painter, qsizetype at, const QRectF &rect)
{
    const Mark *mark = markOf(at);
    if (!mark)
        return;
    if (m_stamps && mark->time >= 0) {
        painter.setFont(font());
        painter.setPen(tokens().text3);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, stampOf(mark->time, false));
    }
    const QRectF glyph(
        rect.right() - kGap - kGlyph, std::round(rect.center().y() - kGlyph / 2), kGlyph, kGlyph);
    if (Level(mark->level) == Level::Info) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().lineControl);
        return painter.drawEllipse(glyph.center(), kDot, kDot);
    }
    const bool error = Level(mark->level) == Level::Error;
    paintStateGlyph(&painter, error ? u"error" : u"warning", glyph, tokens(), 1);
}

void LogItem::copy()
{
    if (!selectedText().isEmpty())
        return TextItem::copy();
    QString all;
    for (const Entry &entry : m_entries) {
        const QString level = entry.level == Level::Error ? QStringLiteral("error\t")
            : entry.level == Level::Warning               ? QStringLiteral("warning\t")
                                                          : QString();
        const QString stamp = entry.time < 0 ? QString() : stampOf(entry.time, true) + u'\t';
        all += stamp + level + entry.text + u'\n';
    }
    QGuiApplication::clipboard()->setText(all);
    emit copied();
}

} // namespace heddle::ui
