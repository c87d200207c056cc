// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/flow.h"
#include "engine/trust/surroundings.h"
#include "engine/trust/want.h"

#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace heddle {

/// Decides, for one document, which nodes must wait until the user has said yes. A flow that was made here
/// may do all that it does. One that came from elsewhere, or into which something from elsewhere was pasted,
/// may do what was said yes to, and what its user has typed or picked in this session.
///
/// Engine thread; owned by the document's engine. Nodes that cannot hurt are never looked at again.
class TrustGate {
public:
    /// `memory`: the file of what was said yes to earlier.
    TrustGate(const Flow &flow, std::filesystem::path memory);

    /// Another document, all of whose nodes are in `changes`.
    void begin(bool foreign, std::string folder, const FlowChanges &changes);
    void setFolder(std::string folder);
    void noteChanges(const FlowChanges &changes);
    /// The user's own edits, once they are made: what is set in them is wanted.
    void noteHand(const Transaction &transaction, const std::vector<NodeId> &added);
    /// Before nodes from elsewhere are put in: what is there now is the user's.
    void noteForeign(const GraphContent &nodes);
    /// Everything, from now on, without a question.
    void allowAll();

    /// Why the node must not run with these inputs; empty: it may. To be asked where needsTrust() only.
    std::string refusal(Slot slot, std::span<const Value> inputs);
    /// What waits for a yes, in the order of names.
    const std::vector<Want> &pending() const;
    /// The user says yes to all that waits.
    void trust();
    /// The nodes that were refused and may run now; each is told once.
    std::vector<Slot> takeReleased();
    /// Names what the flow does as a whole, for the next time that it is opened. Empty: nothing to remember,
    /// or something waits for a yes.
    std::vector<std::string> digests() const;

private:
    bool isAllowed(const Want &want) const;
    void allowText(const Value &value, const PortType *port);
    void allowCode(const Value &value);
    void allowSet(GraphUid graph, const SetInput &set);
    void allowNode(Slot slot);
    void look(std::map<Slot, std::vector<Want>>::iterator node);
    bool isSet(Slot slot, const Want &want) const;
    std::set<std::string> keys() const;
    static std::string digestOf(const std::set<std::string> &keys);
    static std::string digestWith(const std::string &digest, const std::string &key);

    const Flow &m_flow;
    const std::filesystem::path m_memory;
    Surroundings m_surroundings;
    bool m_foreign = false;
    std::map<Slot, std::vector<Want>> m_nodes; ///< Those that could hurt: what is set there.
    std::set<std::string> m_allowed; ///< Keys.
    std::unordered_set<std::string> m_remembered; ///< Digests.
    std::string m_digest; ///< Of what the flow did when it was opened.
    std::map<Slot, std::vector<Want>> m_refused; ///< What runs would have done.
    std::set<std::string> m_met; ///< Keys that only runs told of and that were let through.
    mutable std::vector<Want> m_pending; ///< As of the last question; unless
    mutable bool m_stale = true;
};

} // namespace heddle
