// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/document/flowdocument.h"
#include "models/document/settings.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QRectF>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// The first steps: run, change a value, add a node, wire it. Each is over when it has been done; all are
/// over when they are skipped, and do not come again by themselves. GUI thread; owned by the window.
class Guide : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::FlowDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(heddle::Settings *settings MEMBER m_settings NOTIFY settingsChanged FINAL)
    Q_PROPERTY(heddle::Guide::Step step READ step NOTIFY stepChanged FINAL)
    /// What the step is about, in the scene: a field or a port; null: nothing on the canvas.
    Q_PROPERTY(QRectF spot READ spot NOTIFY spotChanged FINAL)
    /// The node that it belongs to, in the scene; null: none.
    Q_PROPERTY(QRectF about READ about NOTIFY spotChanged FINAL)
    Q_PROPERTY(bool onCanvas READ isOnCanvas NOTIFY spotChanged FINAL)

public:
    enum Step {
        Away,
        Run,
        Change,
        Add,
        Wire,
        Over, ///< All has been done: a last word.
    };
    Q_ENUM(Step)

    explicit Guide(QObject *parent = nullptr);

    FlowDocument *document() const { return m_document; }
    void setDocument(FlowDocument *document);
    Step step() const { return m_step; }
    QRectF spot() const;
    QRectF about() const;
    bool isOnCanvas() const { return spot().width() > 0; }

    /// From the first step, in the flow that is opened next or has just been.
    Q_INVOKABLE void begin();
    /// Begins where nobody has been shown round yet.
    Q_INVOKABLE void offer();
    Q_INVOKABLE void skip();
    Q_INVOKABLE void noteRun(); ///< All were asked to run.

signals:
    void documentChanged();
    void settingsChanged();
    void stepChanged();
    void spotChanged();

private:
    void listen();
    void enter(Step step);
    void done(Step step);
    void note();
    void lookForChange(int first, int last);
    const SceneNode *nodeAt(int row) const;
    const SceneNode *fieldNode() const;
    const SceneNode *aboutNode() const;

    QPointer<FlowDocument> m_document;
    QPointer<Settings> m_settings;
    Step m_step = Away;
    QHash<int, std::vector<Input>> m_inputs; ///< As they were when the step began.
    int m_wires = 0;
    NodeId m_added;
};

} // namespace heddle
