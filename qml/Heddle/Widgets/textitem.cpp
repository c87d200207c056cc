// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Widgets/textitem.h"

#include "models/values/variants.h"
#include "qml/Heddle/Widgets/valuetext.h"

#include <QtGui/QClipboard>
#include <QtGui/QFontMetricsF>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kPad = 8;
constexpr std::size_t kMostText = 64'000'000; // bytes
constexpr std::size_t kMostLight = 20'000, kMostLightItems = 100;
constexpr std::size_t kMostMatches = 100'000;

bool isLight(const Value &value)
{
    if (const auto *text = value.get<std::string>())
        return text->size() <= kMostLight;
    if (const auto *list = value.get<List>())
        return list->size() <= kMostLightItems;
    const auto *map = value.get<Map>();
    return !map || map->size() <= kMostLightItems;
}

std::vector<qsizetype> placesOf(const QString &words, const QString &text)
{
    std::vector<qsizetype> places;
    for (qsizetype at = 0; places.size() < kMostMatches; at += words.size()) {
        at = text.indexOf(words, at, Qt::CaseInsensitive);
        if (at < 0)
            break;
        places.push_back(at);
    }
    return places;
}

} // namespace

TextItem::TextItem(QQuickItem *parent)
    : ScrollItem(parent)
    , m_work(this,
          [this](const std::shared_ptr<Laid> &laid) {
              show(std::move(*laid));
              if (std::exchange(m_busy, m_work.running()) != m_busy)
                  emit busyChanged();
          })
    , m_finding(this, [this](std::vector<qsizetype> places) {
        m_matches = std::move(places);
        const qsizetype top = lines().count() > 0 ? lines().piece(topPiece()).start : 0;
        const auto next = std::lower_bound(m_matches.begin(), m_matches.end(), top) - m_matches.begin();
        showMatch(m_matches.empty() ? -1 : int(next) % matches());
    })
{
}

void TextItem::setValue(const QVariant &variant)
{
    m_variant = variant;
    if (variant.typeId() == QMetaType::QString)
        layText(variant.toString());
    else
        layValue(toValue(variant));
    emit valueChanged();
}

void TextItem::layText(const QString &text)
{
    const qsizetype beyond = std::max<qsizetype>(0, text.size() - qsizetype(kMostText));
    lay(text.size() <= qsizetype(kMostLight), [text, beyond](const TextPitch &pitch, double width) {
        return Laid{TextLines(beyond ? text.chopped(beyond) : text, pitch, width), double(beyond)};
    });
}

void TextItem::layValue(const Value &value)
{
    const auto *text = value.get<std::string>();
    const std::size_t beyond = text && text->size() > kMostText ? text->size() - kMostText : 0;
    lay(isLight(value), [value, beyond](const TextPitch &pitch, double width) {
        return Laid{TextLines(wordsOf(value, kMostText), pitch, width), double(beyond)};
    });
}

void TextItem::setFont(const QFont &font)
{
    if (std::exchange(m_font, font) == font)
        return;
    m_pitch = pitchOf(font);
    m_lineHeight = std::ceil(QFontMetricsF(font).height()) + 2;
    layAgain();
    emit lookChanged();
}

void TextItem::setWrap(bool wrap)
{
    if (std::exchange(m_wrap, wrap) == wrap)
        return;
    layAgain();
    emit lookChanged();
}

void TextItem::lay(bool light, Work work)
{
    m_light = light;
    m_make = std::move(work);
    layAgain();
}

void TextItem::layAgain()
{
    if (!m_make || !isComponentComplete())
        return;
    m_laidWidth = body().width();
    const double width = m_wrap ? std::max(1.0, m_laidWidth) : 0;
    if (m_light && !m_work.running())
        return show(m_make(m_pitch, width));
    m_work.request(
        [make = m_make, pitch = m_pitch, width] { return std::make_shared<Laid>(make(pitch, width)); });
    if (!std::exchange(m_busy, true))
        emit busyChanged();
}

