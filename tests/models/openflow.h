// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. An open flow without an engine: the test says what has changed, and sees what is asked for.
#pragma once

#include "models/catalog/catalogmodel.h"
#include "models/document/flowdocument.h"
#include "tests/models/flowmaker.h"

#include <functional>
#include <memory>

namespace heddle::testing {

/// To be a part of a test, which makes it anew for each of its functions.
class OpenFlow {
protected:
    /// `more`: types that the test alone needs.
    void makeDocument(const std::function<void(Catalog &)> &more = {})
    {
        m_posted.clear();
        m_document.reset();
        m_library.reset();
        m_catalog = std::make_unique<Catalog>();
        addTypes(*m_catalog);
        if (more)
            more(*m_catalog);
        m_library = std::make_unique<CatalogModel>(*m_catalog);
        m_document = std::make_unique<FlowDocument>(
            *m_library, [this](Command command) { m_posted.push_back(std::move(command)); });
    }
    /// The commands of one kind that were asked for.
    template <class T> std::vector<T> posted() const { return ofKind<T>(m_posted); }

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<CatalogModel> m_library;
    std::vector<Command> m_posted;
    std::unique_ptr<FlowDocument> m_document;
};

} // namespace heddle::testing
