// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread, its own.
#include "app/render/flowpicture.h"

#include "app/render/options.h"
#include "models/graph/scene.h"
#include "qml/Heddle/Canvas/painter/levelofdetail.h"
#include "qml/Heddle/Canvas/painter/scenelist.h"
#include "qml/Heddle/Canvas/painter/scenepainter.h"

#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QImageWriter>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace heddle::render {
namespace {

constexpr double kMargin = 40;
constexpr int kMostPixels = 16000; // a side
constexpr double kMostArea = 160e6; // pixels; 4 bytes each

// Nothing has run: what lacks a value says so, all else is out of date.
NodeState stateBeforeRun(const Node &node)
{
    if (node.type->unknown)
        return NodeState::NotSetUp;
    for (const PortType &port : node.type->inputs) {
        const Input *input = node.input(port.name);
        if (port.required && port.preset.isNull() && !(input && (input->value || input->source)))
            return NodeState::NotSetUp;
    }
    return NodeState::OutOfDate;
}

NodeStatus statusOf(const Node &node, const std::unordered_set<NodeId> &muted)
{
    NodeStatus status{.state = stateBeforeRun(node), .text = {}};
    status.muted = muted.contains(node.id);
    if (status.muted)
        status.state = NodeState::Waiting;
    return status;
}

// The nodes that do not run because something is muted: themselves, or what feeds them.
std::unordered_set<NodeId> mutedOf(const GraphContent &graph)
{
    std::unordered_multimap<NodeId, NodeId> readers;
    std::unordered_set<NodeId> muted;
    std::vector<NodeId> open;
    for (const Node &node : graph.nodes) {
        for (const Input &input : node.inputs)
            if (const PortType *port = node.type->input(input.port);
                input.source && (!port || port->type->kind != Kind::Event))
                readers.emplace(input.source->node, node.id);
        if (node.mode == NodeMode::Muted && muted.insert(node.id).second)
            open.push_back(node.id);
    }
    while (!open.empty()) {
        const auto [from, to] = readers.equal_range(open.back());
        open.pop_back();
        for (auto reader = from; reader != to; ++reader)
            if (muted.insert(reader->second).second)
                open.push_back(reader->second);
    }
    return muted;
}

GraphDelta everything(const GraphContent &graph)
{
    const std::unordered_set<NodeId> muted = mutedOf(graph);
    GraphDelta delta;
    delta.reset = true;
    delta.added = graph.nodes;
    delta.frames = graph.frames;
    for (const Node &node : graph.nodes)
        delta.statuses.emplace_back(node.id, statusOf(node, muted));
    return delta;
}

double fittingScale(const QRectF &area, double wanted)
{
    const double side = kMostPixels / std::max(area.width(), area.height());
    const double whole = std::sqrt(kMostArea / (area.width() * area.height()));
    return std::min({wanted, side, whole});
}

struct Picture {
    ui::DisplayList list;
    ui::PaintView view;
    QSize size;
    ui::Tokens tokens;

    void paint(QPaintDevice *device) const
    {
        QPainter painter(device);
        ui::ScenePainter(tokens).paint(&painter, list, view, QRectF(QPointF(), size));
    }
};

Result<Done> savePng(const Picture &picture, QSaveFile &file)
{
    QImage image(picture.size, QImage::Format_RGB32);
    if (image.isNull())
        return Error{"the picture does not fit in memory; draw it with a smaller --scale"};
    picture.paint(&image);
    QImageWriter writer(&file, "png");
    if (!writer.write(image))
        return Error{writer.errorString().toStdString()};
    return Done{};
}

// XML has no room for control characters, which texts may hold.
QByteArray withoutControls(QByteArray xml)
{
    for (char &c : xml)
        if (c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r')
            c = ' ';
    return xml;
}

Result<Done> saveSvg(const Picture &picture, QSaveFile &file, const QString &title)
{
    QBuffer xml;
    QSvgGenerator generator;
    generator.setOutputDevice(&xml);
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(), picture.size));
    generator.setResolution(96);
    generator.setTitle(title);
    picture.paint(&generator);
    file.write(withoutControls(std::move(xml.buffer())));
    return Done{};
}

Picture pictureOf(const Scene &scene, const Options &options)
{
    const QRectF bounds = scene.bounds().isEmpty() ? QRectF(0, 0, 320, 200) : scene.bounds();
    const QRectF area = bounds.adjusted(-kMargin, -kMargin, kMargin, kMargin);
    Picture picture;
    picture.tokens = options.dark ? ui::Tokens::dark() : ui::Tokens::light();
    picture.view.zoom = fittingScale(area, options.scale);
    picture.view.offset = -area.topLeft() * picture.view.zoom;
    picture.size = (area.size() * picture.view.zoom).toSize().expandedTo(QSize(1, 1));
    picture.list = ui::SceneList(scene, picture.tokens).list(area, ui::levelFor(picture.view.zoom));
    return picture;
}

} // namespace

Result<Drawn> draw(const GraphContent &graph, const Options &options)
{
    Scene scene;
    scene.apply(everything(graph));
    const Picture picture = pictureOf(scene, options);
    QSaveFile file(QString::fromStdString(options.picture));
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.errorString().toStdString()};
    const bool svg = options.picture.ends_with(".svg");
    const auto saved
        = svg ? saveSvg(picture, file, QString::fromStdString(options.flow)) : savePng(picture, file);
    if (!saved)
        return saved.error();
    if (!file.commit())
        return Error{file.errorString().toStdString()};
    return Drawn{picture.size.width(), picture.size.height(), picture.view.zoom};
}

} // namespace heddle::render
