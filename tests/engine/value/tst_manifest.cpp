// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A declaration as JSON: what a catalog writes, a catalog reads.

#include "engine/sdk/catalog.h"
#include "engine/value/json.h"
#include "tests/support/scratchfolder.h"

#include <gtest/gtest.h>

#include <limits>

namespace heddle::test {
namespace {

NodeType everything()
{
    NodeType type;
    type.id = "test.everything";
    type.version = 7;
    type.title = "Every \"thing\"";
    type.category = "Test/All";
    type.help = "Has one of all.";
    type.aliases = {"all", "ü"};
    type.icon = "gauge";
    type.face = "Everything.qml";
    type.kind = NodeKind::Analyse;
    type.cost = Cost::Blocking;
    type.pure = false;
    type.inputs = {
        {.name = "x",
            .type = &types::number,
            .help = "A number.",
            .unit = "px",
            .preset = 2.5,
            .min = 0,
            .max = 10,
            .step = 0.5},
        {.name = "on", .type = &types::boolean, .preset = false, .setting = true},
        {.name = "method", .type = &types::text, .preset = "", .choices = {"", "mean"}},
        {.name = "notes", .type = &types::text, .multiline = true},
        {.name = "path",
            .type = &types::text,
            .required = true,
            .file = FileUse::Read,
            .suffixes = {"csv", "tsv"}},
        {.name = "out", .type = &types::text, .file = FileUse::Write},
        {.name = "nan", .type = &types::number, .preset = std::numeric_limits<double>::infinity()},
        {.name = "go", .type = &types::event},
    };
    type.outputs = {{.name = "image", .type = &types::image}, {.name = "done", .type = &types::event}};
    return type;
}

TEST(ManifestTest, WhatIsWrittenIsReadTheSame)
{
    const ScratchFolder folder;
    const std::string json = toJson(everything());
    ASSERT_TRUE(parseJson(json)) << json;
    Catalog catalog;
    ASSERT_TRUE(catalog.addManifest(folder.file("nodes.json", "[" + json + "]")));
    const NodeType *read = catalog.find("test.everything");
    ASSERT_TRUE(read);
    EXPECT_EQ(toJson(*read), json);
    EXPECT_EQ(read->inputs[0].preset, Value(2.5));
    EXPECT_EQ(read->inputs[1].preset, Value(false));
    EXPECT_EQ(read->inputs[2].choices.size(), 2u);
    EXPECT_EQ(read->inputs[4].file, FileUse::Read);
    EXPECT_EQ(read->inputs[7].type, &types::event);
    EXPECT_EQ(read->cost, Cost::Blocking);
    EXPECT_FALSE(read->pure);
}

TEST(ManifestTest, TypesOfLibrariesKeepTheirNameAndAreOneType)
{
    const ScratchFolder folder;
    Catalog catalog;
    const std::string text
        = R"([{"type":"a.b","inputs":[{"name":"x","type":"mesh"}],"outputs":[{"name":"y","type":"mesh"}]}])";
    ASSERT_TRUE(catalog.addManifest(folder.file("nodes.json", text)));
    const NodeType *type = catalog.find("a.b");
    EXPECT_EQ(type->inputs[0].type->name, "mesh");
    EXPECT_EQ(type->inputs[0].type, type->outputs[0].type);
}

TEST(ManifestTest, BrokenOnesAreNamedAndLeftOut)
{
    const ScratchFolder folder;
    folder.file("torn.json", R"([{"type":"a.b")");
    folder.file("object.json", R"({"type":"a.b"})");
    folder.file("odd.json",
        R"([1, null, {"type":"good.one","inputs":[3],"version":"x","aliases":"no","min":"low"}])");
    Catalog catalog;
    EXPECT_EQ(catalog.addFolder(folder.path()).size(), 2u);
    EXPECT_TRUE(catalog.find("good.one"));
    EXPECT_EQ(catalog.all().size(), 1u);
    EXPECT_TRUE(catalog.addFolder(folder.path("none")).empty());
}

TEST(ManifestTest, ATypeWithoutAnIdIsLeftOut)
{
    const ScratchFolder folder;
    Catalog catalog;
    (void)catalog.addManifest(folder.file("nodes.json", R"([{"title":"x"}])"));
    EXPECT_TRUE(catalog.all().empty());
}

TEST(CatalogTest, APlaceholderTakesThePlaceOfWhatIsMissing)
{
    Catalog catalog;
    const NodeType *missing = catalog.placeholder("far.away");
    EXPECT_TRUE(missing->unknown);
    EXPECT_EQ(catalog.placeholder("far.away"), missing);
    EXPECT_EQ(catalog.find("far.away"), nullptr);
    EXPECT_TRUE(catalog.all().empty());
    catalog.add(everything());
    EXPECT_FALSE(catalog.placeholder("test.everything")->unknown);
}

} // namespace
} // namespace heddle::test
