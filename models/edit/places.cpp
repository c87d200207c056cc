// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/places.h"

#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace heddle {
namespace {

constexpr std::size_t kLongestTrail = 100;
constexpr double kZoomSteps = 10'000; // so finely a zoom is kept

Standpoint standpointOf(const Bookmark &mark)
{
    return {mark.graph, {mark.at.x, mark.at.y}, mark.zoom};
}

double squared(QPointF way)
{
    return QPointF::dotProduct(way, way);
}

} // namespace

Places::Places(NodeEdits &edits, const Scene &scene, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
}

const Bookmark *Places::find(int number) const
{
    const auto at = std::ranges::find(m_bookmarks, std::uint32_t(number), &Bookmark::id);
    return at == m_bookmarks.end() ? nullptr : &*at;
}

QList<int> Places::bookmarks() const
{
    QList<int> numbers;
    for (const Bookmark &mark : m_bookmarks)
        numbers.append(int(mark.id));
    return numbers;
}

QString Places::nameOf(int number) const
{
    const Bookmark *mark = find(number);
    return mark ? QString::fromStdString(mark->name) : QString();
}

/// The frame that the middle lies in, else the node that is nearest to it.
QString Places::nameAt(QPointF centre) const
{
    QString name;
    double smallest = std::numeric_limits<double>::max();
    for (const Frame &frame : m_scene.frames())
        if (const double area = frame.width * frame.height;
            !frame.title.empty() && rectOf(frame).contains(centre) && area < smallest) {
            smallest = area;
            name = QString::fromStdString(frame.title);
        }
    if (!name.isEmpty())
        return name;
    constexpr double kNear = 600;
    for (const SceneNode *node :
        m_scene.nodesIn({centre.x() - kNear, centre.y() - kNear, 2 * kNear, 2 * kNear}))
        if (const double way = squared(node->rect().center() - centre); way < smallest) {
            smallest = way;
            name = node->title;
        }
    return name;
}

void Places::set(int number, const Standpoint &here)
{
    Bookmark mark{std::uint32_t(number), here.graph,
        {std::round(here.centre.x()), std::round(here.centre.y())},
        std::round(here.zoom * kZoomSteps) / kZoomSteps, nameAt(here.centre).toStdString(), {}};
    if (const Bookmark *before = find(number))
        mark.extra = before->extra;
    m_edits.edit({PutBookmark{std::move(mark)}}, tr("Set bookmark %1").arg(number));
}

void Places::forgetAll()
{
    std::vector<Edit> edits;
    for (const Bookmark &mark : m_bookmarks)
        edits.emplace_back(RemoveBookmark{mark.id});
    m_edits.edit(std::move(edits), tr("Remove all bookmarks"));
}

void Places::goToBookmark(int number, const Standpoint &here)
{
    const Bookmark *mark = find(number);
    if (!mark)
        return;
    const Standpoint to = standpointOf(*mark);
    leave(here);
    go(to);
}

void Places::leave(const Standpoint &here)
{
    if (m_going || (!m_behind.empty() && m_behind.back() == here))
        return;
    m_behind.push_back(here);
    if (m_behind.size() > kLongestTrail)
        m_behind.erase(m_behind.begin());
    m_ahead.clear();
    emit trailChanged();
}

void Places::back(const Standpoint &here)
{
    step(m_behind, m_ahead, here);
}

void Places::forward(const Standpoint &here)
{
    step(m_ahead, m_behind, here);
}

void Places::step(std::vector<Standpoint> &from, std::vector<Standpoint> &onto, const Standpoint &here)
{
    if (from.empty())
        return;
    const Standpoint to = from.back();
    from.pop_back();
    onto.push_back(here);
    emit trailChanged();
    go(to);
}

void Places::clear()
{
    m_behind.clear();
    m_ahead.clear();
    emit trailChanged();
}

void Places::go(const Standpoint &to)
{
    look(to.graph, [this, to] { emit wanted(to.centre, to.zoom); });
}

void Places::goToFrame(const GraphPath &graph, std::uint32_t frame)
{
    look(graph, [this, frame] {
        const Frame *shown = m_scene.framing().find(frame);
        if (!shown)
            return;
        m_selection.setAll({}, {int(frame)});
        emit areaWanted(rectOf(*shown));
    });
}

void Places::look(const GraphPath &graph, Arrival then)
{
    if (graph == m_edits.graph())
        return then();
    m_going = true;
    m_edits.post(LookCommand{graph, m_edits.expect([this, then = std::move(then)](const Reply &reply) {
                                 m_going = false;
                                 if (reply.error)
                                     m_edits.refuse(QString::fromStdString(reply.error->text));
                                 else
                                     then();
                             })});
}

void Places::apply(const GraphDelta &delta)
{
    if (!delta.bookmarks || *delta.bookmarks == m_bookmarks)
        return;
    m_bookmarks = *delta.bookmarks;
    emit bookmarksChanged();
}

} // namespace heddle
