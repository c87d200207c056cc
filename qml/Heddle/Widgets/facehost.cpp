// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/facehost.h"

#include "models/graph/nodeproperties.h"
#include "qml/Heddle/Widgets/faceguard.h"
#include "qml/Heddle/Widgets/facemaker.h"
#include "qml/Heddle/Widgets/links.h"
#include "qml/Heddle/Widgets/widgetengine.h"
#include "qml/Heddle/Widgets/widgetregistry.h"

#include <QtCore/QFileInfo>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>

namespace heddle::ui {

FaceHost::FaceHost(QQuickItem *parent)
    : QQuickItem(parent)
    , m_stage(new QQuickItem(this))
{
    m_stage->setVisible(false);
}

// Faces go before the item that they lie in, for they may look at it.
FaceHost::~FaceHost()
{
    clear();
    for (QObject *child : QObjectList(children()))
        if (auto *life = qobject_cast<FaceLife *>(child))
            delete life;
}

void FaceHost::setNode(QObject *node)
{
    if (m_node == node)
        return;
    m_node = node;
    emit nodeChanged();
    refresh();
}

void FaceHost::setSource(const QUrl &source)
{
    if (m_source == source)
        return;
    m_source = source;
    emit sourceChanged();
    if (WidgetRegistry *files = registry(); files && source.isLocalFile())
        files->addFolder(QFileInfo(source.toLocalFile()).path());
    refresh();
}

void FaceHost::setLook(const QString &look)
{
    if (std::exchange(m_look, look) == look)
        return;
    emit lookChanged();
    refresh();
}

WidgetRegistry *FaceHost::registry() const
{
    QQmlEngine *engine = qmlEngine(this);
    return engine ? WidgetRegistry::of(engine) : nullptr;
}

void FaceHost::componentComplete()
{
    QQuickItem::componentComplete();
    connect(this, &FaceHost::faceChanged, this, &FaceHost::tell);
    if (WidgetRegistry *files = registry()) {
        connect(files, &WidgetRegistry::changed, this, &FaceHost::refresh);
        connect(files, &WidgetRegistry::waited, this, &FaceHost::lookForGrowth);
        if (m_source.isLocalFile())
            files->addFolder(QFileInfo(m_source.toLocalFile()).path());
    }
    refresh();
}

void FaceHost::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    m_stage->setSize(now.size());
    if (m_face)
        m_face->setSize(now.size());
}

// The one place where a node's face is chosen: by its user, else by the user's files, else by its type.
QUrl FaceHost::chosenFile(const WidgetRegistry &files) const
{
    if (!m_source.isEmpty())
        return m_source;
    if (!m_look.isEmpty() && m_look != u"own")
        return files.faceFor({}, m_look);
    return files.faceFor(m_node->property("typeId").toString(), m_node->property("face").toString());
}

FaceHost::Choice FaceHost::wanted() const
{
    WidgetRegistry *files = registry();
    if (!m_node || !files)
        return {};
    Choice choice{chosenFile(*files), nullptr, 0, false};
    choice.missing = choice.url.isEmpty() && m_look == u"own" && files->isReady();
    if (!choice.url.isLocalFile())
        return choice;
    choice.engine = files->engineFor(choice.url.toLocalFile());
    if (!choice.engine)
        return {}; // not found yet
    choice.generation = choice.engine->generation();
    return choice;
}

// Another node with the same face keeps the item: that is what panning over many nodes lives on. A file that
// was saved keeps it until the new one is ready, so that nothing flickers.
void FaceHost::refresh()
{
    if (!isComponentComplete())
        return;
    const Choice now = wanted();
    if (now == m_choice) {
        if (m_face)
            m_face->setProperty("node", QVariant::fromValue(m_node.data()));
        if (m_maker)
            m_maker->setNode(m_node);
        return tell();
    }
    if (now.url != m_choice.url)
        clear();
    if (m_choice.engine && m_choice.engine != now.engine)
        m_choice.engine->disconnect(this);
    if (now.engine && m_choice.engine != now.engine) {
        connect(now.engine.get(), &WidgetEngine::renewed, this, &FaceHost::refresh);
        connect(now.engine.get(), &WidgetEngine::troubleChanged, this, &FaceHost::hearOfTrouble);
    }
    m_choice = now;
    load();
}

