// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/frames.h"

#include "models/edit/framing.h"
#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/graph/scene.h"

#include <optional>
#include <string>
#include <utility>

namespace heddle {
namespace {

constexpr QSizeF kNoteSize(288, 160);

} // namespace

Frames::Frames(NodeEdits &edits, Scene &scene, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
    connect(&selection, &Selection::changed, this, &Frames::changed);
}

const Frame *Frames::find(int frame) const
{
    return m_scene.framing().find(std::uint32_t(frame));
}

int Frames::chosen() const
{
    return m_selection.count() == 0 && m_selection.frameCount() == 1 ? m_selection.frames().constFirst() : 0;
}

QString Frames::colour() const
{
    std::optional<std::string> common;
    for (const int id : m_selection.frames()) {
        const Frame *frame = find(id);
        if (!frame || (common && *common != frame->colour))
            return {};
        common = frame->colour;
    }
    return QString::fromStdString(common.value_or(std::string()));
}

QString Frames::title(int frame) const
{
    const Frame *found = find(frame);
    return found ? QString::fromStdString(found->title) : QString();
}

QString Frames::text(int frame) const
{
    const Frame *found = find(frame);
    return found ? QString::fromStdString(found->text) : QString();
}

QRectF Frames::place(int frame) const
{
    const Frame *found = find(frame);
    return found ? rectOf(*found) : QRectF();
}

void Frames::add(Frame frame, const QString &label, std::uint64_t mergeKey, std::function<void(int)> then)
{
    frame.id = freshFrameId(m_scene.frames());
    const int id = int(frame.id);
    m_edits.edit(
        {PutFrame{std::move(frame)}}, label,
        [this, id, then = std::move(then)](const Reply &) {
            m_selection.setAll({}, {id});
            if (then)
                then(id);
        },
        mergeKey);
}

void Frames::frameSelection()
{
    m_scene.arrive();
    const QRectF content = boundsOf(m_scene, m_selection.ids(), m_selection.frames());
    if (content.isEmpty())
        return;
    m_newKey = m_edits.newMergeKey();
    add(placed({}, frameAround(content)), labels::frame(), m_newKey, [this](int id) {
        m_new = id;
        emit made(id);
    });
}

QRectF Frames::notePlace(double x, double y) const
{
    return {QPointF(onGrid(x, kFrameGrid), onGrid(y, kFrameGrid)), kNoteSize};
}

void Frames::addNote(double x, double y, const QString &text)
{
    Frame note = placed({}, QRectF(QPointF(x, y), kNoteSize));
    note.text = text.toStdString();
    if (!text.trimmed().isEmpty())
        add(std::move(note), labels::note(), 0, {});
}

void Frames::setTitle(int frame, const QString &title)
{
    const Frame *found = find(frame);
    const bool isNew = std::exchange(m_new, 0) == frame;
    if (!found || title.trimmed().toStdString() == found->title)
        return;
    Frame named = *found;
    named.title = title.trimmed().toStdString();
    const QString label = isNew ? labels::frame() : labels::retitle(named);
    m_edits.edit({PutFrame{named}}, label, {}, isNew ? m_newKey : 0);
}

void Frames::setText(int frame, const QString &text)
{
    const Frame *found = find(frame);
    if (!found || text.toStdString() == found->text)
        return;
    Frame written = *found;
    written.text = text.trimmed().isEmpty() ? std::string() : text.toStdString();
    if (written.text.empty() && written.title.empty())
        m_edits.edit({RemoveFrame{written.id}}, labels::removeAll(m_scene, {}, {frame}));
    else
        m_edits.edit({PutFrame{written}}, labels::write());
}

void Frames::changeSelected(const QString &label, const std::function<bool(Frame &)> &change)
{
    std::vector<Frame> changed;
    for (const int id : m_selection.frames())
        if (const Frame *found = find(id))
            if (Frame frame = *found; change(frame))
                changed.push_back(std::move(frame));
    m_edits.edit(putEdits(std::move(changed)), label);
}

void Frames::setColour(const QString &kind)
{
    changeSelected(labels::colour(m_scene, m_selection.frames()), [&](Frame &frame) {
        const bool other = frame.colour != kind.toStdString();
        frame.colour = kind.toStdString();
        return other;
    });
}

void Frames::fit()
{
    changeSelected(tr("Fit frames"), [this](Frame &frame) {
        const QRectF content = contentOf(m_scene, frame);
        if (content.isEmpty() || frameAround(content) == rectOf(frame))
            return false;
        frame = placed(frame, frameAround(content));
        return true;
    });
}

void Frames::showAt(std::uint32_t frame, const QRectF &rect)
{
    m_scene.showFrame(frame, rect);
}

void Frames::requestPlace(std::uint32_t frame, const QRectF &rect)
{
    m_scene.showFrame(frame, rect);
    if (const Frame *found = m_scene.framing().find(frame))
        m_edits.edit({PutFrame{*found}}, labels::reshape(*found));
}

} // namespace heddle
