// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Servers that mean harm, or are broken: always a sentence, never a crash, never without end.
#include "engine/nodes/net/register.h"
#include "engine/nodes/net/transfer.h"
#include "tests/nodes/library.h"
#include "tests/nodes/net/loopback.h"

using namespace heddle;
using namespace heddle::test;

namespace {

net::Answer fetch(const Loopback &server)
{
    net::Ask ask{.url = *net::parseUrl(server.url())};
    ask.mostBytes = 1 << 20;
    ask.timeout = std::chrono::seconds(30);
    return net::transfer(ask, {}, [](double, double) {});
}

void expectProblem(const net::Answer &answer, net::Outcome outcome, const char *part)
{
    EXPECT_EQ(answer.outcome, outcome) << answer.problem;
    EXPECT_NE(answer.problem.find(part), std::string::npos) << answer.problem;
    EXPECT_TRUE(answer.body.empty());
}

NodeRun ask(const Loopback &server)
{
    return run(net::requestNode(), {{"url", server.url()}, {"retries", 0}});
}

TEST(HostileServer, AnEndlessAnswerIsCutOff)
{
    Loopback server([](Loopback &self, const std::string &) {
        self.say("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
        while (self.say(std::string(65536, 'x'))) { }
    });
    expectProblem(fetch(server), net::Outcome::Refused, "larger than 1 MB");
}

TEST(HostileServer, APromiseOfTooMuchIsNotWaitedFor)
{
    Loopback server({"HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\nabc"});
    expectProblem(fetch(server), net::Outcome::Refused, "larger than 1 MB");
    expectError(ask(server), "larger than 256 MB");
}

TEST(HostileServer, EndlessHeadersAreCutOff)
{
    Loopback server([](Loopback &self, const std::string &) {
        self.say("HTTP/1.1 200 OK\r\n");
        while (self.say("X-Again: " + std::string(4000, 'x') + "\r\n")) { }
    });
    const net::Answer said = fetch(server);
    EXPECT_NE(said.outcome, net::Outcome::Answered);
    EXPECT_FALSE(said.problem.empty());
}

TEST(HostileServer, AnAnswerThatBreaksOffIsNoAnswer)
{
    Loopback server({"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"});
    expectProblem(fetch(server), net::Outcome::Broken, "broke off");
    const NodeRun said = ask(server);
    EXPECT_TRUE(said.ok);
    EXPECT_FALSE(said["online"].toBool());
    EXPECT_TRUE(said["value"].isNull());
    Loopback mute([](Loopback &, const std::string &) {});
    expectProblem(fetch(mute), net::Outcome::Broken, "broke off");
    Loopback noise({"\x01\x02 this is no HTTP at all\r\n\r\n"});
    expectProblem(fetch(noise), net::Outcome::Broken, "does not speak HTTP");
}

TEST(HostileServer, RedirectsInACircleEnd)
{
    Loopback server({"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"});
    expectProblem(fetch(server), net::Outcome::Refused, "redirects again and again");
    EXPECT_EQ(server.count(), 11u);
    expectError(ask(server), "redirects again and again");
}

TEST(HostileServer, ARedirectToThisMachinesFilesIsNotFollowed)
{
    for (const char *target : {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/"}) {
        Loopback server({std::string("HTTP/1.1 302 Found\r\nLocation: ") + target
            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"});
        expectProblem(fetch(server), net::Outcome::Refused, "That is not followed");
    }
}

TEST(HostileServer, AGoodRedirectIsFollowed)
{
    Loopback server([](Loopback &self, const std::string &request) {
        self.say(request.starts_with("GET /there ")
                ? answer("[7]")
                : "HTTP/1.1 301 Moved\r\nLocation: /there\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    });
    EXPECT_EQ(fetch(server).body, "[7]");
}

TEST(HostileServer, ObjectsWithTooManyKeysAreNoTable)
{
    std::string rows = "[{}";
    for (int i = 0; i < 2000; ++i)
        rows += ",{\"key" + std::to_string(i) + "\": 1}";
    const NodeRun said = ask(Loopback({answer(rows + "]")}));
    EXPECT_TRUE(said.ok) << said.error;
    EXPECT_EQ(said["value"].as<List>().size(), 2001u);
    EXPECT_TRUE(said["table"].isNull());
}

TEST(HostileServer, BrokenJsonSaysWhere)
{
    expectError(ask(Loopback({answer("{\n\"a\": 1,,}")})), "The answer, line 2, column 8");
    expectError(ask(Loopback({answer(std::string(100000, '['))})), "The answer");
    expectError(ask(Loopback({answer("{\"a\": \"\xFF\"}")})), "The answer");
    expectError(ask(Loopback({answer("{\"a\": 1e999}")})), "The answer");
}

} // namespace
