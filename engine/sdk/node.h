// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/ports.h"

#include <type_traits>
#include <utility>

namespace heddle {

namespace detail {

template <class R, class... A> Body bodyOf(R (*function)(A...))
{
    return [function](Run &, std::span<const Value> in, std::span<Value> out) {
        [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            if constexpr (std::is_void_v<R>)
                function(Argument<std::decay_t<A>>::read(in[I])...);
            else
                Returned<R>::store(function(Argument<std::decay_t<A>>::read(in[I])...), out);
        }
        (std::index_sequence_for<A...>());
    };
}
template <class R, class... A> Body bodyOf(R (*function)(Run &, A...))
{
    return [function](Run &run, std::span<const Value> in, std::span<Value> out) {
        [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            if constexpr (std::is_void_v<R>)
                function(run, Argument<std::decay_t<A>>::read(in[I])...);
            else
                Returned<R>::store(function(run, Argument<std::decay_t<A>>::read(in[I])...), out);
        }
        (std::index_sequence_for<A...>());
    };
}

} // namespace detail

/// Declares a node. The function's parameters are its inputs, in order; what it returns is its output
/// (several: a std::tuple). A first parameter `Run &` gives progress, partial results and stop. A coroutine
/// (worker.h) is declared in the same way.
///
///     double add(double a, double b) { return a + b; }
///
///     NodeType addNode()
///     {
///         return node("math.add", add).title("Add").category("Math").help("The sum of two numbers.").cheap()
///             .input("a", "First number.").preset(0.0)
///             .input("b", "Second number.").preset(0.0)
///             .output("sum", "a + b.");
///     }
///
/// input() and output() name the next port; preset(), range(), unit() and the like speak of the port
/// named last. A parameter without a preset must be set or wired, unless it is a std::optional or a Value.
class NodeDeclaration {
public:
    explicit NodeDeclaration(NodeType type)
        : m_type(std::move(type))
    {
    }

    NodeDeclaration &title(std::string text)
    {
        m_type.title = std::move(text);
        return *this;
    }
    NodeDeclaration &category(std::string text)
    {
        m_type.category = std::move(text);
        return *this;
    }
    NodeDeclaration &help(std::string text)
    {
        m_type.help = std::move(text);
        return *this;
    }
    NodeDeclaration &aliases(std::vector<std::string> words)
    {
        m_type.aliases = std::move(words);
        return *this;
    }
    NodeDeclaration &kind(NodeKind kind)
    {
        m_type.kind = kind;
        return *this;
    }
    NodeDeclaration &icon(std::string name)
    {
        m_type.icon = std::move(name);
        return *this;
    }
    /// What the node shows of its first output: "image", "plot", "table", "text"; none by default.
    NodeDeclaration &face(std::string name)
    {
        m_type.face = std::move(name);
        return *this;
    }
    NodeDeclaration &version(int number)
    {
        m_type.version = number;
        return *this;
    }
    NodeDeclaration &cheap()
    {
        m_type.cost = Cost::Cheap;
        return *this;
    } ///< Under about 20 us on small values: may run on the engine thread.
    NodeDeclaration &blocking()
    {
        m_type.cost = Cost::Blocking;
        return *this;
    } ///< Waits for disk or network: a thread of its own.
    NodeDeclaration &impure()
    {
        m_type.pure = false;
        return *this;
    } ///< The same inputs may give another result.

    NodeDeclaration &network()
    {
        m_type.network = true;
        return impure();
    } ///< Reaches out: waits until the flow is trusted.
    NodeDeclaration &onChange(OnChange policy)
    {
        m_type.onChange = policy;
        return *this;
    }
    NodeDeclaration &onTrigger(OnTrigger policy)
    {
        m_type.onTrigger = policy;
        return *this;
    }
    NodeDeclaration &mailbox(Mailbox policy)
    {
        m_type.mailbox = policy;
        return *this;
    }

    NodeDeclaration &input(std::string name, std::string help);
    NodeDeclaration &output(std::string name, std::string help);
    NodeDeclaration &event(std::string name, std::string help); ///< One more output, for Run::fire().

    /// Something that a person may tell the node, in its context menu; a slash in the title opens a submenu.
    /// After an event input it triggers that input with the value; elsewhere the value is sent to the run
    /// that is out. An event input that is a setting() is there for its actions alone.
    NodeDeclaration &action(std::string title, Value value = {});

    NodeDeclaration &preset(Value value);
    NodeDeclaration &range(double min, double max);
    NodeDeclaration &step(double step);
    NodeDeclaration &unit(std::string unit);
    NodeDeclaration &choices(std::vector<std::string> names);
    NodeDeclaration &setting(); ///< A field only, never a port.
    NodeDeclaration &optional(); ///< May be left without a value.
    NodeDeclaration &reads(
        std::vector<std::string> suffixes); ///< A text input that is a path to read: reads({"csv", "tsv"}).
    NodeDeclaration &writes(std::vector<std::string> suffixes);
    NodeDeclaration &multiline();
    NodeDeclaration &latest(); ///< An output that yields previews: only the latest matters.

    operator NodeType() const;

private:
    PortType &last() { return m_onOutput ? m_type.outputs[m_outputs - 1] : m_type.inputs[m_inputs - 1]; }

    NodeType m_type;
    std::size_t m_inputs = 0, m_outputs = 0;
    bool m_onOutput = false;
};

template <class R, class... A> NodeDeclaration node(std::string id, R (*function)(A...))
{
    NodeType type;
    type.id = std::move(id);
    type.body = detail::bodyOf(function);
    detail::addInputs<A...>(type);
    for (const Type *t : detail::Returned<R>::types())
        type.outputs.push_back({.type = t});
    return NodeDeclaration(std::move(type));
}
template <class R, class... A> NodeDeclaration node(std::string id, R (*function)(Run &, A...))
{
    NodeType type;
    type.id = std::move(id);
    type.body = detail::bodyOf(function);
    detail::addInputs<A...>(type);
    for (const Type *t : detail::Returned<R>::types())
        type.outputs.push_back({.type = t});
    return NodeDeclaration(std::move(type));
}

} // namespace heddle
