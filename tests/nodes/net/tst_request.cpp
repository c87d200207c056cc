// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/register.h"
#include "tests/nodes/library.h"
#include "tests/nodes/net/loopback.h"

#include <chrono>

using namespace heddle;
using namespace heddle::test;

namespace {

NodeRun ask(const std::string &url, Inputs more = {}, RunOptions options = {})
{
    more.emplace_back("url", url);
    return run(net::requestNode(), more, std::move(options));
}

std::string text(const NodeRun &run)
{
    EXPECT_TRUE(run.ok) << run.error;
    const auto *found = run["value"].get<std::string>();
    return found ? *found : run["value"].summary();
}

constexpr const char *kItems = R"({"items": [{"name": "warp"}, {"name": "weft", "a.b": 3}], "on": true})";

TEST(Request, AJsonAnswerIsAValue)
{
    Loopback server({answer(kItems)});
    const NodeRun said = ask(server.url());
    ASSERT_TRUE(said.ok) << said.error;
    const Map *map = said["value"].get<Map>();
    ASSERT_TRUE(map);
    EXPECT_EQ(map->at("items").as<List>().size(), 2u);
    EXPECT_EQ(said["status"].toInt(), 200);
    EXPECT_TRUE(said["online"].toBool());
    EXPECT_GT(said["seconds"].toNumber(), 0);
    EXPECT_TRUE(said.warnings.empty());
    ASSERT_EQ(said.fired.size(), 1u);
    EXPECT_EQ(said.fired[0].second, said["value"]);
    EXPECT_TRUE(server.request(0).starts_with("GET / HTTP/1.1\r\n")) << server.request(0);
}

TEST(Request, APathTakesOnePart)
{
    Loopback server({answer(kItems)});
    EXPECT_EQ(text(ask(server.url(), {{"path", "items[1].name"}})), "weft");
    EXPECT_EQ(text(ask(server.url(), {{"path", "$.items[0].name"}})), "warp");
    EXPECT_EQ(text(ask(server.url(), {{"path", "/items/1/name"}})), "weft");
    EXPECT_EQ(ask(server.url(), {{"path", "/items/1/a.b"}})["value"], Value(3));
}

TEST(Request, AListOfObjectsIsATable)
{
    Loopback server({answer(R"({"rows": [{"name": "warp", "count": 2}, {"name": "weft"}]})")});
    const NodeRun said = ask(server.url(), {{"path", "rows"}});
    const Table *table = said["table"].get<Table>();
    ASSERT_TRUE(table) << said.error;
    EXPECT_EQ(said["table"].summary(), "2 rows × 2 columns");
    EXPECT_EQ(table->columns().front()->name, "name") << "in the order of the answer";
    EXPECT_TRUE(ask(server.url())["table"].isNull());
}

TEST(Request, APathThatLeadsNowhereSaysWhere)
{
    Loopback server({answer(kItems)});
    expectError(ask(server.url(), {{"path", "items[2]"}}), "the list has 2 items, so there is no [2]");
    expectError(ask(server.url(), {{"path", "things"}}), "there is no “things” but items, on");
    expectError(ask(server.url(), {{"path", "on.off"}}), "where it wants “off”, there is bool");
    expectError(ask(server.url(), {{"path", "items[x]"}}), "a bracket without a number");
    expectError(ask(server.url(), {{"path", "items[1"}}), "a bracket without a number");
    expectError(ask(server.url(), {{"path", "items..name"}}), "an empty step");
}

TEST(Request, OtherAnswersAreTextOrBytes)
{
    Loopback plain({answer("{\"a\": 1}", "text/plain")});
    EXPECT_EQ(text(ask(plain.url())), "{\"a\": 1}");
    EXPECT_TRUE(ask(plain.url(), {{"read_as", "json"}})["value"].get<Map>());
    Loopback json({answer("[1]")});
    EXPECT_EQ(text(ask(json.url(), {{"read_as", "text"}})), "[1]");
    Loopback odd({answer("\xFF\x00\xFE", "image/png")});
    EXPECT_TRUE(ask(odd.url())["value"].get<Bytes>());
    expectError(ask(odd.url(), {{"read_as", "text"}}), "not UTF-8 text");
    Loopback nothing({"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"});
    EXPECT_EQ(text(ask(nothing.url())), "");
}

TEST(Request, APostSendsItsBody)
{
    Loopback server({answer("[]")});
    const Map body{{"text", Value("hällo")}, {"at", Value(List{1, 2.5, Value()})}};
    EXPECT_TRUE(ask(server.url("/messages"), {{"method", "POST"}, {"body", Value(body)}}).ok);
    const std::string request = server.request(0);
    EXPECT_TRUE(request.starts_with("POST /messages HTTP/1.1")) << request;
    EXPECT_NE(request.find("Content-Type: application/json\r\n"), std::string::npos) << request;
    EXPECT_TRUE(request.ends_with("{\"at\":[1,2.5,null],\"text\":\"hällo\"}")) << request;
    EXPECT_TRUE(ask(server.url(), {{"method", "PUT"}, {"body", "plain"}}).ok);
    EXPECT_TRUE(server.request(1).starts_with("PUT /"));
    EXPECT_NE(server.request(1).find("Content-Type: text/plain"), std::string::npos);
    EXPECT_TRUE(server.request(1).ends_with("\r\n\r\nplain"));
    EXPECT_TRUE(ask(server.url(), {{"method", "DELETE"}, {"body", "ignored"}}).ok);
    EXPECT_TRUE(server.request(2).starts_with("DELETE /") && server.request(2).ends_with("\r\n\r\n"));
    expectError(
        ask(server.url(), {{"method", "POST"}, {"body", Value(List{Value(arrayOf<double>({1}, {1}))})}}),
        "JSON has no form for");
    EXPECT_EQ(server.count(), 3u);
}

TEST(Request, HeadersGoAlongAndCannotBreakOut)
{
    Loopback server({answer("[]")});
    const Map good{{"X-Key", Value("abc")}, {"X-Count", Value(3)}, {"Content-Type", Value("text/csv")}};
    EXPECT_TRUE(ask(server.url(), {{"headers", Value(good)}, {"method", "POST"}, {"body", "a,b"}}).ok);
    EXPECT_NE(server.request(0).find("X-Key: abc\r\n"), std::string::npos);
    EXPECT_NE(server.request(0).find("X-Count: 3\r\n"), std::string::npos);
    EXPECT_NE(server.request(0).find("Content-Type: text/csv\r\n"), std::string::npos);
    EXPECT_EQ(server.request(0).find("text/plain"), std::string::npos);
    expectError(ask(server.url(), {{"headers", Value(Map{{"A", Value("b\r\nC: d")}})}}), "must be one line");
    expectError(
        ask(server.url(), {{"headers", Value(Map{{"A: x\r\nB", Value("c")}})}}), "cannot be the name");
    expectError(ask(server.url(), {{"headers", Value(Map{{"A", Value(List{})}})}}), "Make it a text");
    EXPECT_EQ(server.count(), 1u);
}

TEST(Request, AUrlThatIsNoneSaysSo)
{
    const std::pair<const char *, const char *> cases[] = {
        {"", "The url is empty"},
        {"example.org/data", "Begin it with http:// or https://"},
        {"ftp://example.org/", "begins with ftp://"},
        {"file:///etc/passwd", "begins with file://"},
        {"http://", "is not a url"},
        {"http://exa mple.org/", "is not a url"},
        {"http://a:99999/", "is not a url"},
        {"http://example.org/\r\nHost: other", "a line break"},
    };
    for (const auto &[url, problem] : cases)
        expectError(ask(url), problem);
    expectError(ask("http://a/" + std::string(9000, 'x')), "8192 is the most");
}

TEST(Request, AServerThatIsAwayIsOfflineOrAnError)
{
    const std::string gone = Loopback({answer("[]")}).url(); // shut again by now
    const NodeRun off = ask(gone, {{"retries", 2}});
    ASSERT_TRUE(off.ok) << off.error;
    EXPECT_FALSE(off["online"].toBool());
    EXPECT_EQ(off["status"].toInt(), 0);
    EXPECT_TRUE(off["value"].isNull());
    EXPECT_TRUE(off.fired.empty());
    ASSERT_EQ(off.warnings.size(), 1u);
    EXPECT_NE(off.warnings[0].find("Nothing answers at " + gone), std::string::npos) << off.warnings[0];
    EXPECT_NEAR(off.slept, 0.25 + 0.5, 1e-9) << "twice as long each time";
    expectError(ask(gone, {{"fail", true}, {"retries", 0}}), "Nothing answers at");
}

TEST(Request, AServerThatSaysNoIsOnline)
{
    Loopback server({answer("not here", "text/plain", "404 Not Found")});
    const NodeRun said = ask(server.url(), {{"path", "items[0]"}});
    EXPECT_EQ(text(said), "not here");
    EXPECT_EQ(said["status"].toInt(), 404);
    EXPECT_TRUE(said["online"].toBool());
    expectError(ask(server.url(), {{"fail", true}}), "answered with status 404");
}

TEST(Request, ABusyServerIsAskedAgain)
{
    const std::string busy = answer("", "text/plain", "503 Service Unavailable");
    Loopback server({busy, busy, answer("[1]")});
    const NodeRun said = ask(server.url(), {{"retries", 2}});
    EXPECT_EQ(said["status"].toInt(), 200);
    EXPECT_EQ(server.count(), 3u);
    EXPECT_NEAR(said.slept, 0.75, 1e-9);
    Loopback stern({busy});
    EXPECT_EQ(ask(stern.url(), {{"retries", 1}})["status"].toInt(), 503);
    EXPECT_EQ(stern.count(), 2u);
    Loopback asking({"HTTP/1.1 429 Too Many\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n", answer("[]")});
    EXPECT_NEAR(ask(asking.url()).slept, 7, 1e-9);
}

TEST(Request, APostThatMayHaveArrivedIsNotSentAgain)
{
    Loopback server({answer("", "text/plain", "503 Service Unavailable")});
    EXPECT_EQ(ask(server.url(), {{"method", "POST"}, {"body", "once"}})["status"].toInt(), 503);
    EXPECT_EQ(server.count(), 1u);
    Loopback rude([](Loopback &, const std::string &) {});
    EXPECT_FALSE(ask(rude.url(), {{"method", "POST"}, {"body", "once"}})["online"].toBool());
    EXPECT_EQ(rude.count(), 1u);
    const std::string gone = Loopback({answer("[]")}).url();
    EXPECT_GT(ask(gone, {{"method", "POST"}}).slept, 0) << "nothing was sent, so it may be tried again";
}

TEST(Request, SilenceTimesOut)
{
    Loopback server([](Loopback &self, const std::string &) { self.keepSilent(); });
    const NodeRun said = ask(server.url(), {{"timeout", 0.2}, {"retries", 0}});
    EXPECT_FALSE(said["online"].toBool());
    ASSERT_FALSE(said.warnings.empty());
    EXPECT_NE(said.warnings[0].find("did not answer in full within 0.2 s"), std::string::npos);
}

TEST(Request, StopIsFollowedWhileTheServerIsSilent)
{
    using Clock = std::chrono::steady_clock;
    Loopback server([](Loopback &self, const std::string &) { self.keepSilent(); });
    std::stop_source stop;
    Clock::time_point asked;
    std::thread user([&] {
        server.waitForRequest();
        asked = Clock::now();
        stop.request_stop();
    });
    const NodeRun said = ask(server.url(), {{"timeout", 60.0}}, {.stop = stop.get_token()});
    user.join();
    EXPECT_TRUE(said.stopped) << said.error;
    EXPECT_LT(std::chrono::duration<double>(Clock::now() - asked).count(), 0.5);
}

TEST(Request, AManifestTellsOfItAndTheModuleHasIt)
{
    Library library("net");
    const NodeType &type = library["net.request"];
    EXPECT_TRUE(type.network);
    EXPECT_FALSE(type.pure);
    EXPECT_EQ(type.cost, Cost::Blocking);
    Loopback server({answer("[1, 2]")});
    EXPECT_EQ(run(type, {{"url", server.url()}, {"path", "[1]"}})["value"], Value(2));
}

} // namespace
