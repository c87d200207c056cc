// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Scripts in a flow: their ports, what is wired to them, and when they run.

#include "engine/script/scripttype.h"
#include "tests/engine/graph/flowbench.h"
#include "tests/support/scratchfolder.h"

namespace heddle::test {
namespace {

const char *const kDouble = "def f(a: float, b: float = 1.0) -> float:\n    return a * b\n";
const char *const kOther = "def f(b: float = 2.0) -> str:\n    return str(b)\n";

std::string portsOf(const Flow &flow, const std::string &name)
{
    std::string text;
    for (const PortType &port : flow.find(name)->node.type->inputs)
        text += port.name + " ";
    text += "->";
    for (const PortType &port : flow.find(name)->node.type->outputs)
        text += " " + port.name;
    return text;
}

class Scripts : public testing::Test {
protected:
    Scripts()
    {
        bench.catalog.add(scriptType());
        bench.add("source", "test.number");
        script = bench.add("script", std::string(kScriptType));
        bench.add("reader");
    }
    void write(const char *code) { bench.good(SetInput{script, "code", Value(code)}); }
    void wireAll()
    {
        write(kDouble);
        bench.good(Connect{{NodeId{1}, "out"}, script, "a"});
        bench.good(SetInput{script, "b", 3.0});
        bench.good(Connect{{script, "result"}, NodeId{3}, "a"});
    }

    /// Where in the script the reader reads.
    std::uint16_t readOutput()
    {
        const NodeRecord *reader = bench.flow.find("reader");
        return bench.flow.links(reader->slot)[std::size_t(reader->node.type->inputIndex("a"))].output;
    }

    FlowBench bench;
    NodeId script;
};

TEST_F(Scripts, HaveThePortsOfTheirFunction)
{
    EXPECT_EQ(portsOf(bench.flow, "script"), "code value -> result");
    write(kDouble);
    EXPECT_EQ(portsOf(bench.flow, "script"), "code a b -> result");
    write("class Both(NamedTuple):\n    low: float\n    high: float\n\ndef f(x: list) -> Both: ...");
    EXPECT_EQ(portsOf(bench.flow, "script"), "code x -> low high");
    write("def f(");
    EXPECT_EQ(portsOf(bench.flow, "script"), "code ->");
    bench.good(SetInput{script, "code", std::nullopt});
    EXPECT_EQ(portsOf(bench.flow, "script"), "code value -> result");
}

TEST_F(Scripts, EachHaveTheirOwn)
{
    bench.add("second", std::string(kScriptType));
    write(kDouble);
    EXPECT_EQ(portsOf(bench.flow, "second"), "code value -> result");
    EXPECT_EQ(
        bench.trouble(SetInput{script, "value", 2.0}), "script has no input “value”. It has: code, a, b.");
}

TEST_F(Scripts, KeepWhatIsWiredToPortsThatGoAndGiveItBack)
{
    wireAll();
    const std::string before = bench.text();
    write(kOther);
    EXPECT_EQ(bench.flow.find("script")->node.input("a")->source->node, NodeId{1});
    EXPECT_EQ(*bench.flow.find("script")->node.input("b")->value, Value(3.0));
    write("class R(NamedTuple):\n    x: int\n    result: float\n\ndef f(b: float, a: float) -> R: ...");
    EXPECT_EQ(bench.linkOf("script", "a"), "source");
    EXPECT_EQ(readOutput(), 1);
    write("def f() -> None: ...");
    EXPECT_EQ(readOutput(), kNoOutput);
    write(kDouble);
    EXPECT_EQ(bench.text(), before);
    EXPECT_EQ(bench.linkOf("script", "a"), "source");
    EXPECT_EQ(readOutput(), 0);
    EXPECT_TRUE(bench.isOrdered());
}

TEST_F(Scripts, AnEditOfTheCodeIsTakenBackWhole)
{
    wireAll();
    const FlowContent before = bench.flow.snapshot().content();
    const auto applied = bench.apply({SetInput{script, "code", Value(kOther)}});
    ASSERT_TRUE(applied);
    EXPECT_EQ(applied->inverse.edits.size(), 1u);
    ASSERT_TRUE(bench.flow.apply(applied->inverse, true));
    EXPECT_EQ(bench.flow.snapshot().content(), before);
    EXPECT_EQ(portsOf(bench.flow, "script"), "code a b -> result");
}

TEST_F(Scripts, APortThatWouldCloseACircleDoesNotComeBack)
{
    write(kDouble);
    bench.good(Connect{{NodeId{3}, "out"}, script, "a"});
    write("def f(b: float = 2.0) -> float: ..."); // the wire into a leads nowhere now
    bench.good(Connect{{script, "result"}, NodeId{3}, "a"});
    EXPECT_TRUE(bench.trouble(SetInput{script, "code", Value(kDouble)})
                    .starts_with("With these ports a wire would close"));
    EXPECT_EQ(portsOf(bench.flow, "script"), "code b -> result");
    EXPECT_EQ(bench.linkOf("reader", "a"), "script");
    EXPECT_TRUE(bench.isOrdered());
}

TEST_F(Scripts, KeepTheirPortsInGroupsAndFiles)
{
    wireAll();
    const Node node = *bench.flow.nodeContent(kRoot, script);
    bench.good(RemoveNode{script});
    bench.good(AddNode{node});
    EXPECT_EQ(portsOf(bench.flow, "script"), "code a b -> result");
    ScratchFolder scratch;
    Workbench again;
    again.catalog.add(scriptType());
    ASSERT_TRUE(again.engine.open(scratch.file("flow.heddle", bench.text())));
    EXPECT_EQ(portsOf(again.engine.flow(), "script"), "code a b -> result");
}

TEST_F(Scripts, TheirCodeStandsInTheNodeAndComesOutOfNothingElse)
{
    bench.good(PutVariable{{"program", &types::text, Value("def f(): ...")}});
    EXPECT_EQ(bench.trouble(UseVariable{script, "code", "program"}),
        "The code of a script stands in the node itself.");
    EXPECT_EQ(
        bench.trouble(Connect{{NodeId{1}, "out"}, script, "code"}), "code is a setting: it takes no wire.");
}

// ---- when they run ------------------------------------------------------------------------------

/// Notes what it is asked for, and answers at once: each output is the name of the run.
class Recorder final : public InlinePlace {
public:
    void submit(Job job, std::shared_ptr<JobSink> sink) override
    {
        std::vector<Value> outputs;
        for (const PortType &port : job.type->outputs)
            outputs.push_back(port.type == &types::text ? Value("run " + std::to_string(jobs.size()))
                                                        : Value(double(jobs.size())));
        sink->post({job.run, job.attempt, 1, JobFinished{std::move(outputs), 1.0}});
        jobs.push_back(std::move(job));
    }
    std::vector<Job> jobs;
};

class ScriptRuns : public testing::Test {
protected:
    ScriptRuns()
    {
        catalog.add(scriptType());
        Node node;
        node.name = "script";
        node.type = catalog.find(kScriptType);
        EXPECT_TRUE(engine.edit({{}, {AddNode{node}}, "Add", 0}));
        settle();
    }
    void write(const char *code)
    {
        EXPECT_TRUE(engine.edit({{}, {SetInput{NodeId{1}, "code", Value(code)}}, "Code", 0}));
        settle();
    }
    void settle()
    {
        while (engine.step(std::chrono::seconds(1)) || !engine.idle())
            for (JobEvent &event : inbox->take().events)
                engine.handle(std::move(event));
    }
    const Cell &cell() { return engine.evaluator().cell(engine.flow().find("script")->slot); }

