// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// `heddle render FLOW -o PICTURE`, as a module that the program opens: draws without a display.
#include "app/everynode.h"
#include "app/render/flowpicture.h"
#include "app/render/options.h"
#include "engine/document/file.h"
#include "engine/document/flowlimits.h"
#include "engine/document/flowreader.h"
#include "engine/sdk/catalog.h"

#include <QtGui/QGuiApplication>

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace {

using namespace heddle;

enum ExitCode { kWell = 0, kWrongUsage = 2, kUnreadable = 3 };

int fail(ExitCode code, std::string_view sentence)
{
    fmt::print(stderr, "heddle: {}\n", sentence);
    return code;
}

Result<FlowContent> readFlowFile(const std::string &path, Catalog &catalog)
{
    const auto text = readFile(path, kMostFlowBytes);
    if (!text)
        return text.error();
    return readFlow(*text, catalog);
}

int drawFlow(const FlowContent &flow, const render::Options &options)
{
    // The module is told of a program without words: none of ours is for Qt.
    int argc = 1;
    char name[] = "heddle";
    char *argv[] = {name, nullptr};
    setenv("QT_QPA_PLATFORM", "offscreen", 1); // NOLINT(concurrency-mt-unsafe): no other thread yet
    const QGuiApplication application(argc, argv);
    const auto drawn = render::draw(flow.root, options);
    if (!drawn)
        return fail(kWrongUsage, fmt::format("{} was not written: {}", options.picture, drawn.error().text));
    if (drawn->scale < options.scale)
        fmt::print(stderr, "heddle: drawn at scale {:.3g}, because the picture would have been too large\n",
            drawn->scale);
    return kWell;
}

} // namespace

extern "C" __attribute__((visibility("default"))) int heddleMain(int argc, char **argv)
{
    const auto options = render::readOptions(argc, argv);
    if (!options)
        return fail(kWrongUsage, options.error().text);
    Catalog catalog;
    addEveryNode(catalog, programParts());
    const auto flow = readFlowFile(options->flow, catalog);
    if (!flow)
        return fail(kUnreadable, options->flow + ": " + flow.error().text);
    return drawFlow(*flow, *options);
}
