// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/edit.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace heddle {

/// What the window may ask of the engine. Values; carried out in the order in which they were posted.
/// `request` is chosen by the asker and comes back in a Reply; 0: no reply wanted.
struct EditCommand {
    Transaction transaction;
    std::uint64_t request = 0;
};
/// As many steps as there are, at most so many.
struct UndoCommand {
    std::size_t steps = 1;
};
struct RedoCommand {
    std::size_t steps = 1;
};
struct NewCommand { };
struct OpenCommand {
    std::string path;
    std::uint64_t request = 0;
};
/// Opens `path`, the autosaved state of the flow that is (or will be) saved at `original`; modified from the
/// start.
struct RecoverCommand {
    std::string path, original;
    std::uint64_t request = 0;
};
struct SaveCommand {
    std::string path;
    std::uint64_t request = 0;
}; ///< Empty path: where it was opened.
/// Keeps unsaved work where a next start finds it (document/autosave.h); nothing is kept once all is saved.
/// Empty folder: the usual one.
struct AutosaveCommand {
    std::string folder;
};
struct CopyCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
    std::uint64_t request = 0;
    std::vector<std::uint32_t> frames = {};
}; ///< The reply's text is the clipboard's.
struct PasteCommand {
    GraphPath graph;
    std::string text;
    Point at;
    std::uint64_t request = 0;
    std::uint64_t mergeKey = 0; ///< As in a Transaction: what follows with it belongs to the same step.
}; ///< `at`: the upper left corner; the reply names the new nodes.
struct DuplicateCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
    Point offset;
    std::uint64_t request = 0;
    std::vector<std::uint32_t> frames = {};
    std::uint64_t mergeKey = 0;
};
/// The nodes become one group that holds them; the wires that cross its border become its ports. The reply
/// names the group.
struct GroupCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
    std::uint64_t request = 0;
};
/// What is inside these groups takes their place. The reply names what came out.
struct UngroupCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
    std::uint64_t request = 0;
};
/// An input of a node inside a group becomes one of the group, and keeps its value. The reply names the port.
struct ExposeCommand {
    NodePath node;
    std::string port;
    std::uint64_t request = 0;
};
/// What a wish to run nodes is about.
enum class RunReach : std::uint8_t {
    Again, ///< They run, whatever is known, with what they need and have not got.
    UpTo, ///< They, and all that they depend on, are brought up to date.
    Alone, ///< They run again from what is there; nothing before them does.
};
struct RunCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
    RunReach reach = RunReach::Again;
}; ///< No nodes: all that was stopped, has failed, or (manual) is out of date.
/// Which nodes of the graph would run, or hold some that would; the reply names them.
struct PlanCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
    RunReach reach = RunReach::Again;
    std::uint64_t request = 0;
};
/// Why a node will run, or does not: a sentence; the reply's node is the one that it names.
struct WhyCommand {
    NodePath node;
    std::uint64_t request = 0;
};
/// Holds the results of these nodes fast as they are, or lets them go; one step. The reply's text tells of
/// those that are kept apart from the flow's file because they are large.
struct PinCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
    bool pinned = true;
    std::uint64_t request = 0;
};
/// What the nodes of the graph that is looked at have cost so far: answered by GraphDelta::costs.
struct CostsCommand { };
struct StopCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
}; ///< None: everything.
struct PauseCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
    bool paused = true;
}; ///< None: everything.
struct TriggerCommand {
    NodePath node;
    std::string port;
    Value value;
}; ///< As if an event had arrived.
/// To the running node; refused where it does not run.
struct SendCommand {
    NodePath node;
    Value value;
    std::uint64_t request = 0;
};
/// Gives up what does not obey: a process is ended, a thread is left to itself and its result thrown away.
struct KillCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
};
/// Manual: nothing runs unless it is asked for.
struct ModeCommand {
    bool manual = false;
};
/// The user has looked at what the flow wants to do, and said yes.
struct TrustCommand { };
/// Another graph is looked at; answered by a delta with reset = true.
struct LookCommand {
    GraphPath graph;
    std::uint64_t request = 0;
};
/// Of which nodes the output values are wanted. Of another graph than the one that is looked at: ignored,
/// since the engine may have gone elsewhere meanwhile (to where something was undone).
struct WatchCommand {
    GraphPath graph;
    std::vector<NodeId> nodes;
};
/// The flow as it is now, to be searched: comes with the reply. `statuses`: and how its nodes stand.
struct SurveyCommand {
    bool statuses = false;
    std::uint64_t request = 0;
};

using Command = std::variant<EditCommand, UndoCommand, RedoCommand, NewCommand, OpenCommand, RecoverCommand,
    SaveCommand, AutosaveCommand, CopyCommand, PasteCommand, DuplicateCommand, GroupCommand, UngroupCommand,
    ExposeCommand, RunCommand, PlanCommand, WhyCommand, PinCommand, CostsCommand, StopCommand, PauseCommand,
    TriggerCommand, SendCommand, KillCommand, ModeCommand, TrustCommand, LookCommand, WatchCommand,
    SurveyCommand>;

} // namespace heddle
