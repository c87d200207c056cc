// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#pragma once

#include <QtCore/QString>

#include <array>
#include <vector>

class QFont;

namespace heddle::ui {

// How wide letters are, measured once, so that long texts can be broken into lines without shaping them.
struct TextPitch {
    std::array<double, 128> ascii{};
    double other = 0, wide = 0; // wide: Chinese, Japanese, Korean

    double of(QChar letter) const;
};
TextPitch pitchOf(const QFont &font); // GUI thread

// A text in the pieces that are shown as lines: broken at line ends, at blanks where it is wrapped, and
// anyhow where a line would be too long to draw at once. A value type; any thread.
class TextLines {
public:
    struct Piece {
        qsizetype start = 0, length = 0;
        qsizetype line = 0; // of the text, counted from 0
    };

    TextLines() = default;
    // width: of a wrapped line; 0 wraps none.
    TextLines(QString text, const TextPitch &pitch, double width);

    const QString &text() const { return m_text; }
    qsizetype count() const { return qsizetype(m_pieces.size()); }
    const Piece &piece(qsizetype at) const { return m_pieces[std::size_t(at)]; }
    QString words(qsizetype at) const { return m_text.mid(piece(at).start, piece(at).length); }
    // The piece that holds this place of the text.
    qsizetype pieceOf(qsizetype position) const;
    double widest() const { return m_widest; }

private:
    void addLine(qsizetype start, qsizetype end, qsizetype line, const TextPitch &pitch, double width);

    QString m_text;
    std::vector<Piece> m_pieces;
    double m_widest = 0;
};

} // namespace heddle::ui
