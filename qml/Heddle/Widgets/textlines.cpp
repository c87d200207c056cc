// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#include "qml/Heddle/Widgets/textlines.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>

namespace heddle::ui {
namespace {

constexpr qsizetype kLongest = 4000; // letters of a piece; more are not drawn in a frame
constexpr int kTab = 4;

}

double TextPitch::of(QChar letter) const
{
    constexpr char16_t kWide = 0x2E80, kWideEnd = 0xD800;
    const char16_t code = letter.unicode();
    if (code < ascii.size())
        return ascii[code];
    if (letter.isLowSurrogate() || letter.isMark())
        return 0;
    return letter.isHighSurrogate() || (code >= kWide && code < kWideEnd) ? wide : other;
}

TextPitch pitchOf(const QFont &font)
{
    const QFontMetricsF metrics(font);
    TextPitch pitch;
    for (char16_t code = 32; code < 127; ++code)
        pitch.ascii[code] = metrics.horizontalAdvance(QChar(code));
    pitch.ascii[u'\t'] = kTab * pitch.ascii[u' '];
    pitch.other = metrics.horizontalAdvance(QStringLiteral("\u00e9\u2212\u03b1")) / 3;
    pitch.wide = std::max(2 * pitch.other, metrics.horizontalAdvance(QChar(0x4E2D)));
    return pitch;
}

TextLines::TextLines(QString text, const TextPitch &pitch, double width)
    : m_text(std::move(text))
{
    qsizetype start = 0, line = 0;
    for (;; ++line) {
        const qsizetype found = m_text.indexOf(u'\n', start);
        qsizetype end = found < 0 ? m_text.size() : found;
        const qsizetype next = end + 1;
        if (end > start && m_text[end - 1] == u'\r')
            --end;
        if (found < 0 && start >= m_text.size())
            break; // nothing comes after the last line end
        addLine(start, end, line, pitch, width);
        if (found < 0)
            break;
        start = next;
    }
}

void TextLines::addLine(qsizetype start, qsizetype end, qsizetype line, const TextPitch &pitch, double width)
{
    double x = 0;
    qsizetype blank = -1; // where it can be broken
    double beforeBlank = 0;
    for (qsizetype at = start; at < end; ++at) {
        const QChar letter = m_text[at];
        const double advance = pitch.of(letter);
        const bool full = (width > 0 && x + advance > width && at > start) || at - start >= kLongest;
        if (full && !letter.isLowSurrogate() && !letter.isSpace()) {
            const qsizetype cut = width > 0 && blank >= start ? blank + 1 : at;
            m_pieces.push_back({start, cut - start, line});
            m_widest = std::max(m_widest, x);
            x = cut == at ? 0 : x - beforeBlank;
            start = cut;
            blank = -1;
        }
        x += advance;
        if (letter.isSpace()) {
            blank = at;
            beforeBlank = x;
        }
    }
    m_pieces.push_back({start, end - start, line});
    m_widest = std::max(m_widest, x);
}

qsizetype TextLines::pieceOf(qsizetype position) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), position,
        [](qsizetype at, const Piece &piece) { return at < piece.start; });
    return std::max<qsizetype>(0, after - m_pieces.begin() - 1);
}

} // namespace heddle::ui
