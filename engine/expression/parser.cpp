// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/program.h"
#include "engine/expression/suggest.h"
#include "engine/expression/token.h"

#include <array>
#include <charconv>
#include <numbers>
#include <optional>

namespace heddle::expression {

namespace {

constexpr int kMaxDepth = 200;
constexpr int kMaxArguments = 64;

struct Infix {
    std::string_view symbol;
    Operator op;
    int power; ///< Binds tighter the higher.
};
constexpr int kComparison = 4, kUnary = 7, kPower = 8, kNot = 3;
constexpr std::array kInfix = {
    Infix{"or", Operator::Or, 1},
    Infix{"||", Operator::Or, 1},
    Infix{"and", Operator::And, 2},
    Infix{"&&", Operator::And, 2},
    Infix{"==", Operator::Equal, kComparison},
    Infix{"!=", Operator::NotEqual, kComparison},
    Infix{"<", Operator::Less, kComparison},
    Infix{"<=", Operator::LessEqual, kComparison},
    Infix{">", Operator::Greater, kComparison},
    Infix{">=", Operator::GreaterEqual, kComparison},
    Infix{"+", Operator::Add, 5},
    Infix{"-", Operator::Subtract, 5},
    Infix{"*", Operator::Multiply, 6},
    Infix{"/", Operator::Divide, 6},
    Infix{"//", Operator::FloorDivide, 6},
    Infix{"%", Operator::Modulo, 6},
    Infix{"**", Operator::Power, kPower},
};

const Infix *infixOf(const Token &token)
{
    for (const Infix &infix : kInfix)
        if (token.is(infix.symbol))
            return &infix;
    return nullptr;
}

Block numberOf(const Token &token)
{
    const char *end = token.text.data() + token.text.size();
    std::int64_t whole = 0;
    if (const auto r = std::from_chars(token.text.data(), end, whole); r.ec == std::errc() && r.ptr == end)
        return scalar(whole);
    double number = 0;
    const auto r = std::from_chars(token.text.data(), end, number);
    if (r.ec != std::errc() || r.ptr != end)
        throw Failure{"the number " + token.text + " is beyond what a number can hold", token.column};
    return scalar(number);
}

std::optional<Block> constantNamed(std::string_view name)
{
    if (name == "pi")
        return scalar(std::numbers::pi);
    if (name == "e")
        return scalar(std::numbers::e);
    if (name == "true" || name == "false")
        return scalar(std::uint8_t(name == "true"));
    if (name == "missing")
        return missingScalar();
    return std::nullopt;
}

/// Operator precedence by binding power; writes steps as it reads. Recursion is bounded by kMaxDepth.
class Parser {
public:
    explicit Parser(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    Steps parse()
    {
        parseFrom(0);
        if (now().kind != Token::End)
            fail(now().is("=") ? "write == to compare"
                               : "expected an operator or the end, not " + describe(now()));
        return std::move(m_steps);
    }

private:
    const Token &now() const { return m_tokens[m_at]; }
    Token take() { return m_tokens[now().kind == Token::End ? m_at : m_at++]; }
    int here() const { return int(m_steps.size()); }
    [[noreturn]] void fail(std::string text) const { throw Failure{std::move(text), now().column}; }
    void expect(std::string_view symbol)
    {
        if (!now().is(symbol))
            fail("expected " + std::string(symbol) + ", not " + describe(now()));
        take();
    }

    void parseFrom(int power)
    {
        if (++m_depth > kMaxDepth)
            fail("the expression is nested deeper than 200 levels");
        const int begin = here();
        parsePrefix();
        while (const Infix *infix = infixOf(now())) {
            if (infix->power <= power && !(infix->op == Operator::Power && power == kPower))
                break;
            parseInfix(*infix, begin);
        }
        --m_depth;
    }

    void parseInfix(const Infix &infix, int begin)
    {
        const int column = take().column;
        const bool isComparison = infix.power == kComparison;
        refuseMissing(isComparison);
        parseFrom(infix.power);
        refuseMissing(isComparison);
        if (isComparison && infixOf(now()) && infixOf(now())->power == kComparison)
            fail("comparisons cannot be chained. Write a < b and b < c");
        m_steps.push_back(
            {.kind = Step::Binary, .column = column, .begin = begin, .arguments = 2, .op = infix.op});
    }

    /// Comparing with the literal is always missing, which nobody means.
    void refuseMissing(bool isComparison) const
    {
        if (isComparison && m_steps.back().kind == Step::Constant && m_steps.back().constant.untyped)
            throw Failure{"nothing is equal to missing. Write is_missing(x)", m_steps.back().column};
    }

    void parsePrefix()
    {
        const int begin = here();
        const Token token = take();
        if (token.is("(")) {
            parseFrom(0);
            expect(")");
        } else if (token.is("-") || token.is("+")) {
            parseFrom(kUnary);
            if (token.is("-"))
                m_steps.push_back({.kind = Step::Unary,
                    .column = token.column,
                    .begin = begin,
                    .arguments = 1,
                    .op = Operator::Negate});
        } else if (token.is("not") || token.is("!")) {
            parseFrom(token.text == "!" ? kUnary : kNot);
            m_steps.push_back({.kind = Step::Unary,
                .column = token.column,
                .begin = begin,
                .arguments = 1,
                .op = Operator::Not});
        } else {
            parseOperand(token);
        }
    }

    void parseOperand(const Token &token)
    {
        Step step{.kind = Step::Constant, .column = token.column, .begin = here()};
        if (token.kind == Token::Number)
            step.constant = numberOf(token);
        else if (token.kind == Token::Text)
            step.constant = scalar(token.text);
        else if (token.kind == Token::QuotedName || (token.kind == Token::Name && !infixOf(token)))
            return parseName(token);
        else
            throw Failure{"expected a value, not " + describe(token), token.column};
        m_steps.push_back(std::move(step));
    }

    void parseName(const Token &token)
    {
        if (token.kind == Token::Name && now().is("("))
            return parseCall(token);
        Step step{.kind = Step::Name, .column = token.column, .begin = here(), .name = token.text};
        if (now().is(".")) {
            take();
            const Token member = take();
            if (member.kind != Token::Name && member.kind != Token::QuotedName)
                throw Failure{"expected the name of a column, not " + describe(member), member.column};
            step.owner = std::exchange(step.name, member.text);
        } else if (auto constant = token.kind == Token::Name ? constantNamed(token.text) : std::nullopt) {
            step.kind = Step::Constant;
            step.constant = *std::move(constant);
        }
        m_steps.push_back(std::move(step));
    }

    void parseCall(const Token &name)
    {
        const Function *function = findFunction(name.text);
        if (!function)
            throw Failure{unknownFunction(name.text), name.column};
        const int begin = here();
        const int arguments = parseArguments();
        if (arguments < function->minArguments || arguments > function->maxArguments)
            throw Failure{wrongCount(*function, arguments), name.column};
        m_steps.push_back({.kind = Step::Call,
            .column = name.column,
            .begin = begin,
            .arguments = arguments,
            .function = function});
    }

    int parseArguments()
    {
        expect("(");
        int count = 0;
        while (!now().is(")")) {
            if (count > 0)
                expect(",");
            if (++count > kMaxArguments)
                fail("a function takes at most 64 values");
            parseFrom(0);
        }
        take();
        return count;
    }

    static std::string unknownFunction(const std::string &name)
    {
        const std::string_view meant = closest(name, functionNames());
        return "no function " + name
            + (meant.empty() ? std::string() : ". Did you mean " + std::string(meant) + "?");
    }

    static std::string wrongCount(const Function &f, int given)
    {
        std::string wanted = std::to_string(f.minArguments);
        if (f.maxArguments >= kMaxArguments)
            wanted += " or more";
        else if (f.maxArguments > f.minArguments)
            wanted += " to " + std::to_string(f.maxArguments);
        return std::string(f.name) + "() takes " + wanted + (wanted == "1" ? " value" : " values") + ", not "
            + std::to_string(given);
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    Steps m_steps;
};

} // namespace

Result<Steps> parseSteps(std::string_view text)
{
    auto tokens = tokenize(text);
    if (!tokens)
        return tokens.error();
    if (tokens->size() == 1)
        return Error{"the expression is empty", 1, 1};
    try {
        return Parser(*std::move(tokens)).parse();
    } catch (const Failure &failure) {
        return Error{failure.text, 1, failure.column};
    }
}

} // namespace heddle::expression
