// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/painter/scenelist.h"

#include "engine/message/isolation.h"
#include "models/catalog/typeicon.h"
#include "models/graph/labels.h"
#include "models/graph/passing.h"
#include "qml/Heddle/Canvas/painter/foottext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

constexpr qsizetype kLongestValue = 80;

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

QString labelOf(const PortType &port)
{
    QString label = qt(port.name);
    return label.replace('_'_L1, ' '_L1);
}

QString fieldText(const Value &value)
{
    if (value.isNull())
        return {};
    if (const auto *text = value.get<std::string>())
        return qt(*text).left(kLongestValue).section('\n'_L1, 0, 0);
    if (value.kind() == Kind::Bool)
        return value.toBool() ? u"true"_s : u"false"_s;
    return qt(value.summary()).left(kLongestValue);
}

bool isNumber(const Value &value)
{
    return value.kind() == Kind::Int || value.kind() == Kind::Number;
}

double placeInRange(const PortType &port, const Value &value)
{
    if (!port.min || !port.max || *port.max <= *port.min || !isNumber(value))
        return -1;
    const double number = value.kind() == Kind::Int ? double(value.toInt()) : value.toNumber();
    return std::clamp((number - *port.min) / (*port.max - *port.min), 0.0, 1.0);
}

PaintRow fieldRow(const PortType &port, const Input *input)
{
    const Value &value = input && input->value ? *input->value : port.preset;
    PaintRow row;
    row.field = true;
    row.left = labelOf(port);
    row.value = port.file == FileUse::None ? fieldText(value) : fieldText(value).section('/'_L1, -1);
    row.unit = value.isNull() ? QString() : qt(port.unit);
    row.words = !isNumber(value);
    row.changed = input && input->value && !input->value->same(port.preset);
    row.filled = placeInRange(port, value);
    return row;
}

void showVariable(PaintRow &row, const std::string &name)
{
    row.field = row.changed = false;
    row.chip = true;
    row.value = qt(name);
    row.unit.clear();
    row.filled = -1;
}

// What it carries does not follow from the inputs any more, or never came.
bool isStale(heddle::NodeState state)
{
    using enum heddle::NodeState;
    return state == OutOfDate || state == Error || state == Waiting || state == NotSetUp
        || state == Interrupted || state == Queued;
}

bool isAny(const Type &type)
{
    return type.kind == Kind::Any || type.kind == Kind::Null;
}

// The thread goes where the names would stand.
void clearNames(PaintNode &painted, const PaintPassage &passage)
{
    for (PaintRow &row : painted.rows) {
        const bool crossed = passage.from.y() == row.y && passage.to.y() == row.y;
        if (crossed && !row.field && !row.chip) {
            row.left.clear();
            row.right.clear();
        }
    }
}

} // namespace

QStringList footButtons(const SceneNode &node, bool hovered)
{
    using enum heddle::NodeState;
    if (node.type->unknown || node.node.mode != NodeMode::Active)
        return {};
    switch (node.state) {
    case Running:
        return {node.status.paused ? u"play"_s : u"pause"_s, u"stop"_s};
    case OutOfDate:
    case Error:
    case Interrupted:
        return {u"play"_s};
    case Queued:
        return {u"stop"_s};
    case Done:
    case Cached:
    case Warning:
        return hovered ? QStringList{u"play"_s} : QStringList();
    default:
        return {};
    }
}

PaintBody SceneList::body(const SceneNode &node) const
{
    PaintBody body;
    body.id = node.id.value;
    body.rect = node.rect();
    body.kind = node.type->kind;
    body.state = node.state;
    body.mode = node.node.mode;
    body.muted = node.status.muted;
    body.collapsed = node.layout->collapsed;
    body.dot = node.layout->dot;
    body.paused = node.status.paused;
    body.stopping = node.status.stopping;
    body.selected = node.selected;
    body.progress = node.progress;
    body.pinned = node.status.pinned;
    body.planned = node.planned;
    if (m_scene.measure() != CostMeasure::None && node.cost >= 0)
        body.heat = float(node.cost / std::max(m_scene.mostCost(), 1e-9));
    return body;
}