void TextItem::show(Laid laid)
{
    const qsizetype gone = laid.start - std::exchange(m_start, laid.start);
    const auto moved
        = [&](qsizetype at) { return std::clamp<qsizetype>(at - gone, 0, laid.lines.text().size()); };
    m_topRest = scrollY() - m_lineHeight * double(std::max<qsizetype>(0, topPiece()));
    m_topPosition = moved(lines().count() > 0 ? lines().piece(topPiece()).start : 0);
    m_anchor = moved(m_anchor);
    m_cursor = moved(m_cursor);
    m_lines = std::make_shared<TextLines>(std::move(laid.lines));
    m_marks = std::move(laid.marks);
    m_leftOut = laid.leftOut;
    laidOut();
    if (!m_find.isEmpty())
        search();
    emit textChanged();
}

// The words at the top stay there, wherever they are broken now.
void TextItem::laidOut()
{
    const bool scrolledDown = scrollY() > 0;
    fitContent();
    if (scrolledDown && lines().count() > 0)
        setScrollY(m_lineHeight * double(lines().pieceOf(m_topPosition)) + m_topRest);
}

const TextItem::Mark *TextItem::markOf(qsizetype at) const
{
    const auto line = std::size_t(lines().piece(at).line);
    const bool goesOn = at > 0 && lines().piece(at - 1).line == lines().piece(at).line;
    if (goesOn || !m_marks || line >= m_marks->size() || (*m_marks)[line].level < 0)
        return nullptr;
    return &(*m_marks)[line];
}

void TextItem::fitContent()
{
    setContent({m_wrap ? body().width() : lines().widest(), m_lineHeight * double(lines().count())});
}

qsizetype TextItem::topPiece() const
{
    return std::min(lines().count() - 1, qsizetype(scrollY() / m_lineHeight));
}

void TextItem::componentComplete()
{
    ScrollItem::componentComplete();
    layAgain();
}

void TextItem::geometryChange(const QRectF &now, const QRectF &before)
{
    ScrollItem::geometryChange(now, before);
    if (m_wrap && body().width() != m_laidWidth)
        layAgain();
}

int TextItem::lineCount() const
{
    return lines().count() ? int(lines().piece(lines().count() - 1).line) + 1 : 0;
}

QRectF TextItem::body() const
{
    const double left = kPad + gutter();
    return {left, kPad, std::max(0.0, width() - left - kPad), std::max(0.0, height() - 2 * kPad)};
}

void TextItem::setFind(const QString &find)
{
    if (std::exchange(m_find, find) == find)
        return;
    search();
    emit foundChanged();
}

void TextItem::search()
{
    m_finding.request([words = m_find, lines = m_lines] {
        return words.isEmpty() ? std::vector<qsizetype>() : placesOf(words, lines->text());
    });
}

void TextItem::step(int by)
{
    if (matches() > 0)
        showMatch((m_match + by + matches()) % matches());
}

void TextItem::showMatch(int match)
{
    m_match = match;
    if (match >= 0) {
        const qsizetype at = lines().pieceOf(m_matches[std::size_t(match)]);
        showPart({scrollX(), m_lineHeight * double(at), 1, m_lineHeight});
    }
    update();
    emit foundChanged();
}

QString TextItem::selectedText() const
{
    return lines().text().mid(std::min(m_anchor, m_cursor), std::abs(m_cursor - m_anchor));
}

void TextItem::copy()
{
    if (m_anchor == m_cursor)
        return;
    QGuiApplication::clipboard()->setText(selectedText());
    emit copied();
}

void TextItem::selectAll()
{
    select(0, lines().text().size());
}

void TextItem::select(qsizetype anchor, qsizetype cursor)
{
    m_anchor = anchor;
    m_cursor = cursor;
    update();
    emit selectionChanged();
}

} // namespace heddle::ui
