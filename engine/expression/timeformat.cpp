// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/timeformat.h"

#include <array>

namespace heddle::expression {

namespace {

constexpr std::int64_t kDay = 86'400'000'000;
constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kDays
    = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::int64_t dayNumber(Time time)
{
    return time.micros / kDay - (time.micros % kDay < 0);
}

int dayOfYear(Time time, const Calendar &calendar)
{
    const auto newYear = timeOf({.year = calendar.year});
    return newYear ? int(dayNumber(time) - dayNumber(*newYear)) + 1 : 1;
}

std::string padded(int number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

std::string fieldText(char field, Time time, const Calendar &c)
{
    switch (field) {
    case 'Y':
        return padded(c.year, 4);
    case 'y':
        return padded(c.year % 100, 2);
    case 'm':
        return padded(c.month, 2);
    case 'd':
        return padded(c.day, 2);
    case 'H':
        return padded(c.hour, 2);
    case 'M':
        return padded(c.minute, 2);
    case 'S':
        return padded(c.second, 2);
    case 'j':
        return padded(dayOfYear(time, c), 3);
    case 'B':
        return std::string(kMonths[std::size_t(c.month - 1)]);
    case 'b':
        return std::string(kMonths[std::size_t(c.month - 1)].substr(0, 3));
    case 'A':
        return std::string(kDays[std::size_t(isoWeekday(time) - 1)]);
    case 'a':
        return std::string(kDays[std::size_t(isoWeekday(time) - 1)].substr(0, 3));
    case 'F':
        return formatTime(time, "%Y-%m-%d");
    case 'T':
        return formatTime(time, "%H:%M:%S");
    default:
        return std::string(1, field); // %%
    }
}

bool sameLetter(char a, char b)
{
    return (a | 0x20) == (b | 0x20);
}

/// Reads a text from left to right. Every reader returns false where the text does not fit.
class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_text.empty(); }
    void skipBlanks()
    {
        while (!m_text.empty() && m_text.front() == ' ')
            m_text.remove_prefix(1);
    }
    bool literal(char c)
    {
        if (c == ' ')
            return skipBlanks(), true;
        const bool fits = !m_text.empty() && m_text.front() == c;
        m_text.remove_prefix(fits ? 1 : 0);
        return fits;
    }
    bool number(int &out, int maxDigits)
    {
        int digits = 0;
        for (out = 0; digits < maxDigits && !m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9';
             ++digits) {
            out = out * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
        }
        return digits > 0;
    }
    /// A name, in full or its first three letters.
    template <std::size_t N> bool name(int &out, const std::array<std::string_view, N> &names)
    {
        for (std::size_t i = 0; i < N; ++i) {
            const std::size_t length = matched(names[i]);
            if (length < 3)
                continue;
            m_text.remove_prefix(length == names[i].size() ? length : 3);
            out = int(i) + 1;
            return true;
        }
        return false;
    }

private:
    std::size_t matched(std::string_view name) const
    {
        std::size_t i = 0;
        while (i < name.size() && i < m_text.size() && sameLetter(name[i], m_text[i]))
            ++i;
        return i;
    }

    std::string_view m_text;
};

bool readForm(Reader &reader, std::string_view form, Calendar &c);

bool readField(Reader &reader, char field, Calendar &c)
{
    int ignored = 0;
    switch (field) {
    case 'Y':
        return reader.number(c.year, 4);
    case 'y':
        return reader.number(c.year, 2) && (c.year += c.year < 69 ? 2000 : 1900, true);
    case 'm':
        return reader.number(c.month, 2);
    case 'd':
        return reader.skipBlanks(), reader.number(c.day, 2);
    case 'H':
        return reader.number(c.hour, 2);
    case 'M':
        return reader.number(c.minute, 2);
    case 'S':
        return reader.number(c.second, 2);
    case 'B':
    case 'b':
        return reader.name(c.month, kMonths);
    case 'A':
    case 'a':
        return reader.name(ignored, kDays);
    case 'F':
        return readForm(reader, "%Y-%m-%d", c);
    case 'T':
        return readForm(reader, "%H:%M:%S", c);
    default:
        return reader.literal(field);
    }
}

bool readForm(Reader &reader, std::string_view form, Calendar &c)
{
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool isField = form[i] == '%';
        if (!(isField ? readField(reader, form[i + 1], c) : reader.literal(form[i])))
            return false;
        i += isField;
    }
    return true;
}

} // namespace

int isoWeekday(Time time)
{
    const std::int64_t fromThursday = (dayNumber(time) % 7 + 7) % 7; // 1970-01-01 was a Thursday
    return int((fromThursday + 3) % 7) + 1;
}

std::string checkTimeForm(std::string_view form, bool reading)
{
    const std::string_view known = reading ? "YymdHMSbBaAFT%" : "YymdHMSjbBaAFT%";
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] != '%')
            continue;
        if (++i == form.size())
            return "the form ends in %. Write %% for a percent sign";
        if (known.find(form[i]) == std::string_view::npos)
            return "%" + std::string(form.substr(i, 1))
                + " is not known here. There are %Y %m %d %H %M %S %b %B %a %A %y %F %T"
                + (reading ? "" : " %j");
    }
    return {};
}

std::string formatTime(Time time, std::string_view form)
{
    const Calendar calendar = calendarOf(time);
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i)
        out += form[i] == '%' ? fieldText(form[++i], time, calendar) : std::string(1, form[i]);
    return out;
}

std::optional<Time> readTime(std::string_view text, std::string_view form)
{
    Reader reader(text);
    Calendar calendar;
    if (!readForm(reader, form, calendar))
        return std::nullopt;
    reader.skipBlanks();
    return reader.atEnd() ? timeOf(calendar) : std::nullopt;
}

} // namespace heddle::expression