void SceneList::addPorts(PaintNode &painted, const SceneNode &node) const
{
    const auto add = [&](const PortType &port, QPointF at, bool hollow) {
        const QString type = qt(port.type->name);
        PaintPort made;
        made.at = at - node.at;
        made.color = m_tokens.typeColor(type);
        made.shape = typeShape(type);
        made.list = isListOf(type);
        made.hollow = hollow;
        painted.ports.push_back(std::move(made));
    };
    const NodeType &type = *node.type;
    for (std::size_t i = 0; i < std::min(type.inputs.size(), node.layout->inputRows.size()); ++i) {
        const PortType &port = type.inputs[i];
        if (!takesWire(port) || !node.layout->showsInput(int(i)))
            continue;
        add(port, node.inputPoint(int(i)), !port.required || !port.preset.isNull());
        painted.ports.back().under = painted.collapsed && int(i) != m_scene.mergedPort(node, false);
        const Input *input = node.node.input(port.name);
        painted.ports.back().missing = node.state == heddle::NodeState::NotSetUp && port.required
            && port.preset.isNull() && !(input && (input->value || input->source));
    }
    for (std::size_t i = 0; i < std::min(type.outputs.size(), node.layout->outputRows.size()); ++i)
        if (node.layout->showsOutput(int(i))) {
            add(type.outputs[i], node.outputPoint(int(i)), false);
            painted.ports.back().under = painted.collapsed && int(i) != m_scene.mergedPort(node, true);
        }
}

void SceneList::addRows(PaintNode &painted, const SceneNode &node) const
{
    const NodeLayout &layout = *node.layout;
    const NodeType &type = *node.type;
    painted.rows.resize(std::size_t(layout.rows));
    for (std::size_t i = 0; i < std::min(type.inputs.size(), layout.inputRows.size()); ++i) {
        const PortType &port = type.inputs[i];
        if (layout.inputRows[i] < 0)
            continue;
        const Input *input = node.node.input(port.name);
        PaintRow &row = painted.rows[std::size_t(layout.inputRows[i])];
        if (layout.fields[i] && !(input && input->source))
            row = fieldRow(port, input);
        else
            row.left = labelOf(port);
        if (input && !input->source && !input->variable.empty())
            showVariable(row, input->variable);
    }
    for (std::size_t i = 0; i < std::min(type.outputs.size(), layout.outputRows.size()); ++i)
        if (layout.outputRows[i] >= 0)
            painted.rows[std::size_t(layout.outputRows[i])].right = labelOf(type.outputs[i]);
    for (std::size_t i = 0; i < painted.rows.size(); ++i)
        painted.rows[i].y = portY(int(i));
}

void SceneList::addFoot(PaintNode &painted, const SceneNode &node) const
{
    const FootText foot = footText(node.status, node.clock.elapsed(), node.clock.left(), node.defiant);
    const bool fails = node.state == heddle::NodeState::Error;
    const QString mode = fails ? QString() : modeWord(node.node.mode);
    if (node.type->unknown)
        painted.word = node.status.text.empty() ? typeMissing() : foot.word; // it may be known why
    else
        painted.word = mode.isEmpty() ? foot.word : mode;
    painted.time = mode.isEmpty() ? foot.time : QString();
    painted.unit = mode.isEmpty() ? foot.unit : QString();
    if (painted.heat >= 0) {
        painted.time = costText(m_scene.measure(), node.cost);
        painted.unit.clear();
    }
    painted.buttons = footButtons(node, false);
}

// What cannot go through ends at a port that shows it.
void SceneList::addPassages(PaintNode &painted, const SceneNode &node) const
{
    if (node.node.mode != NodeMode::Bypassed || node.isGroup())
        return;
    const auto open = [&painted](const QPointF &at) {
        for (PaintPort &port : painted.ports)
            port.shut = port.shut && port.at != at;
    };
    for (PaintPort &port : painted.ports)
        port.shut = true;
    for (const Passage &passage : passagesOf(m_scene, node)) {
        const QString type = qt(passage.type->name);
        painted.passages.push_back(
            {node.inputPoint(passage.input) - node.at, node.outputPoint(passage.output) - node.at,
                m_tokens.wireColor(type), isListOf(type), passage.type->kind == Kind::Event});
        open(painted.passages.back().from);
        open(painted.passages.back().to);
        clearNames(painted, painted.passages.back());
    }
}

