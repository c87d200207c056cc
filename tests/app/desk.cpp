// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "tests/app/desk.h"

#include "qml/Heddle/Canvas/painter/nodelook.h"

namespace heddle::testing {
namespace {

constexpr int kDragSteps = 12;
constexpr int kFrames = 16; // longer than the canvas takes to jump
constexpr int kFrameWait = 1000;
constexpr int kLoading = 20'000; // for nodes, which get only what a busy machine has left

QQuickItem *findBelow(QQuickItem *item, const QString &name)
{
    if (item->objectName() == name && item->isVisible())
        return item;
    for (QQuickItem *child : item->childItems())
        if (QQuickItem *found = findBelow(child, name))
            return found;
    return nullptr;
}

} // namespace

Desk::Desk(const std::function<void(Catalog &)> &more)
    // A machine that is busy with other tests must not starve the nodes of this one.
    : m_application(std::make_unique<Application>(more, ThreadPlace::Priority::Normal))
{
}

bool Desk::show(bool panelAlone)
{
    if (!m_application->show(panelAlone))
        return false;
    m_window = qobject_cast<QQuickWindow *>(m_application->qml().rootObjects().constFirst());
    if (!m_window || !QTest::qWaitForWindowExposed(m_window))
        return false;
    m_window->requestActivate();
    if (!QTest::qWaitForWindowActive(m_window))
        return false;
    settle(); // the screen's own pointer enters the window only now
    return true;
}

bool Desk::open(const QString &path, const QByteArray &flow, bool panelAlone)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(flow) != flow.size())
        return false;
    file.close();
    if (!show(panelAlone))
        return false;
    m_application->open(path);
    return true;
}

bool Desk::openReady(const QString &path, const QByteArray &flow, int nodes)
{
    if (!open(path, flow) || !QTest::qWaitFor([&] { return document()->nodeCount() == nodes; }, kLoading))
        return false;
    if (!QTest::qWaitFor([&] { return canvas() && canvas()->hasActiveFocus(); }))
        return false;
    settle();
    return true;
}

void Desk::look(const ui::CanvasView &view)
{
    canvas()->setView(view);
    settle();
}

void Desk::deselect()
{
    document()->selection()->clear();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Desk::close()
{
    m_window->close();
    m_window = nullptr;
    m_application.reset();
}

QQuickItem *Desk::find(const QString &name, QQuickItem *below) const
{
    return findBelow(below                          ? below
            : m_window->contentItem()->parentItem() ? m_window->contentItem()->parentItem()
                                                    : m_window->contentItem(),
        name);
}

ui::CanvasBase *Desk::canvas() const
{
    return qobject_cast<ui::CanvasBase *>(find(QStringLiteral("canvas")));
}

QPoint Desk::centre(const QQuickItem *item) const
{
    return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
}

QPoint Desk::onCanvas(QPointF scene) const
{
    return canvas()->mapToScene(canvas()->toView(scene)).toPoint();
}

const SceneNode &Desk::node(const QString &typeId)
{
    for (const SceneNode *node : document()->scene().nodes())
        if (node->type->id == typeId.toStdString())
            return *node;
    qFatal("there is no node of that type");
}

QStringList Desk::wires()
{
    QStringList all;
    for (const SceneNode *node : document()->scene().nodes())
        for (const Input &input : node->node.inputs)
            if (input.source)
                all.append(QStringLiteral("%1 → %2.%3")
                               .arg(input.source->node.value)
                               .arg(node->id.value)
                               .arg(QString::fromStdString(input.port)));
    all.sort();
    return all;
}

QPoint Desk::output(const QString &typeId, int index)
{
    return onCanvas(node(typeId).outputPoint(index));
}

QPoint Desk::input(const QString &typeId, int index)
{
    return onCanvas(node(typeId).inputPoint(index));
}

void Desk::settle()
{
    for (int frame = 0; frame < kFrames; ++frame) {
        QSignalSpy drawn(m_window, &QQuickWindow::frameSwapped);
        m_window->update();
        drawn.wait(kFrameWait);
    }
}

QPoint Desk::footButton(const SceneNode &node, int index, int count)
{
    const QRectF button = ui::footButton(node.size.width(), node.size.height(), count, index);
    return onCanvas(node.at + button.center());
}

QImage Desk::seen(const QQuickItem *item) const
{
    const QImage all = m_window->grabWindow();
    const double ratio = double(all.width()) / m_window->width();
    const QRectF rect = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    return all.copy(QRectF(rect.topLeft() * ratio, rect.size() * ratio).toAlignedRect());
}

void Desk::picture(const QString &name) const
{
    m_window->grabWindow().save(QCoreApplication::applicationDirPath() + QStringLiteral("/../") + name);
}

void Desk::click(QPoint at)
{
    QTest::mouseMove(m_window, at);
    QTest::mouseClick(m_window, Qt::LeftButton, {}, at);
}

void Desk::click(const QString &name)
{
    QQuickItem *item = find(name);
    QVERIFY2(item, qPrintable(name));
    click(centre(item));
}

void Desk::rightClick(QPoint at)
{
    QTest::mouseMove(m_window, at);
    QTest::mouseClick(m_window, Qt::RightButton, {}, at);
}

QQuickItem *Desk::menuRow(const QString &text, QQuickItem *below) const
{
    QQuickItem *item = below ? below : m_window->contentItem()->parentItem();
    if (!item)
        item = m_window->contentItem();
    for (QQuickItem *child : item->childItems()) {
        if (child->inherits("QQuickMenuItem") && child->isVisible() && child->property("text") == text)
            return child;
        if (QQuickItem *found = menuRow(text, child))
            return found;
    }
    return nullptr;
}

void Desk::chooseRow(const QString &text)
{
    QTRY_VERIFY2(menuRow(text), qPrintable(text));
    settle();
    click(centre(menuRow(text)));
}

void Desk::drag(QPoint from, QPoint to)
{
    QTest::mouseMove(m_window, from);
    QTest::mousePress(m_window, Qt::LeftButton, {}, from);
    for (int step = 1; step <= kDragSteps; ++step)
        QTest::mouseMove(m_window, from + (to - from) * step / kDragSteps, 5);
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, to);
}

void Desk::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
}

void Desk::type(const QString &text)
{
    for (QChar letter : text)
        QTest::keyClick(m_window, letter.toLatin1());
}

QColor Desk::pixel(QPoint at) const
{
    const QImage picture = m_window->grabWindow();
    const double ratio = double(picture.width()) / m_window->width();
    return picture.pixelColor((QPointF(at) * ratio).toPoint());
}

} // namespace heddle::testing
