// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotpicture.h"

#include "qml/Heddle/Widgets/plotpainter.h"

#include <QtGui/QPainter>

namespace heddle::ui {

std::shared_ptr<const PlotSource> sourceOf(const PlotWish &wish)
{
    return wish.source ? wish.source : std::make_shared<const PlotSource>(readPlot(wish.value, wish.ask));
}

PlotPicture makePlot(PlotWish wish)
{
    PlotPicture made;
    made.source = sourceOf(wish);
    made.generation = wish.generation;
    const QSize pixels = (wish.size * wish.scale).toSize();
    if (!made.present() || pixels.isEmpty())
        return made;
    made.range = resolved(wish.view, made.source->fitted);
    const PlotLayout layout(*made.source, made.range, wish.look, wish.size);
    made.area = layout.area;
    made.image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    made.image.fill(Qt::transparent);
    QPainter painter(&made.image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(wish.scale, wish.scale);
    PlotPainter(*made.source, layout, wish.look, wish.scale).paint(painter);
    return made;
}

} // namespace heddle::ui
