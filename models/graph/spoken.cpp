// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/spoken.h"

#include "models/graph/scene.h"
#include "models/graph/statenames.h"
#include "models/values/variants.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace heddle {
namespace {

constexpr qsizetype kMostNamed = 8; // more are counted
constexpr qsizetype kLongest = 60; // letters of a value

QString tr(const char *text)
{
    return QCoreApplication::translate("Spoken", text);
}

QString toQt(const std::string &text)
{
    return QString::fromStdString(text);
}

QString inWords(const PortType &port)
{
    return toQt(port.name).replace(u'_', u' ');
}

QString portOf(const SceneNode &node, const std::vector<PortType> &ports, int index)
{
    return node.title + u'.' + toQt(ports[std::size_t(index)].name);
}

/// The nodes at the other ends, each once, from top to bottom.
QStringList neighbours(const Scene &scene, const SceneNode &node, bool sources)
{
    std::vector<std::pair<int, QString>> found;
    for (const SceneWire *wire : scene.wiresOf(node.id)) {
        if ((wire->to == node.id) != sources)
            continue;
        if (const SceneNode *other = scene.node(sources ? wire->from : wire->to))
            found.emplace_back(sources ? wire->toPort : wire->fromPort, other->title);
    }
    std::stable_sort(found.begin(), found.end());
    QStringList names;
    for (const auto &[row, name] : found)
        if (!names.contains(name))
            names.append(name);
    return names;
}

QStringList without(QStringList words)
{
    words.removeAll(QString());
    return words;
}

} // namespace

QString listed(const QStringList &words)
{
    if (words.size() > kMostNamed)
        return tr("%1 and %2 more")
            .arg(words.first(kMostNamed).join(u", "_s), QString::number(words.size() - kMostNamed));
    if (words.size() < 2)
        return words.value(0);
    return tr("%1 and %2").arg(words.first(words.size() - 1).join(u", "_s), words.constLast());
}

QString spokenState(const SceneNode &node)
{
    const QString text = stateText(node.status, node.defiant).section(u'\n', 0, 0);
    const QString word = stateWord(node.state);
    if (node.state == NodeState::Running && node.progress >= 0)
        return tr("%1, %2 %").arg(text, QString::number(std::lround(100 * double(node.progress))));
    const bool troubled = node.state == NodeState::Error || node.state == NodeState::Warning
        || node.state == NodeState::NotSetUp;
    return troubled && text != word ? tr("%1: %2").arg(word, text) : text;
}

QString spokenNode(const Scene &scene, const SceneNode &node)
{
    const QString type = toQt(node.type->title);
    const QString sources = listed(neighbours(scene, node, true));
    const QString readers = listed(neighbours(scene, node, false));
    return without({node.title, type.compare(node.title, Qt::CaseInsensitive) == 0 ? QString() : type,
                       spokenState(node), sources.isEmpty() ? QString() : tr("inputs from %1").arg(sources),
                       readers.isEmpty() ? QString() : tr("outputs to %1").arg(readers)})
        .join(u", "_s);
}

QString sourceOf(const Scene &scene, const SceneNode &node, int input)
{
    for (const SceneWire *wire : scene.wiresOf(node.id)) {
        const SceneNode *from = scene.node(wire->from);
        if (wire->to == node.id && wire->toPort == input && from)
            return portOf(*from, from->type->outputs, wire->fromPort);
    }
    return {};
}

QStringList readersOf(const Scene &scene, const SceneNode &node, int output)
{
    QStringList readers;
    for (const SceneWire *wire : scene.wiresOf(node.id)) {
        const SceneNode *to = scene.node(wire->to);
        if (wire->from == node.id && wire->fromPort == output && to)
            readers.append(portOf(*to, to->type->inputs, wire->toPort));
    }
    readers.sort();
    return readers;
}

QString heldBy(const SceneNode &node, int input)
{
    const PortType &port = node.type->inputs[std::size_t(input)];
    const Input *said = node.node.input(port.name);
    QString text = hasField(port) ? editText(said && said->value ? *said->value : port.preset) : QString();
    if (text.size() > kLongest)
        text = text.first(kLongest) + u'…';
    return text.isEmpty() || port.unit.empty() ? text : text + u' ' + toQt(port.unit);
}

QString spokenInput(const Scene &scene, const SceneNode &node, int index)
{
    const PortType &port = node.type->inputs[std::size_t(index)];
    const QString source = sourceOf(scene, node, index);
    QString holds = source.isEmpty() ? heldBy(node, index) : tr("from %1").arg(source);
    if (holds.isEmpty() && port.required)
        holds = tr("needs a value");
    return without({inWords(port), tr("input"), toQt(port.type->name), holds}).join(u", "_s);
}

QString spokenOutput(const Scene &scene, const SceneNode &node, int index)
{
    const PortType &port = node.type->outputs[std::size_t(index)];
    const QString readers = listed(readersOf(scene, node, index));
    return without({inWords(port), tr("output"), toQt(port.type->name),
                       readers.isEmpty() ? QString() : tr("to %1").arg(readers)})
        .join(u", "_s);
}

} // namespace heddle
