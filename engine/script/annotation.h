// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/script/term.h"
#include "engine/sdk/nodetype.h"

#include <map>

namespace heddle::script {

/// The names that a program gives to annotations and defaults: `Sigma = Annotated[float, Range(0, 10)]`.
using Names = std::map<std::string, Term>;

/// Reads annotations as the Python side does when it runs the program (engine/python/heddle/ports.py); what
/// only running it would tell takes anything. Pure; keeps no more than the names.
class AnnotationReader {
public:
    explicit AnnotationReader(const Names &names)
        : m_names(names)
    {
    }

    /// nullptr: there is no annotation, or no default.
    PortType input(std::string name, const Term *annotation, const Term *preset) const;
    PortType output(std::string name, const Term *annotation) const;
    /// What is behind a name; else the term itself.
    const Term &behind(const Term &term) const;

private:
    struct Found;
    Found read(const Term &annotation, int depth) const;
    void readIndex(Found &found, const Term &index, int depth) const;
    void readNote(Found &found, const Term &note) const;
    void readEither(Found &found, const std::vector<Term> &kinds, int depth) const;

    const Names &m_names;
    mutable int m_left = 5'000; // readings: names may stand for very much
};

} // namespace heddle::script
