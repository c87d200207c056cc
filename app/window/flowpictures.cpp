// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; drawn and written on threads of the pool.
#include "app/window/flowpictures.h"

#include "models/document/background.h"
#include "models/document/flowdocument.h"
#include "models/edit/groups.h"
#include "qml/Heddle/Canvas/painter/scenelist.h"
#include "qml/Heddle/Canvas/painter/scenepainter.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace heddle {
namespace {

constexpr std::chrono::seconds kLater{1}; // a flow that opens has more urgent things to do
constexpr QSizeF kSize(256, 128);
constexpr double kRatio = 2; // of pixels: sharp on every screen
constexpr double kMargin = 12, kNearest = 0.3;

struct Drawing {
    ui::DisplayList list;
    ui::Tokens tokens;
    QRectF area;
    QString file;
};

// The flow as it is built: how it stands, and what of it is chosen, is another matter tomorrow.
ui::DisplayList plainList(const Scene &scene, const ui::Tokens &tokens)
{
    ui::DisplayList list = ui::SceneList(scene, tokens).list(scene.bounds(), ui::Level::Tint);
    for (ui::PaintNode &node : list.nodes) {
        ui::PaintNode plain;
        plain.rect = node.rect;
        plain.kind = node.kind;
        plain.state = NodeState::Done;
        node = std::move(plain);
    }
    for (ui::PaintWire &wire : list.wires) {
        wire.style = ui::WireStyle::Idle;
        wire.selected = false;
    }
    for (ui::PaintFrame &frame : list.frames) {
        frame.title.clear();
        frame.text.clear();
        frame.selected = false;
    }
    return list;
}

QImage drawn(const Drawing &drawing)
{
    const double across = (kSize.width() - 2 * kMargin) / drawing.area.width(),
                 down = (kSize.height() - 2 * kMargin) / drawing.area.height();
    ui::PaintView view;
    view.grid = false;
    view.zoom = std::min({across, down, kNearest});
    view.offset = QRectF(QPointF(), kSize).center() - drawing.area.center() * view.zoom;
    QImage image((kSize * kRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(kRatio);
    QPainter painter(&image);
    ui::ScenePainter(drawing.tokens).paint(&painter, drawing.list, view, QRectF(QPointF(), kSize));
    return image;
}

// The oldest go first; two of each flow.
void dropOldest(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.png"_s}, QDir::Files, QDir::Time);
    for (qsizetype i = qsizetype{2} * FlowPictures::kMostFlows; i < files.size(); ++i)
        QFile::remove(files[i].filePath());
}

bool write(const Drawing &drawing)
{
    QSaveFile file(drawing.file);
    return file.open(QIODevice::WriteOnly) && drawn(drawing).save(&file, "png") && file.commit();
}

bool writeAll(const QString &folder, const std::array<Drawing, 2> &drawings)
{
    if (!QDir().mkpath(folder))
        return false;
    const bool written = std::ranges::all_of(drawings, write);
    dropOldest(folder);
    return written;
}

class Response : public QQuickImageResponse {
public:
    explicit Response(const QString &file)
    {
        const auto read = [file] {
            QImage image(file);
            if (!image.isNull())
                return image;
            QImage none(1, 1, QImage::Format_ARGB32_Premultiplied);
            none.fill(Qt::transparent);
            return none;
        };
        runInBackground(this, read, [this](const QImage &image) {
            m_image = image;
            emit finished();
        });
    }

    QQuickTextureFactory *textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_image);
    }

private:
    QImage m_image;
};

} // namespace

FlowPictures::FlowPictures(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

QString FlowPictures::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/flows"_s;
}

QString FlowPictures::fileOf(const QString &folder, const QString &flow, bool dark)
{
    const QByteArray name = QCryptographicHash::hash(flow.toUtf8(), QCryptographicHash::Sha1).toHex();
    return folder + u'/' + QString::fromLatin1(name) + (dark ? u"-dark.png"_s : u"-light.png"_s);
}

void FlowPictures::follow(FlowDocument &flow)
{
    const auto makeLater
        = [this, &flow] { QTimer::singleShot(kLater, &flow, [this, &flow] { make(flow); }); };
    connect(&flow, &FlowDocument::opened, this, makeLater);
    connect(&flow, &FlowDocument::saved, this, makeLater);
}

// Of the whole flow: inside a group the picture from before stays.
void FlowPictures::make(FlowDocument &flow)
{
    const Scene &scene = flow.scene();
    const QString path = flow.path();
    if (path.isEmpty() || flow.groups()->depth() > 0 || scene.bounds().isEmpty()
        || scene.nodeCount() + scene.wireCount() > kMostParts)
        return;
    const auto drawing = [&](const ui::Tokens &tokens) {
        return Drawing{
            plainList(scene, tokens), tokens, scene.bounds(), fileOf(m_folder, path, tokens.isDark)};
    };
    const std::array drawings{drawing(ui::Tokens::dark()), drawing(ui::Tokens::light())};
    const auto work = [folder = m_folder, drawings] { return writeAll(folder, drawings); };
    runInBackground(this, work, [this, path](bool written) {
        if (written)
            emit made(path);
    });
}

void FlowPictures::clear()
{
    const auto work = [folder = m_folder] {
        QDir dir(folder);
        for (const QString &name : dir.entryList({u"*.png"_s}, QDir::Files))
            dir.remove(name);
        return true;
    };
    runInBackground(this, work, [](bool) {});
}

QQuickImageResponse *FlowPictureSource::requestImageResponse(const QString &id, const QSize &)
{
    const QString path = QUrl::fromPercentEncoding(id.section(u'/', 2).toUtf8());
    return new Response(FlowPictures::fileOf(m_folder, path, id.section(u'/', 0, 0) == u"dark"));
}

} // namespace heddle
