// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; writes files.
#include "qml/Heddle/Widgets/plotexport.h"

#include "qml/Heddle/Widgets/plotpainter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

#include <charconv>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kPrintScale = 2;
constexpr int kDotsPerInch = 96;

void append(QByteArray &text, double number)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    if (std::isfinite(number))
        text.append(digits, end - digits);
}

void append(QByteArray &text, const QString &cell)
{
    const bool plain = !cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n');
    text += plain ? cell.toUtf8() : '"' + QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

void appendX(QByteArray &text, const PlotSource &source, double x, std::size_t row)
{
    if (row < std::size_t(source.x.labels.size()))
        append(text, source.x.labels[qsizetype(row)]);
    else if (source.x.isTime && std::isfinite(x))
        append(text,
            QDateTime::fromMSecsSinceEpoch(qint64(std::round(x * 1000)), Qt::UTC)
                .toString(Qt::ISODateWithMs));
    else
        append(text, x);
}

double linear(const PlotSource &source, double y)
{
    return source.y.isLog ? std::pow(10.0, y) : y;
}

// A line for each row of a heat map.
bool writeCells(QIODevice &file, const PlotSource &source)
{
    const Numbers &cells = source.lines.front().y;
    QByteArray text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        append(text, cells.at(i));
        const bool atEnd = (i + 1) % source.columns == 0;
        text += atEnd ? '\n' : ',';
        if (atEnd && file.write(std::exchange(text, {})) < 0)
            return false;
    }
    return true;
}

QByteArray header(const PlotSource &source)
{
    QByteArray text;
    append(text, source.x.name.isEmpty() ? QStringLiteral("x") : source.x.name);
    for (const PlotLine &line : source.lines) {
        text += ',';
        append(text,
            line.name.isEmpty() ? source.y.name.isEmpty() ? QStringLiteral("y") : source.y.name : line.name);
    }
    return text + '\n';
}

// x, then what each line has there.
bool writeRows(QIODevice &file, const PlotSource &source)
{
    constexpr qsizetype kChunk = 1 << 16;
    QByteArray text = header(source);
    for (std::size_t row = 0; row < source.count; ++row) {
        const auto longest
            = std::ranges::find_if(source.lines, [&](const PlotLine &line) { return row < line.size(); });
        appendX(text, source, longest->x.at(row), row);
        for (const PlotLine &line : source.lines) {
            text += ',';
            if (row < line.size())
                append(text, linear(source, line.y.at(row)));
        }
        text += '\n';
        if (text.size() > kChunk && file.write(std::exchange(text, {})) < 0)
            return false;
    }
    return file.write(text) >= 0;
}

bool writeNumbers(QIODevice &file, const PlotWish &wish)
{
    const auto source = sourceOf(wish);
    return source->form == PlotForm::HeatMap ? writeCells(file, *source) : writeRows(file, *source);
}

bool writeLines(QIODevice &file, const PlotWish &wish)
{
    const auto source = sourceOf(wish);
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setSize(wish.size.toSize());
    svg.setViewBox(QRectF(QPointF(), wish.size));
    svg.setResolution(kDotsPerInch);
    svg.setTitle(wish.look.title);
    const PlotLayout layout(*source, resolved(wish.view, source->fitted), wish.look, wish.size);
    QPainter painter(&svg);
    painter.fillRect(QRectF(QPointF(), wish.size), wish.look.tokens.plotGround);
    PlotPainter(*source, layout, wish.look, 0).paint(painter);
    return painter.end();
}

QString failure(const QString &path, const QString &why)
{
    return QCoreApplication::translate("Plot", "%1 could not be written: %2. Choose another place.")
        .arg(QFileInfo(path).fileName(), why);
}

} // namespace

QImage printedPlot(const PlotWish &wish)
{
    PlotWish large = wish;
    large.scale = kPrintScale;
    const PlotPicture picture = makePlot(std::move(large));
    if (picture.image.isNull())
        return {};
    QImage image(picture.image.size(), QImage::Format_RGB32);
    image.fill(wish.look.tokens.plotGround);
    QPainter(&image).drawImage(0, 0, picture.image);
    return image;
}

QString writePlot(const QString &path, const PlotWish &given)
{
    PlotWish wish = given;
    wish.source = sourceOf(given);
    const QString kind = QFileInfo(path).suffix().toLower();
    if (!wish.source->present())
        return QCoreApplication::translate(
            "Plot", "There is nothing to write: the plot shows no numbers. Run the node first.");
    if (kind != u"png" && kind != u"svg" && kind != u"csv")
        return QCoreApplication::translate(
            "Plot", "%1 has no ending that says what to write. Use .png, .svg or .csv.")
            .arg(QFileInfo(path).fileName());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(path, file.errorString());
    const bool good = kind == u"csv" ? writeNumbers(file, wish)
        : kind == u"svg"             ? writeLines(file, wish)
                                     : printedPlot(wish).save(&file, "PNG");
    if (!good || !file.commit())
        return failure(path, file.errorString());
    return {};
}

} // namespace heddle::ui