    Catalog catalog;
    Recorder place;
    std::shared_ptr<Inbox> inbox = std::make_shared<Inbox>();
    FlowEngine engine{
        catalog, place, inbox, [this](std::function<void()> task) { inbox->post(std::move(task)); }};
};

TEST_F(ScriptRuns, TheCodeGoesAlongAndAnotherCodeIsAnotherResult)
{
    ASSERT_EQ(place.jobs.size(), 1u);
    write("def f(value: float = 1.0) -> float:\n    return 3 * value\n");
    write("def f(value: float = 1.0) -> float:\n    return 4 * value\n");
    ASSERT_EQ(place.jobs.size(), 3u);
    EXPECT_NE(place.jobs[1].key, place.jobs[2].key);
    EXPECT_EQ(place.jobs[1].type, place.jobs[2].type) << "the same ports";
    EXPECT_EQ(place.jobs[2].inputs.size(), 2u);
    EXPECT_TRUE(place.jobs[2].inputs[0].as<std::string>().ends_with("4 * value\n"));
    EXPECT_EQ(place.jobs[2].inputs[1], Value(1.0));
    engine.handle(Command(UndoCommand{}));
    settle();
    EXPECT_EQ(place.jobs.size(), 3u) << "its result is known";
    EXPECT_EQ(cell().outputs.at(0), Value(1.0));
}

TEST_F(ScriptRuns, AResultIsNeverThatOfAnotherPort)
{
    write("class R(NamedTuple):\n    a: float\n    b: str\n\ndef f() -> R: ...");
    ASSERT_EQ(cell().outputs.size(), 2u);
    engine.handle(Command(ModeCommand{true})); // nothing runs unless it is asked for
    write("class R(NamedTuple):\n    b: str\n    a: float\n\ndef f() -> R: ...");
    EXPECT_TRUE(cell().outputs.empty());
}

} // namespace
} // namespace heddle::test
