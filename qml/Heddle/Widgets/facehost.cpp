// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/facehost.h"

#include "qml/Heddle/Widgets/widgetregistry.h"

#include <QtCore/QFileInfo>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>

namespace heddle::ui {

FaceHost::FaceHost(QQuickItem *parent)
    : QQuickItem(parent)
{
}

FaceHost::~FaceHost()
{
    clear();
}

void FaceHost::setNode(QObject *node)
{
    if (m_node == node)
        return;
    m_node = node;
    emit nodeChanged();
    refresh();
}

void FaceHost::componentComplete()
{
    QQuickItem::componentComplete();
    if (QQmlEngine *engine = qmlEngine(this))
        connect(WidgetRegistry::of(engine), &WidgetRegistry::changed, this, &FaceHost::refresh);
    refresh();
}

void FaceHost::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (m_face)
        m_face->setSize(now.size());
}

QUrl FaceHost::wanted() const
{
    QQmlEngine *engine = qmlEngine(this);
    if (!m_node || !engine)
        return {};
    return WidgetRegistry::of(engine)->faceFor(
        m_node->property("typeId").toString(), m_node->property("face").toString());
}

// Another node with the same face keeps the item: that is what panning over many nodes lives on.
void FaceHost::refresh()
{
    if (!isComponentComplete())
        return;
    const QUrl url = wanted();
    if (url == m_url && m_face)
        return void(m_face->setProperty("node", QVariant::fromValue(m_node.data())));
    load(url);
}

void FaceHost::load(const QUrl &url)
{
    clear();
    m_url = url;
    if (!url.isEmpty()) {
        QQmlComponent component(qmlEngine(this), url);
        component.isReady() ? create(component) : fail(component, tr("This file cannot be read."));
    }
    emit faceChanged();
}

void FaceHost::create(QQmlComponent &component)
{
    const QVariantMap given{{QStringLiteral("node"), QVariant::fromValue(m_node.data())}};
    QObject *object = component.createWithInitialProperties(given, qmlContext(this));
    m_face = qobject_cast<QQuickItem *>(object);
    if (!m_face || !m_face->inherits("QQuickItem") || m_face->metaObject()->indexOfProperty("node") < 0) {
        delete object;
        return fail(component, tr("The root must be a NodeWidget."));
    }
    QQmlEngine::setObjectOwnership(m_face, QQmlEngine::CppOwnership);
    m_face->setParent(this);
    m_face->setParentItem(this);
    m_face->setSize(size());
}

void FaceHost::fail(const QQmlComponent &component, const QString &otherwise)
{
    m_errorPlace = QFileInfo(m_url.path()).fileName();
    m_errorText = otherwise;
    for (const QQmlError &error : component.errors()) { // the last one is the cause of those before it
        m_errorPlace = QFileInfo(error.url().path()).fileName();
        if (error.line() > 0)
            m_errorPlace = tr("%1, line %2").arg(m_errorPlace).arg(error.line());
        m_errorText = error.description();
    }
}

void FaceHost::clear()
{
    if (m_face) {
        m_face->setParentItem(nullptr);
        m_face->deleteLater();
    }
    m_face = nullptr;
    m_errorPlace.clear();
    m_errorText.clear();
}

} // namespace heddle::ui
