// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace heddle {

/// An expected failure, told to the user as it stands: what happened, what it was, what to do.
/// Any thread; a plain value.
struct Error {
    std::string text;
    int line = 0; ///< From 1 where the error lies in a text; else 0.
    int column = 0; ///< From 1, in bytes.

    friend bool operator==(const Error &, const Error &) = default;
};

/// Either a T or the reason why there is none. Nothing has changed when it holds an Error.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_data(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_data.index() == 0; }
    T &operator*() & { return std::get<0>(m_data); }
    const T &operator*() const & { return std::get<0>(m_data); }
    T &&operator*() && { return std::get<0>(std::move(m_data)); }
    T *operator->() { return &std::get<0>(m_data); }
    const T *operator->() const { return &std::get<0>(m_data); }
    const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};

/// Success without a value.
struct Done { };

/// Thrown by a node's body to fail with a sentence for the user. Never crosses a place.
class NodeError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace heddle