PaintNode SceneList::node(const SceneNode &node, Level level) const
{
    PaintNode painted;
    static_cast<PaintBody &>(painted) = body(node);
    painted.title = !painted.dot ? node.title
        : level == Level::Full   ? labelOf(node.title, *node.type)
                                 : QString();
    painted.unknown = node.type->unknown;
    if (const double height = node.layout->previewHeight(node.size.width()); height > 0)
        painted.face = QRectF(geometry::kPreviewInset, node.layout->previewTop(),
            node.size.width() - 2 * geometry::kPreviewInset, height);
    if (level <= Level::Plain) {
        addPorts(painted, node);
        painted.isolated = isIsolated(node.node);
    }
    if (level != Level::Full || painted.dot)
        return painted;
    painted.icon = iconOf(*node.type);
    painted.partial = node.status.partial;
    addRows(painted, node);
    addFoot(painted, node);
    addPassages(painted, node);
    return painted;
}

/// Many wires carry few types.
const SceneList::Thread &SceneList::threadOf(const Type &type) const
{
    const auto [at, isNew] = m_threads.try_emplace(&type);
    if (isNew)
        at->second = {m_tokens.wireColor(qt(type.name)), isListOf(qt(type.name))};
    return at->second;
}

PaintWire SceneList::wire(const SceneWire &wire) const
{
    PaintWire painted;
    painted.from = wire.start;
    painted.to = wire.end;
    const Type &from = isAny(*wire.fromType) && !isAny(*wire.toType) ? *wire.toType : *wire.fromType;
    const Type &to = isAny(*wire.toType) ? from : *wire.toType;
    painted.color = threadOf(from).color;
    painted.toColor = threadOf(to).color;
    painted.list = threadOf(from).list;
    painted.event = from.kind == Kind::Event;
    if (&from != &to)
        painted.badge = qt(from.name) + u" → "_s + qt(to.name);
    const SceneNode &source = m_scene.source(wire), &target = m_scene.target(wire);
    if (isStale(source.state))
        painted.style = WireStyle::Stale;
    else if (source.state == heddle::NodeState::Running && source.status.partial)
        painted.style = WireStyle::Hot;
    else if (target.state == heddle::NodeState::Running)
        painted.style = WireStyle::Hot;
    painted.raised = source.selected || target.selected;
    return painted;
}

// The worst of what is in it, and the sum.
void SceneList::addSum(PaintFrame &painted, const Frame &frame) const
{
    const FrameSum sum = m_scene.sumOf(frame);
    painted.sum.state = sum.worst;
    painted.sum.paused = sum.paused;
    painted.sum.progress = sum.progress();
    painted.word = sum.word();
    if (m_scene.measure() != CostMeasure::None)
        painted.time = costText(m_scene.measure(), sum.cost);
    else if (sum.seconds > 0)
        painted.time = costText(CostMeasure::Time, sum.seconds);
}

DisplayList SceneList::framesIn(const QRectF &area, Level level) const
{
    constexpr std::array<std::string_view, 6> kKinds{"source", "filter", "analyse", "view", "flow", "code"};
    DisplayList list;
    list.level = level;
    for (const Frame &frame : m_scene.frames()) {
        const QRectF rect(frame.at.x, frame.at.y, frame.width, frame.height);
        const auto kind = std::find(kKinds.begin(), kKinds.end(), frame.colour);
        if (!rect.adjusted(0, -400, 0, 0).intersects(area))
            continue;
        list.frames.push_back(
            {rect, qt(frame.title), qt(frame.text), kind == kKinds.end() ? -1 : int(kind - kKinds.begin()),
                m_scene.framing().isSelected(frame.id), frame.id});
        addSum(list.frames.back(), frame);
    }
    const auto size = [](const PaintFrame &frame) { return frame.rect.width() * frame.rect.height(); };
    std::stable_sort(list.frames.begin(), list.frames.end(),
        [&](const PaintFrame &a, const PaintFrame &b) { return size(a) > size(b); });
    return list;
}

} // namespace heddle::ui
