// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Controls/arithmetic.h"

#include <QtCore/QString>

#include <limits>

namespace heddle::ui {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kDeepest = 32;
constexpr qsizetype kLongest = 200;

// Sum of products of signed numbers; NaN spreads through arithmetic by itself, so errors need no other path.
class Sum {
public:
    explicit Sum(const QString &text)
        : m_text(text)
    {
    }

    double whole()
    {
        const double value = sum();
        return m_at == m_text.size() ? value : kNone;
    }

private:
    double sum()
    {
        double value = product();
        for (;;) {
            if (take(u'+'))
                value += product();
            else if (take(u'-'))
                value -= product();
            else
                return value;
        }
    }

    double product()
    {
        double value = factor();
        for (;;) {
            if (take(u'*'))
                value *= factor();
            else if (take(u'/'))
                value /= factor();
            else
                return value;
        }
    }

    double factor()
    {
        if (++m_depth > kDeepest)
            return kNone;
        const double value = take(u'-') ? -factor()
            : take(u'+')                ? factor()
            : take(u'(')                ? bracket()
                                        : number();
        --m_depth;
        return value;
    }

    double bracket()
    {
        const double value = sum();
        return take(u')') ? value : kNone;
    }

    double number()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && belongs(m_at, start))
            ++m_at;
        bool ok = false;
        const double value = QStringView(m_text).sliced(start, m_at - start).toDouble(&ok);
        return ok ? value : kNone;
    }

    // Digits and dots, an e after a digit, and the sign right after that e.
    bool belongs(qsizetype at, qsizetype start) const
    {
        const QChar c = m_text[at];
        if (c.isDigit() || c == u'.')
            return true;
        const QChar before = at > start ? m_text[at - 1].toLower() : QChar();
        return (c.toLower() == u'e' && before.isDigit()) || ((c == u'-' || c == u'+') && before == u'e');
    }

    bool take(QChar c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

QString plain(QStringView text)
{
    QString result;
    for (QChar c : text) {
        if (c.isSpace())
            continue;
        result += c == QChar(0x2212) ? QChar(u'-')
            : c == QChar(0x00D7)     ? QChar(u'*')
            : c == u','              ? QChar(u'.')
                                     : c;
    }
    return result;
}

} // namespace

double evaluateArithmetic(QStringView text)
{
    return text.size() > kLongest ? kNone : Sum(plain(text)).whole();
}

} // namespace heddle::ui
