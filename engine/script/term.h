// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/script/token.h"
#include "engine/value/value.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace heddle::script {

/// What stands in an annotation or as a default, as far as it can be told without running anything.
struct Term {
    enum class Kind : unsigned char {
        Unknown, ///< Something that only running it would tell.
        Name, ///< `np.ndarray` is "ndarray".
        Constant,
        Call, ///< `name(items, named)`
        Index, ///< `name[items]`
        List, ///< Also a tuple.
        Either, ///< `a | b`
    };
    Kind kind = Kind::Unknown;
    std::string name;
    Value constant;
    std::vector<Term> items;
    struct Named;
    std::vector<Named> named;

    bool isName(std::string_view what) const { return kind == Kind::Name && name == what; }
    /// Null where it is no constant; a list of constants is one.
    std::optional<Value> value() const;
};

struct Term::Named {
    std::string name;
    Term term;
};

/// Goes over tokens, from a place that it moves on. Pure; never runs past the End.
class TermReader {
public:
    explicit TermReader(std::span<const Token> tokens)
        : m_tokens(tokens)
    {
    }

    const Token &now() const { return m_tokens[m_at]; }
    const Token &after() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    bool isAtEnd() const { return now().kind == Token::Kind::End; }
    void step() { m_at = std::min(m_at + 1, m_tokens.size() - 1); }
    bool takeSign(std::string_view sign);
    bool takeName(std::string_view name);
    std::string takeAnyName(); ///< Empty: there is none here.
    void skipLine(); ///< To the beginning of the next statement.
    /// One expression, up to a comma, a colon, an `=`, a closing bracket or the end of the line.
    Term read(int depth = 0);

private:
    Term readOne(int depth);
    Term readAtom(int depth);
    Term readNumber(bool negative);
    Term readTexts();
    void readItems(Term &into, std::string_view close, int depth);
    bool isOver() const;
    void skipRest();

    std::span<const Token> m_tokens; // the last is End
    std::size_t m_at = 0;
};

} // namespace heddle::script
