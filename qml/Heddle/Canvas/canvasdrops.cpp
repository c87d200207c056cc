// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What is dragged onto the canvas from elsewhere: nodes of the library, files.
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/dropgesture.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

const QString kNodeMime = u"application/x-heddle-node-type"_s;

/// Flows are opened, not read: they are for whoever lies behind.
bool hasData(const QMimeData &dragged)
{
    const QList<QUrl> files = dragged.urls();
    return std::ranges::any_of(files, [](const QUrl &file) { return !file.path().endsWith(u".heddle"_s); });
}

} // namespace

void CanvasBase::dragEnterEvent(QDragEnterEvent *event)
{
    const bool known = hasData(*event->mimeData()) || event->mimeData()->hasFormat(kNodeMime);
    event->setAccepted(known && m_document && !m_readOnly);
    if (!event->isAccepted() || !event->mimeData()->hasFormat(kNodeMime))
        return;
    cancelGesture();
    const QString id = QString::fromUtf8(event->mimeData()->data(kNodeMime));
    begin(std::make_unique<DropGesture>(*this, id));
}

void CanvasBase::dragMoveEvent(QDragMoveEvent *event)
{
    event->accept();
    m_pointer = event->position();
    m_modifiers = event->modifiers();
    moveGesture();
}

void CanvasBase::dragLeaveEvent(QDragLeaveEvent *)
{
    cancelGesture();
}

void CanvasBase::dropEvent(QDropEvent *event)
{
    const QPointF at = m_view.toScene(event->position());
    const QMimeData &data = *event->mimeData();
    if (m_gesture)
        finishGesture(newsAt(event->position(), event->modifiers()));
    if (!data.hasFormat(kNodeMime))
        m_document->requestAddFiles(data.urls(), at.x(), at.y());
    event->accept();
    forceActiveFocus(Qt::MouseFocusReason);
}

} // namespace heddle::ui
