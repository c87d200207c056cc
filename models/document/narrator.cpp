// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/document/narrator.h"

#include "models/graph/nodeids.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace heddle {
namespace {

constexpr qint64 kLongRun = 500; // milliseconds; what is over sooner is not worth a word
constexpr qsizetype kMostSentences = 4;

} // namespace

Narrator::Narrator(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Narrator::speak);
    QAccessible::installActivationObserver(this);
}

Narrator::~Narrator()
{
    QAccessible::removeActivationObserver(this);
}

void Narrator::setDocument(FlowDocument *document)
{
    if (m_document == document)
        return;
    forget();
    m_document = document;
    m_speaks = m_speaks || QAccessible::isActive();
    if (m_document && m_speaks)
        listen();
    emit documentChanged();
}

void Narrator::setSpeaks(bool speaks)
{
    if (m_speaks == speaks)
        return;
    m_speaks = speaks;
    forget();
    if (m_document && m_speaks)
        listen();
    emit speaksChanged();
}

void Narrator::forget()
{
    m_wires.clear();
    if (!m_document)
        return;
    m_document->disconnect(this);
    m_document->nodes()->disconnect(this);
    m_document->problems()->disconnect(this);
}

void Narrator::listen()
{
    const auto *nodes = m_document->nodes();
    connect(nodes, &QAbstractItemModel::modelReset, this, [this, nodes] {
        m_wires.clear();
        learn(0, nodes->count() - 1);
    });
    connect(nodes, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { learn(first, last); });
    connect(nodes, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
            if (roles.contains(int(NodeListModel::TitleRole)))
                tellWires(first.row(), last.row());
        });
    connect(m_document->problems(), &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { tellProblems(first, last); });
    connect(m_document, &FlowDocument::documentChanged, this, &Narrator::tellEdit);
    connect(m_document, &FlowDocument::totalsChanged, this, &Narrator::tellRun);
    connect(m_document, &FlowDocument::refused, this, &Narrator::tell);
    m_undo = m_document->undoText();
    m_redo = m_document->redoText();
    learn(0, nodes->count() - 1);
}

const SceneNode *Narrator::nodeAt(int row) const
{
    const QModelIndex index = m_document->nodes()->index(row);
    return m_document->scene().node(toId(index.data(NodeListModel::NodeIdRole).toInt()));
}

Narrator::Wires Narrator::wiresOf(const SceneNode &node) const
{
    Wires wires;
    for (const Input &input : node.node.inputs) {
        const SceneNode *from = input.source ? m_document->scene().node(input.source->node) : nullptr;
        if (from)
            wires.insert(QString::fromStdString(input.port),
                from->title + u'.' + QString::fromStdString(input.source->port));
    }
    return wires;
}

void Narrator::learn(int first, int last)
{
    for (int row = first; row <= last; ++row)
        if (const SceneNode *node = nodeAt(row))
            m_wires.insert(int(node->id.value), wiresOf(*node));
}

void Narrator::tellWires(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const SceneNode *node = nodeAt(row);
        if (!node)
            continue;
        const Wires now = wiresOf(*node);
        const Wires before = std::exchange(m_wires[int(node->id.value)], now);
        for (auto wire = now.cbegin(); wire != now.cend(); ++wire)
            if (!before.contains(wire.key()))
                tell(tr("Connected %1 to %2").arg(wire.value(), node->title + u'.' + wire.key()));
        for (auto wire = before.cbegin(); wire != before.cend(); ++wire)
            if (!now.contains(wire.key()))
                tell(tr("Disconnected %1 from %2").arg(node->title + u'.' + wire.key(), wire.value()));
        m_wired = m_wired || now != before;
    }
}

// The wires have been told by their ends.
void Narrator::tellEdit()
{
    const QString undo = std::exchange(m_undo, m_document->undoText());
    const QString redo = std::exchange(m_redo, m_document->redoText());
    const bool wired = std::exchange(m_wired, false);
    if (m_undo == undo && m_redo == redo)
        return;
    if (!undo.isEmpty() && m_redo == undo && m_redo != redo)
        tell(tr("Undone: %1").arg(undo));
    else if (!redo.isEmpty() && m_undo == redo && m_undo != undo)
        tell(tr("Redone: %1").arg(redo));
    else if (!m_undo.isEmpty() && m_undo != undo && !wired)
        tell(m_undo);
}

void Narrator::tellProblems(int first, int last)
{
    const ProblemModel &problems = *m_document->problems();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = problems.index(row);
        if (index.data(ProblemModel::StateRole).toString() == u"error"_s)
            tell(tr("Error in %1: %2")
                     .arg(index.data(ProblemModel::TitleRole).toString(),
                         index.data(ProblemModel::TextRole).toString()));
    }
}

void Narrator::tellRun()
{
    const bool busy = m_document->runningCount() + m_document->queuedCount() > 0;
    if (busy && !m_running.isValid())
        m_running.start();
    if (busy || !m_running.isValid())
        return;
    const bool took = m_running.elapsed() >= kLongRun;
    m_running.invalidate();
    if (m_document->failedCount() > 0)
        tell(tr("The run is over, %n failed", nullptr, m_document->failedCount()));
    else if (took)
        tell(tr("Done"));
}

void Narrator::tell(const QString &sentence)
{
    if (!m_speaks || sentence.isEmpty() || m_sentences.contains(sentence))
        return;
    m_sentences.append(sentence);
    m_soon.start();
}

void Narrator::speak()
{
    QStringList sentences = std::exchange(m_sentences, {});
    if (sentences.size() > kMostSentences) {
        const qsizetype more = sentences.size() - kMostSentences;
        sentences = sentences.first(kMostSentences);
        sentences.append(tr("and %n more", nullptr, int(more)));
    }
    emit said(sentences.join(u". "_s));
}

} // namespace heddle
