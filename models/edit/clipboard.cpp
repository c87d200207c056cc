// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/clipboard.h"

#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

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

Clipboard::Clipboard(NodeEdits &edits, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_selection(selection)
{
}

void Clipboard::copy(const std::vector<NodeId> &ids, const std::vector<std::uint32_t> &frames)
{
    if (ids.empty() && frames.empty())
        return;
    const auto request = m_edits.expect([this](const Reply &reply) {
        if (reply.error)
            m_edits.refuse(QString::fromStdString(reply.error->text));
        else
            putOnClipboard(reply);
    });
    m_edits.post(CopyCommand{m_edits.graph(), ids, request, frames});
}

void Clipboard::paste(QPointF at)
{
    std::string text = textOnClipboard();
    if (text.empty()) {
        m_edits.refuse(tr("There is nothing to paste. Copy nodes first."));
        return;
    }
    const auto request = m_edits.expect([this](const Reply &reply) { take(reply); });
    m_edits.post(PasteCommand{m_edits.graph(), std::move(text), {at.x(), at.y()}, request});
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
    QList<int> ids;
    for (const NodeId id : reply.nodes)
        ids.append(int(id.value));
    m_selection.set(ids);
    emit added(ids);
}

} // namespace heddle
