// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/script/term.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace heddle::script {

namespace {

constexpr int kDeepest = 40;

Term constant(Value value)
{
    Term term;
    term.kind = Term::Kind::Constant;
    term.constant = std::move(value);
    return term;
}

template <class T> std::optional<T> numberIn(std::string_view digits)
{
    T number{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number)
                                                                        : std::nullopt;
}

} // namespace

std::optional<Value> Term::value() const
{
    if (kind == Kind::Constant)
        return constant;
    if (kind != Kind::List)
        return std::nullopt;
    heddle::List list;
    for (const Term &item : items) {
        auto one = item.value();
        if (!one)
            return std::nullopt;
        list.push_back(std::move(*one));
    }
    return Value(std::move(list));
}

bool TermReader::takeSign(std::string_view sign)
{
    const bool found = now().isSign(sign);
    if (found)
        step();
    return found;
}

bool TermReader::takeName(std::string_view name)
{
    const bool found = now().isName(name);
    if (found)
        step();
    return found;
}

std::string TermReader::takeAnyName()
{
    std::string name = now().kind == Token::Kind::Name ? now().text : std::string();
    if (!name.empty())
        step();
    return name;
}

void TermReader::skipLine()
{
    while (now().kind != Token::Kind::Line && !isAtEnd())
        step();
    if (!isAtEnd())
        step();
}

bool TermReader::isOver() const
{
    constexpr std::array<std::string_view, 7> kClosing{",", ":", "=", ")", "]", "}", "->"};
    return now().kind == Token::Kind::Line || isAtEnd()
        || (now().kind == Token::Kind::Sign && std::ranges::find(kClosing, now().text) != kClosing.end());
}

void TermReader::skipRest()
{
    for (int depth = 0; !isAtEnd() && (depth > 0 || !isOver()); step())
        if (now().isSign("(") || now().isSign("[") || now().isSign("{"))
            ++depth;
        else if (now().isSign(")") || now().isSign("]") || now().isSign("}"))
            --depth;
}

Term TermReader::read(int depth)
{
    Term first = depth < kDeepest ? readOne(depth) : Term();
    if (now().isSign("|")) {
        Term either;
        either.kind = Term::Kind::Either;
        either.items.push_back(std::move(first));
        while (takeSign("|"))
            either.items.push_back(readOne(depth + 1));
        first = std::move(either);
    }
    if (isOver())
        return first;
    skipRest();
    return {};
}

Term TermReader::readOne(int depth)
{
    if (depth >= kDeepest)
        return {};
    const bool negative = takeSign("-");
    if (negative || now().kind == Token::Kind::Number)
        return readNumber(negative);
    Term term = readAtom(depth);
    while (term.kind == Term::Kind::Name) {
        if (takeSign(".")) {
            term.name = takeAnyName();
        } else if (takeSign("(")) {
            term.kind = Term::Kind::Call;
            readItems(term, ")", depth + 1);
        } else if (takeSign("[")) {
            term.kind = Term::Kind::Index;
            readItems(term, "]", depth + 1);
        } else {
            break;
        }
    }
    return term;
}

Term TermReader::readAtom(int depth)
{
    if (now().kind == Token::Kind::Text)
        return readTexts();
    Term term;
    if (takeName("None"))
        return constant({});
    if (takeName("True"))
        return constant(true);
    if (takeName("False"))
        return constant(false);
    if (now().kind == Token::Kind::Name) {
        term.kind = Term::Kind::Name;
        term.name = takeAnyName();
    } else if (now().isSign("[") || now().isSign("(")) {
        const bool round = now().isSign("(");
        step();
        term.kind = Term::Kind::List;
        readItems(term, round ? ")" : "]", depth + 1);
        if (round && term.items.size() == 1) { // mere brackets
            Term inner = std::move(term.items.front());
            return inner;
        }
    }
    return term;
}

Term TermReader::readNumber(bool negative)
{
    if (now().kind != Token::Kind::Number)
        return {};
    const std::string digits = (negative ? "-" : "") + now().text;
    step();
    if (const auto whole = numberIn<std::int64_t>(digits))
        return constant(*whole);
    if (const auto number = numberIn<double>(digits))
        return constant(*number);
    return {};
}

/// Texts side by side are one.
Term TermReader::readTexts()
{
    std::string letters;
    bool plain = true;
    for (; now().kind == Token::Kind::Text; step()) {
        letters += now().text;
        plain = plain && now().plain;
    }
    return plain ? constant(std::move(letters)) : Term();
}

void TermReader::readItems(Term &into, std::string_view close, int depth)
{
    while (!takeSign(close) && !isAtEnd() && now().kind != Token::Kind::Line) {
        if (now().kind == Token::Kind::Name && after().isSign("=")) {
            std::string name = takeAnyName();
            step();
            into.named.push_back({std::move(name), read(depth)});
        } else {
            into.items.push_back(read(depth));
        }
        if (!takeSign(",") && !now().isSign(close)) { // no list after all
            skipRest();
            step();
        }
    }
}

} // namespace heddle::script
