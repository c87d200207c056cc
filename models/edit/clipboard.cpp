// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/clipboard.h"

#include "models/edit/dataadder.h"
#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/edit/transactions.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <iterator>

namespace heddle {
namespace {

constexpr auto kType = "application/x-heddle";

void putOnClipboard(const Reply &reply)
{
    auto *data = new QMimeData;
    const QByteArray text = QByteArray::fromStdString(reply.text);
    data->setText(QString::fromUtf8(text));
    data->setData(QLatin1String(kType), text);
    QGuiApplication::clipboard()->setMimeData(data);
}

/// Also one that came through a chat, as text.
bool holdsFlow(const QMimeData &data)
{
    return data.hasFormat(QLatin1String(kType)) || data.text().trimmed().startsWith(QLatin1Char('{'));
}

std::string textOnClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return {};
    if (data->hasFormat(QLatin1String(kType)))
        return data->data(QLatin1String(kType)).toStdString();
    return data->text().toStdString();
}

} // namespace

Clipboard::Clipboard(
    NodeEdits &edits, const Scene &scene, Selection &selection, DataAdder &data, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
    , m_data(data)
{
}

void Clipboard::copy(const std::vector<NodeId> &ids, const std::vector<std::uint32_t> &frames)
{
    if (ids.empty() && frames.empty())
        return;
    Copied copied{{}, m_edits.graph(), outsideWires(m_scene, ids)};
    const auto request = m_edits.expect([this, copied = std::move(copied)](const Reply &reply) {
        if (reply.error)
            return m_edits.refuse(QString::fromStdString(reply.error->text));
        m_copied = copied;
        m_copied.text = reply.text;
        putOnClipboard(reply);
    });
    m_edits.post(CopyCommand{m_edits.graph(), ids, request, frames});
}

void Clipboard::paste(QPointF at)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data && !holdsFlow(*data) && m_data.paste(*data, at))
        return;
    pasteText(textOnClipboard(), at);
}

void Clipboard::pasteWired(QPointF at)
{
    std::string text = textOnClipboard();
    const bool known = text == m_copied.text && m_edits.graph() == m_copied.graph;
    post(at, std::move(text), m_edits.newMergeKey(), known ? m_copied.wires : OutsideWires());
}

void Clipboard::post(QPointF at, std::string text, std::uint64_t mergeKey, OutsideWires wires)
{
    if (text.empty())
        return m_edits.refuse(tr("There is nothing to paste. Copy nodes, a table or a picture first."));
    const auto request = m_edits.expect([this, mergeKey, wires = std::move(wires)](const Reply &reply) {
        take(reply);
        wire(wires, reply.nodes, mergeKey);
    });
    m_edits.post(PasteCommand{m_edits.graph(), std::move(text), {at.x(), at.y()}, request, mergeKey});
}

void Clipboard::wire(const OutsideWires &wires, const std::vector<NodeId> &copies, std::uint64_t mergeKey)
{
    std::vector<Edit> edits = feedEdits(m_scene, wires, copies);
    std::ranges::move(readEdits(m_scene, wires, copies), std::back_inserter(edits));
    m_edits.edit(std::move(edits), labels::connect(), {}, mergeKey);
}

void Clipboard::duplicate(
    const std::vector<NodeId> &ids, const std::vector<std::uint32_t> &frames, QPointF offset)
{
    if (ids.empty() && frames.empty())
        return;
    const auto request = m_edits.expect([this](const Reply &reply) { take(reply); });
    m_edits.post(DuplicateCommand{m_edits.graph(), ids, {offset.x(), offset.y()}, request, frames});
}

void Clipboard::take(const Reply &reply)
{
    if (reply.error) {
        m_edits.refuse(QString::fromStdString(reply.error->text));
        return;
    }
    const QList<int> ids = toInts(reply.nodes);
    m_selection.set(ids);
    emit added(ids);
}

} // namespace heddle