void FaceHost::load()
{
    cancel();
    m_trouble = knownTrouble();
    if (m_choice.url.isEmpty() || !error().text.isEmpty())
        retire();
    else
        make();
    emit faceChanged();
}

// What is wrong with a file before it is read.
FaceTrouble FaceHost::knownTrouble() const
{
    if (m_choice.missing)
        return FaceTrouble::missing(m_node->property("typeId").toString());
    if (m_choice.engine && !m_choice.engine->file().readable)
        return FaceTrouble::unreadable(m_choice.url.path());
    return {};
}

void FaceHost::make()
{
    const auto &engine = m_choice.engine;
    if (m_kept && engine)
        shield(this);
    QQmlContext *around = engine ? engine->qml()->rootContext() : qmlContext(this);
    m_maker = new FaceMaker(std::make_unique<FaceLife>(around, engine), m_node, m_stage);
    m_maker->setParent(this);
    connect(m_maker, &FaceMaker::made, this, &FaceHost::adopt);
    connect(m_maker, &FaceMaker::failed, this, &FaceHost::fail);
    m_maker->start(engine ? engine->url() : m_choice.url);
}

void FaceHost::adopt()
{
    retire();
    m_life = m_maker->take();
    cancel();
    m_face = m_life->face;
    if (m_kept && m_life->engine)
        shield(this); // again, for now all is in its place
    m_face->setProperty("node", QVariant::fromValue(m_node.data()));
    m_face->setParentItem(this);
    m_face->setSize(size());
    emit faceChanged();
}

void FaceHost::fail(const FaceTrouble &trouble)
{
    cancel();
    retire();
    m_trouble = trouble;
    emit faceChanged();
}

void FaceHost::hearOfTrouble()
{
    if (m_choice.engine && m_choice.engine->isOff()) {
        cancel();
        retire();
    }
    emit faceChanged();
}

// A face that makes more and more of itself while it is shown.
void FaceHost::lookForGrowth()
{
    if (m_life && m_life->engine && FaceMaker::itemsOf(m_face) > FaceMaker::kMostItems)
        m_choice.engine->switchOff(
            tr("It has grown to more than %L1 items, and was switched off.").arg(FaceMaker::kMostItems));
}

void FaceHost::tryAgain()
{
    if (m_choice.engine)
        m_choice.engine->tryAgain();
}

void FaceHost::showFile()
{
    if (m_choice.engine)
        Links::all().open(m_choice.engine->url());
}

// Those who list problems hear of it. While the next face is being made nothing is known of it.
void FaceHost::tell()
{
    const auto *node = qobject_cast<NodeProperties *>(m_node);
    const FaceTrouble trouble = error().text.isEmpty() ? warning() : error();
    if (node && registry() && (m_face || !trouble.text.isEmpty()))
        emit registry()->faceTold(node->nodeId(), m_choice.url, trouble.sentence());
}

bool FaceHost::foreign() const
{
    return m_face && m_life && m_life->engine;
}

FaceTrouble FaceHost::error() const
{
    return m_choice.engine && m_choice.engine->isOff() ? m_choice.engine->trouble() : m_trouble;
}

FaceTrouble FaceHost::warning() const
{
    const bool failing = m_face && m_choice.engine && !m_choice.engine->isOff();
    return failing ? m_choice.engine->trouble() : FaceTrouble();
}

void FaceHost::clear()
{
    cancel();
    retire();
    m_trouble = {};
}

// Both may be called from within the face's own code, which must be left first.
void FaceHost::cancel()
{
    if (m_maker) {
        m_maker->cancel();
        m_maker->deleteLater();
    }
    m_maker = nullptr;
}

void FaceHost::retire()
{
    if (m_face)
        m_face->setVisible(false);
    if (m_life) {
        m_life->setParent(this);
        m_life.release()->deleteLater();
    }
    m_face = nullptr;
}

} // namespace heddle::ui
