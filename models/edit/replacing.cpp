// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/replacing.h"

#include "engine/value/convert.h"
#include "models/edit/transactions.h"
#include "models/graph/scene.h"

#include <QtCore/QCoreApplication>

#include <unordered_set>

namespace heddle {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Replacing", text);
}

/// Whether the graph has made it from the title: "blur", "blur 2".
bool isUsualName(const SceneNode &node)
{
    QString title = QString::fromStdString(node.type->title).toLower();
    title.replace(QLatin1Char('/'), QLatin1Char(' '));
    const QString rest = node.title.mid(title.size()).trimmed();
    bool number = rest.isEmpty();
    if (!number)
        rest.toUInt(&number);
    return node.title.startsWith(title) && number;
}

class Replacing {
public:
    Replacing(const Scene &scene, const SceneNode &old, const NodeType &type)
        : m_scene(scene)
        , m_old(old)
        , m_type(type)
        , m_made(addEdit(type, old.at))
    {
        m_made.node.id = old.id;
        m_made.node.width = old.node.width;
        m_made.node.extra = old.node.extra;
        if (!isUsualName(old))
            m_made.node.name = old.node.name;
        if (old.type->face == type.face)
            m_made.node.kept = old.node.kept;
    }

    Replacement done(const std::vector<PanelItem> &onPanel)
    {
        takeValues();
        takeWiresIn();
        takeWiresOut();
        Replacement result;
        result.edits = {RemoveNode{m_old.id}, std::move(m_made)};
        for (Connect &wire : m_wires)
            result.edits.emplace_back(std::move(wire));
        result.lost = std::move(m_lost);
        if (m_wiresLost > 0)
            result.lost.append(m_wiresLost == 1 ? tr("1 wire") : tr("%1 wires").arg(m_wiresLost));
        putOnPanel(result, onPanel);
        if (m_old.isGroup())
            result.lost.append(tr("what is inside it"));
        return result;
    }

private:
    void takeValues()
    {
        for (const Input &input : m_old.node.inputs) {
            if (!input.value)
                continue;
            const PortType *port = m_type.input(input.port), *before = m_old.type->input(input.port);
            auto value = port ? accept(*port, *input.value) : Result<Value>(Error{});
            if (value)
                m_made.node.inputs.push_back({input.port, *std::move(value), {}, {}});
            else if (!before || !input.value->same(before->preset))
                m_lost.append(QString::fromStdString(input.port).replace(QLatin1Char('_'), QLatin1Char(' ')));
        }
    }

    void connectTo(const SceneWire &wire, const PortType &port)
    {
        const Input &input = *m_old.node.input(m_old.type->inputs[std::size_t(wire.toPort)].name);
        m_taken.insert(port.name);
        m_wires.push_back({*input.source, m_old.id, port.name, input.wireExtra});
    }

    const PortType *freeInput(const Type &carried) const
    {
        for (const Fit wanted : {Fit::Same, Fit::Converted})
            for (const PortType &port : m_type.inputs)
                if (takesWire(port) && !m_taken.contains(port.name) && fit(carried, *port.type) == wanted)
                    return &port;
        return nullptr;
    }

    /// Those that keep their name first, so that no other takes their place.
    void takeWiresIn()
    {
        std::vector<const SceneWire *> others;
        for (const SceneWire *wire : m_scene.wiresOf(m_old.id)) {
            if (wire->to != m_old.id || wire->from == m_old.id)
                continue;
            const PortType *port = m_type.input(m_old.type->inputs[std::size_t(wire->toPort)].name);
            if (port && takesWire(*port) && fit(*wire->fromType, *port->type) != Fit::Refused)
                connectTo(*wire, *port);
            else
                others.push_back(wire);
        }
        for (const SceneWire *wire : others) {
            if (const PortType *port = freeInput(*wire->fromType))
                connectTo(*wire, *port);
            else
                ++m_wiresLost;
        }
    }

    std::string outputFor(const std::string &name, const Type &wanted) const
    {
        const PortType *same = m_type.output(name);
        if (name == kErrorPort || (same && fit(*same->type, wanted) != Fit::Refused))
            return name;
        for (const Fit kind : {Fit::Same, Fit::Converted})
            for (const PortType &port : m_type.outputs)
                if (fit(*port.type, wanted) == kind)
                    return port.name;
        return {};
    }

    void takeWiresOut()
    {
        for (const SceneWire *wire : m_scene.wiresOf(m_old.id)) {
            if (wire->from != m_old.id)
                continue;
            const SceneNode &reader = *m_scene.node(wire->to);
            const Input *input = reader.node.input(reader.type->inputs[std::size_t(wire->toPort)].name);
            const std::string port
                = wire->to == m_old.id ? std::string() : outputFor(input->source->port, *wire->toType);
            if (port.empty())
                ++m_wiresLost;
            else
                m_wires.push_back({{m_old.id, port}, wire->to, input->port, input->wireExtra});
        }
    }

    bool hasPart(const std::string &part) const
    {
        return part.empty() || (part.starts_with("in.") && m_type.input(part.substr(3)))
            || (part.starts_with("out.") && m_type.output(part.substr(4)));
    }

    void putOnPanel(Replacement &result, const std::vector<PanelItem> &onPanel) const
    {
        int lost = 0;
        for (const PanelItem &item : onPanel) {
            if (hasPart(item.part))
                result.edits.emplace_back(PutPanelItem{item});
            else
                ++lost;
        }
        if (lost > 0)
            result.lost.append(
                lost == 1 ? tr("1 place on the panel") : tr("%1 places on the panel").arg(lost));
    }

    const Scene &m_scene;
    const SceneNode &m_old;
    const NodeType &m_type;
    AddNode m_made;
    std::vector<Connect> m_wires;
    std::unordered_set<std::string> m_taken;
    QStringList m_lost;
    int m_wiresLost = 0;
};

} // namespace

Replacement replacementOf(
    const Scene &scene, NodeId node, const NodeType &type, const std::vector<PanelItem> &onPanel)
{
    const SceneNode *old = scene.node(node);
    return old ? Replacing(scene, *old, type).done(onPanel) : Replacement();
}

} // namespace heddle
