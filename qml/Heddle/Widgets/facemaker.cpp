// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/facemaker.h"

#include "qml/Heddle/Widgets/faceguard.h"
#include "qml/Heddle/Widgets/widgetengine.h"

#include <QtCore/QTimer>

namespace heddle::ui {

FaceLife::FaceLife(QQmlContext *around, std::shared_ptr<WidgetEngine> from)
    : engine(std::move(from))
    , context(new QQmlContext(around))
{
}

// Without its context nothing in it computes any more, so that it does not miss what goes one by one.
FaceLife::~FaceLife()
{
    delete context;
    delete face;
}

FaceMaker::FaceMaker(std::unique_ptr<FaceLife> life, QObject *node, QQuickItem *stage)
    : QQmlIncubator(Asynchronous)
    , m_life(std::move(life))
    , m_node(node)
    , m_stage(stage)
    , m_component(m_life->context->engine())
{
    if (m_life->engine)
        connect(&m_life->engine->incubation(), &Incubation::worked, this, &FaceMaker::check);
}

FaceMaker::~FaceMaker()
{
    cancel();
}

void FaceMaker::cancel()
{
    m_over = true;
    clear();
}

void FaceMaker::start(const QUrl &file)
{
    connect(&m_component, &QQmlComponent::statusChanged, this, &FaceMaker::create);
    m_component.loadUrl(
        file, m_life->engine ? QQmlComponent::Asynchronous : QQmlComponent::PreferSynchronous);
}

void FaceMaker::setNode(QObject *node)
{
    m_node = node;
    setInitialProperties({{QStringLiteral("node"), QVariant::fromValue(node)}});
    if (m_life && m_life->face)
        m_life->face->setProperty("node", QVariant::fromValue(node));
}

void FaceMaker::create()
{
    if (m_component.isLoading() || m_over)
        return;
    if (!m_component.isReady())
        return fail(m_component.errors(), tr("This file cannot be read."));
    setNode(m_node);
    m_component.create(*this, m_life->context);
    if (!isLoading()) // nobody makes things in slices here
        finish();
}

void FaceMaker::setInitialState(QObject *root)
{
    auto *face = qobject_cast<QQuickItem *>(root);
    if (!face || !m_stage)
        return;
    m_life->face = face;
    QQmlEngine::setObjectOwnership(face, QQmlEngine::CppOwnership);
    face->setParentItem(m_stage);
    face->setSize(m_stage->size());
}

// Called from within what is being made, which must be left before anything is done with it.
void FaceMaker::statusChanged(Status status)
{
    if (!m_over && (status == Ready || status == Error))
        QTimer::singleShot(0, this, &FaceMaker::finish);
}

void FaceMaker::finish()
{
    if (m_over)
        return;
    if (status() == Error)
        return fail(errors(), tr("It cannot be made."));
    if (!m_life->face || m_life->face->metaObject()->indexOfProperty("node") < 0) {
        if (!m_life->face)
            delete object();
        return fail({}, tr("The root must be a NodeWidget."));
    }
    if (const QString text = m_life->engine ? forbiddenIn(m_life->face) : QString(); !text.isEmpty())
        return fail({}, text);
    m_over = true;
    emit made();
}

void FaceMaker::check(double worked)
{
    if (m_over || !m_life->face)
        return;
    m_worked += worked;
    QString text;
    if (itemsOf(m_life->face) > kMostItems)
        text = tr("It has more than %L1 items, and was given up.").arg(kMostItems);
    else if (m_worked > kMostMs && status() == Loading)
        text = tr("It was not ready after %1 s, and was given up.").arg(kMostMs / 1000);
    if (text.isEmpty())
        return;
    const auto engine = m_life->engine;
    cancel();
    engine->switchOff(text);
}

int FaceMaker::itemsOf(const QQuickItem *face)
{
    QList<QQuickItem *> open = face->childItems();
    int count = 1;
    while (!open.isEmpty() && count <= kMostItems) {
        open += open.takeLast()->childItems();
        ++count;
    }
    return count;
}

void FaceMaker::fail(const QList<QQmlError> &errors, const QString &otherwise)
{
    m_over = true;
    emit failed(FaceTrouble::broken(m_component.url().path(QUrl::FullyDecoded), errors, otherwise));
}

} // namespace heddle::ui
