// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/content.h"
#include "engine/nodes/net/exchange.h"
#include "engine/nodes/net/jsonpath.h"
#include "engine/nodes/net/register.h"
#include "engine/sdk/node.h"

#include <fmt/format.h>

namespace heddle::net {

namespace {

using Outputs = std::tuple<Value, Value, std::int64_t, bool, double>; // the second: a table, or nothing

constexpr int kDone = 5; // the event, after the outputs
constexpr long kFirstError = 400;

template <class T> T orFail(Result<T> result)
{
    if (!result)
        throw NodeError(result.error().text);
    return *std::move(result);
}

Ask askOf(const std::string &method, const std::string &url, const std::optional<Map> &headers,
    const Value &body, double timeout)
{
    Ask ask{.method = method, .url = orFail(parseUrl(url))};
    if (headers)
        ask.headers = orFail(headerLines(*headers));
    if (method == "POST" || method == "PUT")
        ask.body = orFail(requestBody(body));
    ask.timeout = std::chrono::milliseconds(std::int64_t(timeout * 1000));
    return ask;
}

Form formOf(const std::string &name)
{
    return name == "json" ? Form::Json : name == "text" ? Form::Text : Form::Auto;
}

/// What an answer of a server that says no holds is taken as it is: the path is for good answers.
Value valueOf(const Answer &answer, Form form, const std::string &path)
{
    if (answer.status >= kFirstError) {
        auto content = contentOf(answer.body, answer.type, Form::Auto);
        return content ? *std::move(content) : Value(answer.body);
    }
    const Value content = orFail(contentOf(answer.body, answer.type, path.empty() ? form : Form::Json));
    return orFail(valueAt(content, path));
}

Outputs request(Run &run, const Event &, const std::string &url, const std::string &method,
    const std::optional<Map> &headers, const Value &body, const std::string &path, const std::string &form,
    double timeout, std::int64_t retries, bool fail)
{
    const Ask ask = askOf(method, url, headers, body, timeout);
    const Answer answer = exchange(run, ask, retries);
    const bool offline = answer.outcome == Outcome::NotReached || answer.outcome == Outcome::Broken;
    if (answer.outcome == Outcome::Refused || (offline && fail))
        throw NodeError(answer.problem);
    if (offline) {
        run.warn(answer.problem);
        return {Value(), Value(), 0, false, answer.seconds};
    }
    if (fail && answer.status >= kFirstError)
        throw NodeError(fmt::format("{} answered with status {}.", ask.url.text, answer.status));
    Value value = valueOf(answer, formOf(form), path);
    auto table = rowsOf(value, answer.body);
    run.fire(kDone, value);
    return {
        std::move(value), table ? Value(*std::move(table)) : Value(), answer.status, true, answer.seconds};
}

} // namespace

NodeType requestNode()
{
    NodeType type
        = node("net.request", request)
              .title("Web request")
              .category("Web")
              .kind(NodeKind::Source)
              .icon("globe")
              .face("web")
              .blocking()
              .network()
              .help("Asks a web server for something, or sends it something.")
              .aliases({"http", "https", "rest", "get", "post", "put", "delete", "fetch", "download", "api",
                  "curl"})
              .input("send", "A trigger asks. Not connected: asks whenever an input changes.")
              .input("url", "Where to ask; http:// or https://.")
              .preset("http://127.0.0.1:8000/")
              .input("method", "GET fetches, POST and PUT send the body, DELETE removes.")
              .preset("GET")
              .choices({"GET", "POST", "PUT", "DELETE"})
              .input("headers", "Further lines for the head of the request, by name.")
              .input("body", "What POST and PUT send: text and bytes as they are, everything else as JSON.")
              .input("path", "The part of a JSON answer to take, such as items[0].name. Empty: all of it.")
              .preset("")
              .input("read_as", "Auto: JSON where the server calls it so, else text, else bytes.")
              .preset("auto")
              .choices({"auto", "json", "text"})
              .setting()
              .input("timeout", "How long one attempt may take.")
              .preset(10.0)
              .range(0.1, 3600)
              .unit("s")
              .input("retries",
                  "How often to ask again when the server is away or busy, each time later. A POST that "
                  "may have arrived is not sent again.")
              .preset(2)
              .range(0, 10)
              .input(
                  "fail", "On: a server that is away or says no is an error. Off: see “online” and “status”.")
              .preset(false)
              .setting()
              .output("value", "The answer, or the part of it that the path names.")
              .output("table", "The objects of a list as rows; nothing if the answer is something else.")
              .output("status", "What the server says: 200 is well; 0: no answer.")
              .output("online", "Whether there was an answer.")
              .output("seconds", "How long the last attempt took.")
              .unit("s")
              .event("done", "Fires when an answer has come, with the value.");
    type.outputs[1].type = &types::table;
    return type;
}

} // namespace heddle::net
