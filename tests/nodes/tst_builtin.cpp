// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/builtin.h"
#include "engine/sdk/catalog.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace heddle::test {

/// What everybody may expect of a declaration, whoever wrote it.
class BuiltinNodes : public testing::Test {
protected:
    void SetUp() override { registerBuiltinNodes(m_catalog); }

    Catalog m_catalog;
};

TEST_F(BuiltinNodes, HaveIdsOfLibraryAndName)
{
    std::set<std::string> seen;
    for (const NodeType *type : m_catalog.all()) {
        EXPECT_TRUE(std::regex_match(type->id, std::regex("[a-z0-9_]+\\.[a-z0-9_]+"))) << type->id;
        EXPECT_TRUE(seen.insert(type->id).second) << type->id;
    }
    EXPECT_GE(seen.size(), 25u);
}

TEST_F(BuiltinNodes, SayWhatTheyAreFor)
{
    for (const NodeType *type : m_catalog.all()) {
        EXPECT_FALSE(type->title.empty()) << type->id;
        EXPECT_FALSE(type->category.empty()) << type->id;
        EXPECT_TRUE(type->help.ends_with('.')) << type->id << ": " << type->help;
    }
}

TEST_F(BuiltinNodes, HavePortsWithNamesAndHelp)
{
    for (const NodeType *type : m_catalog.all()) {
        for (const auto *ports : {&type->inputs, &type->outputs}) {
            std::set<std::string> names;
            for (const PortType &port : *ports) {
                EXPECT_TRUE(std::regex_match(port.name, std::regex("[a-z][a-z0-9_]*")))
                    << type->id << " " << port.name;
                EXPECT_TRUE(names.insert(port.name).second) << type->id << " " << port.name;
                EXPECT_FALSE(port.help.empty()) << type->id << " " << port.name;
            }
        }
    }
}

TEST_F(BuiltinNodes, AcceptTheirOwnPresets)
{
    for (const NodeType *type : m_catalog.all())
        for (const PortType &port : type->inputs) {
            const auto accepted = accept(port, port.preset);
            EXPECT_TRUE(accepted) << type->id << " " << port.name << ": "
                                  << (accepted ? "" : accepted.error().text);
        }
}

TEST_F(BuiltinNodes, ThatReadOrWriteAFileNameItPath)
{
    for (const NodeType *type : m_catalog.all())
        for (const PortType &port : type->inputs)
            EXPECT_TRUE(port.file == FileUse::None || port.name == "path") << type->id;
}

} // namespace heddle::test
