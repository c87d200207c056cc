// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <utility>

#include <unistd.h>

namespace heddle::test {

/// A few node types, as the readers of flows need them.
inline Catalog &catalog()
{
    static Catalog catalog;
    static const bool filled = [] {
        NodeType cells;
        cells.id = "generate.cells";
        cells.inputs = {{.name = "count", .type = &types::integer, .min = 1, .max = 1000}};
        cells.outputs = {{.name = "image", .type = &types::image}};
        catalog.add(std::move(cells));
        NodeType blur;
        blur.id = "image.blur";
        blur.inputs = {{.name = "image", .type = &types::image},
            {.name = "mode", .type = &types::text, .setting = true, .choices = {"fast", "exact"}},
            {.name = "sigma", .type = &types::number, .min = 0, .max = 100}};
        blur.outputs = {{.name = "image", .type = &types::image}};
        catalog.add(std::move(blur));
        NodeType text;
        text.id = "text.join";
        text.inputs = {{.name = "a", .type = &types::text}, {.name = "b", .type = &types::text}};
        text.outputs = {{.name = "result", .type = &types::text}};
        catalog.add(std::move(text));
        NodeType group;
        group.id = "flow.group";
        catalog.add(std::move(group));
        return true;
    }();
    (void)filled;
    return catalog;
}

/// A file with everything in it, exactly as it is written: groups in groups, types, ports and members that
/// nobody knows, values of all kinds.
inline const std::string &richFlow()
{
    static const std::string text = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"cells","type":"generate.cells","version":1,"at":[0,0],"set":{"count":40}},
{"id":2,"name":"blur","type":"image.blur","version":3,"at":[240,-12.5],"width":320,"mode":"bypassed","set":{"mode":"fast","sigma":2.5},"kept":{"look":"histogram","zoom":[1,2.5]}},
{"id":5,"name":"mystery","type":"alien.thing","version":9,"at":[480,0],"set":{"a":[1,2.0,"x",null,true],"b":{"k":{"$time":"2012-01-01"}},"c":{"$bytes":"aGk="},"d":{"$number":"NaN"},"e":{"$mesh":[1]},"f":{"$map":{"$time":"no time"}}},"mood":{ "raw" : 1.10, "big":1E5 }},
{"id":7,"name":"Größe 🧵 \"quoted\" \\","type":"text.join","version":1,"at":[0.1,1e-05],"set":{"a":"line\nline\ttab","future":-0.0},"tag":"\u00e9\/"},
{"id":9,"name":"group","type":"flow.group","version":1,"at":[0,300],"graph":{
"nodes": [
{"id":1,"name":"inner","type":"image.blur","version":1,"at":[0,0]},
{"id":2,"name":"deeper","type":"flow.group","version":1,"at":[0,0],"graph":{
"nodes": [
{"id":1,"name":"inner","type":"alien.deep","version":1,"at":[0,0]}
],
"wires": [
],
"frames": [
],
"left":"over"}}
],
"wires": [
{"from":[2,"out"],"to":[1,"image"]}
],
"frames": [
{"id":1,"title":"","at":[0,0],"size":[10,10]}
]},"note":[1, 2]}
],
"wires": [
{"from":[1,"image"],"to":[2,"image"]},
{"from":[5,"σ"],"to":[2,"sigma"],"bend":[0.10,0.20]},
{"from":[2,"image"],"to":[7,"z"]}
],
"frames": [
{"id":3,"title":"Load\nand blur","at":[-40,-40],"size":[640,200],"colour":"source","sticky":true},
{"id":4,"title":"","at":[0,0],"size":[1,1],"text":"# Why\n\nso that *all* is there"}
],
"panel": [
{"id":1,"node":2,"part":"in.sigma","at":[16,16],"size":[240,64],"title":"Softness"},
{"id":2,"node":2,"at":[16,96],"size":[480,320],"glow":true}
],
"camera":{"zoom": 1.50,"at":[0,0]},
"who\u0020": null
}
)";
    return text;
}

/// A flow of `count` nodes in a row, three wires for two nodes.
inline std::string largeFlow(int count)
{
    std::string text = "{\n\"heddle\": 1,\n\"nodes\": [";
    for (int i = 1; i <= count; ++i)
        text += fmt::format(
            "{}{{\"id\":{},\"name\":\"node "
            "{}\",\"type\":\"text.join\",\"version\":1,\"at\":[{},{}],\"set\":{{\"a\":\"value {}\"}}}}",
            i > 1 ? ",\n" : "\n", i, i, i % 1000 * 240, i / 1000 * 160, i);
    text += "\n],\n\"wires\": [";
    for (int i = 2; i <= count; ++i) {
        if (i % 2 == 0)
            text += fmt::format(
                "{}{{\"from\":[{},\"result\"],\"to\":[{},\"a\"]}}", i > 2 ? ",\n" : "\n", i - 1, i);
        text += fmt::format("{}{{\"from\":[{},\"result\"],\"to\":[{},\"b\"]}}", ",\n", i - 1, i);
    }
    return text + "\n],\n\"frames\": [\n]\n}\n";
}

/// A fresh folder that goes away with its owner.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "heddle-test-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace heddle::test
