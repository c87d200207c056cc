// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/guide.h"

#include "models/graph/nodeids.h"

#include <algorithm>

namespace heddle {
namespace {

const QString kOver = QStringLiteral("guide/over");
constexpr double kPortMark = 24;

bool isNumber(const PortType &port)
{
    return (port.type->kind == Kind::Number || port.type->kind == Kind::Int) && hasField(port);
}

/// Another value than before; wires do not count.
bool differs(const std::vector<Input> &before, const std::vector<Input> &now)
{
    const auto valueIn = [](const std::vector<Input> &inputs, const std::string &port) {
        const auto found = std::find_if(
            inputs.begin(), inputs.end(), [&](const Input &input) { return input.port == port; });
        return found == inputs.end() ? std::nullopt : found->value;
    };
    const auto changed
        = [&](const Input &input) { return valueIn(before, input.port) != valueIn(now, input.port); };
    return std::any_of(before.begin(), before.end(), changed) || std::any_of(now.begin(), now.end(), changed);
}

} // namespace

Guide::Guide(QObject *parent)
    : QObject(parent)
{
}

void Guide::setDocument(FlowDocument *document)
{
    if (m_document == document)
        return;
    if (m_document) {
        m_document->nodes()->disconnect(this);
        m_document->scene().disconnect(this);
    }
    m_document = document;
    if (m_document)
        listen();
    if (m_step != Away)
        enter(Away); // its steps lead through the other one
    emit documentChanged();
}

void Guide::listen()
{
    const auto *nodes = m_document->nodes();
    connect(nodes, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int, int last) {
        if (const SceneNode *node = m_step == Add ? nodeAt(last) : nullptr) {
            m_added = node->id;
            done(Add);
        }
    });
    connect(nodes, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
            if (m_step != Away && roles.contains(int(NodeListModel::TitleRole)))
                lookForChange(first.row(), last.row());
        });
    connect(nodes, &QAbstractItemModel::modelReset, this, [this] { enter(m_step); });
    connect(&m_document->scene(), &Scene::touched, this, [this] {
        if (m_step != Away)
            emit spotChanged();
    });
}

const SceneNode *Guide::nodeAt(int row) const
{
    const QModelIndex index = m_document->nodes()->index(row);
    return m_document->scene().node(toId(index.data(NodeListModel::NodeIdRole).toInt()));
}

void Guide::begin()
{
    m_added = {};
    enter(Run);
}

void Guide::offer()
{
    if (m_step == Away && m_settings && !m_settings->value(kOver, false).toBool())
        begin();
}

void Guide::skip()
{
    if (m_settings)
        m_settings->setValue(kOver, true);
    enter(Away);
}

void Guide::noteRun()
{
    done(Run);
}

void Guide::enter(Step step)
{
    m_step = step;
    note();
    if (step == Over && m_settings)
        m_settings->setValue(kOver, true);
    emit stepChanged();
    emit spotChanged();
}

void Guide::done(Step step)
{
    if (m_step == step)
        enter(Step(step + 1));
}

void Guide::note()
{
    m_inputs.clear();
    m_wires = m_document ? m_document->scene().wireCount() : 0;
    for (int row = 0; m_document && m_step == Change && row < m_document->nodes()->count(); ++row)
        if (const SceneNode *node = nodeAt(row))
            m_inputs.insert(int(node->id.value), node->node.inputs);
}

void Guide::lookForChange(int first, int last)
{
    for (int row = first; row <= last && m_step == Change; ++row) {
        const SceneNode *node = nodeAt(row);
        if (node && m_inputs.contains(int(node->id.value))
            && differs(m_inputs.value(int(node->id.value)), node->node.inputs))
            done(Change);
    }
    if (m_step == Wire && m_document->scene().wireCount() > m_wires)
        done(Wire);
}

// One that makes others run when it changes.
const SceneNode *Guide::fieldNode() const
{
    const SceneNode *best = nullptr;
    for (const SceneNode *node : m_document->scene().nodes()) {
        const bool has = std::any_of(node->type->inputs.begin(), node->type->inputs.end(), isNumber);
        if (has && (!best || (best->node.inputs.empty() && !node->node.inputs.empty()))
            && node->type->kind != NodeKind::Source)
            best = node;
    }
    return best;
}

const SceneNode *Guide::aboutNode() const
{
    if (!m_document)
        return nullptr;
    return m_step == Change ? fieldNode() : m_step == Wire ? m_document->scene().node(m_added) : nullptr;
}

QRectF Guide::about() const
{
    const SceneNode *node = aboutNode();
    return node ? node->rect() : QRectF();
}

QRectF Guide::spot() const
{
    const SceneNode *node = aboutNode();
    if (!node)
        return {};
    if (m_step == Change) {
        const auto &inputs = node->type->inputs;
        const auto field = std::find_if(inputs.begin(), inputs.end(), isNumber);
        const int row = node->layout->inputRows[std::size_t(field - inputs.begin())];
        return {node->at.x() + geometry::kFieldInset, node->at.y() + portY(row) - geometry::kFieldHeight / 2,
            node->size.width() - 2 * geometry::kFieldInset, geometry::kFieldHeight};
    }
    const bool gives = node->layout->inputRows.empty() && !node->layout->outputRows.empty();
    const bool takes = !node->layout->inputRows.empty() && node->layout->inputRows.front() >= 0;
    if (!gives && !takes)
        return node->rect();
    const QPointF port = gives ? node->outputPoint(0) : node->inputPoint(0);
    return {port.x() - kPortMark / 2, port.y() - kPortMark / 2, kPortMark, kPortMark};
}

} // namespace heddle
