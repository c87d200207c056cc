// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/regionitem.h"

#include "models/values/valuehandle.h"
#include "models/values/variants.h"

#include <QtQml/QJSValue>

#include <chrono>

namespace heddle::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kPatience = 500ms;

struct Listed {
    Value list;
    bool whole = true;
};

// A long list of JavaScript is not read to its end: that would hold up the window.
Listed listOf(const QVariant &variant)
{
    if (variant.metaType() == QMetaType::fromType<QJSValue>()) {
        const QJSValue array = variant.value<QJSValue>();
        const double length = array.isArray() ? array.property(QStringLiteral("length")).toNumber() : 0;
        if (length <= double(kMostRegions))
            return {heddle::toValue(variant)};
        List items;
        for (quint32 i = 0; i < quint32(kMostRegions); ++i)
            items.push_back(heddle::toValue(array.property(i).toVariant()));
        return {Value(std::move(items)), false};
    }
    if (variant.metaType() == QMetaType::fromType<QVariantList>()) {
        const auto list = variant.value<QVariantList>();
        return {heddle::toValue(list.mid(0, kMostRegions)), list.size() <= kMostRegions};
    }
    return {heddle::toValue(variant)};
}

} // namespace

RegionItem::RegionItem(QQuickItem *parent)
    : SharpItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &RegionItem::cancel);
}

int RegionItem::count() const
{
    return int(std::count_if(m_regions.begin(), m_regions.end(),
        [](const Region &region) { return region.shape != Region::Shape::None; }));
}

const List &RegionItem::items() const
{
    static const List none;
    const auto *list = m_value.get<List>();
    return list ? *list : none;
}

void RegionItem::setRegions(const QVariant &regions)
{
    m_variant = regions;
    const Listed given = listOf(regions);
    const bool same = given.list.same(m_value);
    m_value = given.list;
    m_whole = given.whole;
    if (!same) {
        m_regions = regionsFrom(m_value);
        if (m_doing == Doing::Moving || m_doing == Doing::Gripping || m_patience.isActive())
            cancel();
        setCurrent(m_wanted >= 0 ? std::exchange(m_wanted, -1) : m_current);
    }
    emit regionsChanged();
    update();
}

void RegionItem::setTool(const QString &tool)
{
    if (std::exchange(m_tool, tool) == tool)
        return;
    cancel();
    emit toolChanged();
}

void RegionItem::setPicture(PictureItem *picture)
{
    if (m_picture == picture)
        return;
    if (m_picture)
        disconnect(m_picture, nullptr, this, nullptr);
    m_picture = picture;
    if (picture)
        connect(picture, &PictureItem::viewChanged, this, [this] { update(); });
    emit pictureChanged();
    update();
}

void RegionItem::setCurrent(int current)
{
    const bool there = current >= 0 && current < m_regions.size();
    if (std::exchange(m_current, there ? current : -1) != m_current)
        emit currentChanged();
    update();
}

QPointF RegionItem::pictureAt(QPointF item) const
{
    return m_picture->view().toPicture(mapToItem(m_picture, item));
}

QPointF RegionItem::itemAt(QPointF picture) const
{
    return mapFromItem(m_picture, m_picture->view().toItem(picture));
}

void RegionItem::ask(int index, const Region &region)
{
    List wanted = items();
    const bool added = std::size_t(index) >= wanted.size();
    if (added)
        wanted.push_back(toValue(region, {}));
    else
        wanted[std::size_t(index)] = toValue(region, wanted[std::size_t(index)]);
    m_draft = region;
    m_held.region = added ? -1 : index;
    m_patience.start();
    askFor(std::move(wanted), index);
}

void RegionItem::askFor(List wanted, int current)
{
    m_wanted = current;
    emit edited(toVariant(Value(std::move(wanted))));
}

void RegionItem::removeCurrent()
{
    List wanted = items();
    if (!canEdit() || m_current < 0 || std::size_t(m_current) >= wanted.size())
        return;
    wanted.erase(wanted.begin() + m_current);
    setCurrent(-1);
    askFor(std::move(wanted), -1);
}

// What was not finished, or not granted, is forgotten.
void RegionItem::cancel()
{
    m_patience.stop();
    m_doing = Doing::Nothing;
    m_draft = {};
    m_held = {};
    update();
}

void RegionItem::nudge(QPointF way)
{
    if (m_current >= 0 && m_regions[m_current].shape != Region::Shape::None)
        ask(m_current, movedBy(m_patience.isActive() ? m_draft : m_regions[m_current], way));
}

} // namespace heddle::ui
