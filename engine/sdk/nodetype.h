// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/sdk/coroutine.h"
#include "engine/sdk/run.h"
#include "engine/value/value.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heddle {

/// What a node is for; chooses the colour of its header.
enum class NodeKind : std::uint8_t { Source, Filter, Analyse, View, Flow, Code };
/// What a run is expected to cost; chooses where it runs.
enum class Cost : std::uint8_t { Cheap, Heavy, Blocking };
/// What becomes of a run when its inputs change.
enum class OnChange : std::uint8_t {
    Restart, ///< It is stopped, and starts anew.
    Finish, ///< It goes on; then it runs again with what is there by then.
    Queue, ///< It goes on; then one run follows for each change.
};
/// What becomes of a run when another trigger arrives.
enum class OnTrigger : std::uint8_t { Queue, Restart };
/// What becomes of a value that was sent and not yet taken when the next one is sent.
enum class Mailbox : std::uint8_t { Latest, Queue };
/// What a path input does with the file.
enum class FileUse : std::uint8_t { None, Read, Write };

std::string_view nameOf(NodeKind kind); ///< "source", "filter", "analyse", "view", "flow", "code"

/// One port of a node type. An input is a parameter: edited in place, overridden by a wire.
struct PortType {
    std::string name = {};
    const Type *type = &types::any;
    std::string help = {};
    std::string unit = {};
    Value preset = {}; ///< Null: no default.
    bool required = false; ///< Must have a value before the node can run.
    bool setting = false; ///< Shown as a field only; takes no wire.
    bool multiline = false;
    bool latest = false; ///< Of what a run yields there, only the latest matters.
    std::optional<double> min = {}, max = {}, step = {};
    std::vector<std::string> choices = {}; ///< For text: the values allowed.
    FileUse file = FileUse::None;
    std::vector<std::string> suffixes = {}; ///< For files: "csv", "tsv"; empty: any.

    /// An event that nothing can be wired to: only actions and the view trigger it. People see no port.
    bool isHidden() const { return setting && type == &types::event; }
};

/// Something that a person may tell a node, in its context menu.
struct Action {
    std::string title; ///< A slash opens a submenu: "Reset/Everything".
    std::string port; ///< The event input that it triggers; empty: it is sent to the run that is out.
    Value value; ///< Goes along.
};

/// Computes outputs from inputs, each already of its port's type. Pure unless the type says otherwise.
/// May throw NodeError or any std::exception: that fails this node alone. Keeps no reference to its inputs.
using Body = std::function<void(Run &, std::span<const Value>, std::span<Value>)>;

/// Makes the body of one run, which has not begun. The inputs are copied where it needs them.
using CoroutineBody = std::function<std::unique_ptr<Coroutine>(std::span<const Value>)>;

/// A body that runs in a process of its own, so that it may crash, hang or leak and nothing else comes to
/// harm: a function of a package of nodes in another language.
struct ProcessBody {
    std::string language; ///< "python"
    std::string interpreter; ///< The program that runs it.
    std::string folder; ///< Of the package.
    std::string package; ///< Its name.
    std::string stamp; ///< Of the package's files: another one where any of them has changed.
    bool generator = false; ///< It yields, pauses and receives.
};

/// The output that every node has beside its own: a trigger when it fails, with what failed and why, as the
/// map {"node": name, "text": sentence}.
inline constexpr std::string_view kErrorPort = "on_error";
inline constexpr int kErrorOutput = 0xFFFD;

/// The event input by which a node hears that it has come into view (true) or gone out of it (false).
inline constexpr std::string_view kViewPort = "on_view";

/// A kind of node: its declaration and its body. Immutable once it is in a Catalog; any thread may read.
struct NodeType {
    std::string id; ///< "image.blur": library, dot, name. Fixed for ever; files hold it.
    int version = 1;
    std::string title;
    std::string category; ///< "Image", "Table/Columns"
    std::string help;
    std::vector<std::string> aliases;
    std::string icon;
    std::string face;
    NodeKind kind = NodeKind::Code;
    Cost cost = Cost::Heavy;
    bool pure = true;
    bool network = false; ///< Reaches out.
    OnChange onChange = OnChange::Restart;
    OnTrigger onTrigger = OnTrigger::Queue;
    Mailbox mailbox = Mailbox::Latest;
    bool unknown = false; ///< A placeholder for a type that is not installed: takes any port, never runs.
    std::vector<PortType> inputs, outputs;
    std::vector<Action> actions;
    Body body; ///< Either this
    CoroutineBody coroutine; ///< or that,
    std::shared_ptr<const ProcessBody> process; ///< or a process, which finds the function by the id.
    const Type *takes = &types::any; ///< What may be sent to a run.

    const PortType *input(std::string_view name) const; ///< nullptr if there is none.
    const PortType *output(std::string_view name) const;
    int inputIndex(std::string_view name) const; ///< -1 if there is none.
    int outputIndex(std::string_view name) const;
};

/// The value as this port takes it: converted, in its range, one of its choices. The Error is a sentence
/// that names the port: "sigma must be between 0 and 100 px, not 250".
Result<Value> accept(const PortType &port, const Value &value);

} // namespace heddle
