// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// edit.find: how long 100,000 nodes are searched in the background, how long the engine is held up for it,
// and for how long the window is when all of them are found.

#include "engine/message/survey.h"
#include "engine/nodes/builtin.h"
#include "engine/place/threadplace.h"
#include "engine/sdk/catalog.h"
#include "engine/session/flowengine.h"
#include "engine/session/inbox.h"
#include "models/catalog/catalogmodel.h"
#include "models/document/flowdocument.h"
#include "models/find/findings.h"
#include "tests/bench/bench.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QThread>

#include <algorithm>
#include <chrono>

namespace heddle::bench {

namespace {

constexpr std::uint32_t kMany = 100'000;

double millisOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

FlowContent sums(const Catalog &catalog)
{
    FlowContent flow;
    for (std::uint32_t i = 1; i <= kMany; ++i) {
        Node node;
        node.id = {i};
        node.name = "sum" + std::to_string(i);
        node.type = catalog.find("math.add");
        node.at = {i % 320 * 320.0, i / 320 * 280.0};
        node.inputs = {{"a", Value(double(i)), {}, {}}, {"b", Value(0.5), {}, {}}};
        flow.root.nodes.push_back(std::move(node));
    }
    return flow;
}

/// The longest that the event loop is held up until all is found.
double windowMillis(const Catalog &catalog, const std::shared_ptr<const Survey> &survey)
{
    CatalogModel library(catalog);
    std::uint64_t asked = 0;
    FlowDocument document(library, [&](const Command &command) {
        if (const auto *wanted = std::get_if<SurveyCommand>(&command))
            asked = wanted->request;
    });
    double longest = millisOf([&] {
        document.find()->setOpen(true);
        document.find()->setText(QStringLiteral("sum"));
    });
    GraphDelta delta;
    delta.replies.push_back({asked, {}, {}, {}, survey});
    longest = std::max(longest, millisOf([&] { document.apply(delta); }));
    while (document.find()->isSearching()) {
        longest = std::max(longest, millisOf([] { QCoreApplication::processEvents(); }));
        QThread::yieldCurrentThread();
    }
    return longest;
}

} // namespace

std::vector<Figure> find()
{
    int count = 1;
    std::string name = "bench";
    char *arguments = name.data();
    const QCoreApplication application(count, &arguments);
    Catalog catalog;
    registerBuiltinNodes(catalog);
    ThreadPlace place(1);
    FlowEngine engine(catalog, place, std::make_shared<Inbox>(), [](const std::function<void()> &) {});
    engine.evaluator().flowChanged(*engine.flow().load(sums(catalog)), 1);
    (void)engine.collect();
    std::shared_ptr<const Survey> survey;
    const double held = millisOf([&] {
        engine.handle(SurveyCommand{true, 1});
        survey = engine.collect().replies.front().survey;
    });
    std::vector<double> some, all;
    for (int i = 0; i < 5; ++i) {
        some.push_back(millisOf([&] { (void)findIn(*survey, readQuery(QStringLiteral("a=777"))); }));
        all.push_back(millisOf([&] { (void)findIn(*survey, readQuery(QStringLiteral("sum"))); }));
    }
    const double window = windowMillis(catalog, survey);
    return {{"edit.find.100k.ms", percentile(some, 0.5), "ms", "reported: in the background"},
        {"edit.find.100k.all_ms", percentile(all, 0.5), "ms", "reported: in the background"},
        {"edit.find.100k.engine_ms", held, "ms", "at most 50 ms", held <= 50},
        {"edit.find.100k.gui_ms", window, "ms", "at most 16 ms", window <= 16}};
}

} // namespace heddle::bench
