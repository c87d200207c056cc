// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/document/jsonlocator.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heddle {

class Catalog;
struct NodeType;

/// What the parts of the flow reader share while one file is read: where they stand, what was wrong, and
/// the types met so far. Internal to engine/document; one thread; lives as long as the reading.
class ReadContext {
public:
    /// `strict`: values and wires are held against their ports, too.
    ReadContext(std::string_view text, Catalog &catalog, bool strict)
        : m_text(text)
        , m_catalog(catalog)
        , m_locator(text)
        , m_strict(strict)
    {
    }

    bool isStrict() const { return m_strict; }
    const NodeType *type(std::string_view id);

    /// Steps into a child for as long as it lives.
    class Step {
    public:
        Step(ReadContext &context, std::uint32_t child)
            : m_path(context.m_path)
        {
            m_path.push_back(child);
        }
        ~Step() { m_path.pop_back(); }
        Step(const Step &) = delete;
        Step &operator=(const Step &) = delete;

    private:
        JsonPath &m_path;
    };

    /// Something that makes the file unreadable, at the value where the reader stands.
    void refuse(std::string text)
    {
        m_refused = true;
        add(m_problems, false, std::move(text));
    }
    /// The same, at the key of the member.
    void refuseKey(std::string text)
    {
        m_refused = true;
        add(m_problems, true, std::move(text));
    }
    /// Something that a port will refuse; the file can be read all the same.
    void warn(std::string text) { add(m_problems, false, std::move(text)); }
    /// Something that is kept and does nothing, for it is not known here; at the value, or at its key.
    void note(std::string text) { add(m_notes, false, std::move(text)); }
    void noteKey(std::string text) { add(m_notes, true, std::move(text)); }

    /// The member where the reader stands as `"key":value`, byte for byte.
    std::string rawMember();

    /// Counts one more node; false (and a problem) where there are too many.
    bool countNode();

    bool isRefused() const { return m_refused; }
    /// All problems with their lines and columns, in the order of the text. Call once, at the end.
    std::vector<Error> errors() { return placed(m_problems); }
    /// The same of what was noted.
    std::vector<Error> notes() { return placed(m_notes); }

private:
    struct Problem {
        JsonPath path;
        bool key = false;
        std::string text;
    };

    void add(std::vector<Problem> &problems, bool key, std::string text) const;
    std::vector<Error> placed(std::vector<Problem> &problems) const;

    std::string_view m_text;
    Catalog &m_catalog;
    JsonLocator m_locator;
    JsonPath m_path;
    std::unordered_map<std::string_view, const NodeType *> m_types; // the keys live in the types
    std::vector<Problem> m_problems, m_notes;
    std::size_t m_nodes = 0;
    const bool m_strict;
    bool m_refused = false;
};

} // namespace heddle
