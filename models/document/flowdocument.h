// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/document/flowparts.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace heddle {

class RecoveryModel;

/// One open flow as the window sees it: its models, and every wish that a person may have. Wishes are
/// requests; what is shown changes when a delta says that it has. GUI thread; owned by the Workbench.
class FlowDocument : public heddle::FlowParts // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(QString title READ title NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString path READ path NOTIFY documentChanged FINAL)
    Q_PROPERTY(bool modified READ modified NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString undoText READ undoText NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString redoText READ redoText NOTIFY documentChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString status READ status NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString statusText READ statusText NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool paused READ paused NOTIFY pausedChanged FINAL)
    Q_PROPERTY(QStringList wants READ wants NOTIFY documentChanged FINAL)
    Q_PROPERTY(int wantCount READ wantCount NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString wantsText READ wantsText NOTIFY documentChanged FINAL)
    Q_PROPERTY(int nodeCount READ nodeCount NOTIFY totalsChanged FINAL)
    Q_PROPERTY(int runningCount READ runningCount NOTIFY totalsChanged FINAL)
    Q_PROPERTY(int queuedCount READ queuedCount NOTIFY totalsChanged FINAL)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY totalsChanged FINAL)
    Q_PROPERTY(int warningCount READ warningCount NOTIFY totalsChanged FINAL)
    Q_PROPERTY(int abandonedCount READ abandonedCount NOTIFY totalsChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY totalsChanged FINAL)
    Q_PROPERTY(QString lastError READ lastError NOTIFY lastErrorChanged FINAL)
    Q_PROPERTY(QString updateMode READ updateMode WRITE setUpdateMode NOTIFY updateModeChanged FINAL)
    Q_PROPERTY(heddle::NodeProperties *inspected READ inspected NOTIFY inspectedChanged FINAL)

public:
    /// `post` takes commands to the engine; the catalog outlives the document.
    FlowDocument(CatalogModel &catalog, NodeEdits::Post post, QObject *parent = nullptr);
    ~FlowDocument() override;

    QString title() const;
    QString path() const { return QString::fromStdString(m_state.path); }
    bool modified() const { return m_state.modified; }
    QString undoText() const { return QString::fromStdString(m_state.undo); }
    QString redoText() const { return QString::fromStdString(m_state.redo); }
    bool busy() const { return m_busy > 0; } ///< A file is being read or written.
    /// The worst that holds: "running", "paused" (all that runs is), "error" and so on, "done", or "idle" for
    /// a flow of nothing. Problems of the graph that is looked at are among it.
    QString status() const;
    QString statusText() const; ///< The same in words with counts: "1 failed, 2 not set up".
    bool paused() const { return m_paused; } ///< Everything was paused and not resumed since.
    QStringList wants() const; ///< What the flow would do that needs trust first; empty: nothing.
    int wantCount() const { return int(m_state.wants.size()); }
    QString wantsText() const; ///< The first of them, as part of a sentence.
    int nodeCount() const { return int(m_totals.nodes); }
    int runningCount() const { return int(m_totals.running); }
    int queuedCount() const { return int(m_totals.queued); }
    int failedCount() const { return int(m_totals.failed); }
    int warningCount() const { return int(m_totals.warnings); }
    int abandonedCount() const { return int(m_totals.abandoned); } ///< They still hold a thread.
    double progress() const { return double(m_totals.progress); } ///< -1: idle or not known.
    QString lastError() const { return m_lastError; }
    QString updateMode() const { return m_updateMode; }
    void setUpdateMode(const QString &mode);
    NodeProperties *inspected() const { return m_inspected; }

    void setRecoveries(RecoveryModel *recoveries) { m_recoveries = recoveries; }
    /// From now on unsaved work is kept in this folder every 30 s. Empty: the usual one.
    void startAutosave(const QString &folder = {});
    void autosave();

    // Run
    Q_INVOKABLE void runAll();
    Q_INVOKABLE void stopAll();
    Q_INVOKABLE void stopSelected();
    Q_INVOKABLE void pauseSelected(); ///< Or lets them go on, where one of them is paused.
    Q_INVOKABLE void pauseAll(bool paused = true);
    /// The user has looked at what the flow wants to do, and says yes.
    Q_INVOKABLE void trust();

    // Edit
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void cut();
    Q_INVOKABLE void copy();
    Q_INVOKABLE void paste(double x, double y);
    Q_INVOKABLE void pasteWired(double x, double y); ///< And to what lies around.
    void pasteText(std::string text, QPointF at) { m_clipboard.pasteText(std::move(text), at); }
    Q_INVOKABLE void duplicate();
    void duplicateBy(QPointF offset);
    Q_INVOKABLE void removeSelected();
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void requestAdd(const QString &typeId, double x, double y);
    /// Adds it and wires the fitting port of the new node to the given one, as one step.
    Q_INVOKABLE void requestAddWired(const QString &typeId, double x, double y, int node, const QString &port,
        bool portIsOutput, const QString &newPort);
    Q_INVOKABLE void requestAddFiles(const QList<QUrl> &files, double x, double y);
    Q_INVOKABLE void requestConnect(int fromNode, const QString &fromPort, int toNode, const QString &toPort);
    Q_INVOKABLE void requestDisconnect(int toNode, const QString &toPort);
    /// Takes the wire off one input and puts it on another, as one step.
    Q_INVOKABLE void requestReconnect(
        int oldNode, const QString &oldPort, int newNode, const QString &newPort);
    Q_INVOKABLE void dragSelection(double dx, double dy); ///< Shown at once, known to the window alone.
    Q_INVOKABLE void cancelDrag();
    Q_INVOKABLE void requestMoveSelection(double dx, double dy);
    Q_INVOKABLE void nudgeSelection(double dx, double dy); ///< A run of these is one undo step.
    Q_INVOKABLE void requestSet(int node, const QString &port, const QVariant &value);
    Q_INVOKABLE void requestReset(int node, const QString &port);
    Q_INVOKABLE void requestRename(int node, const QString &name);
    Q_INVOKABLE void requestResize(int node, double width);

    /// "": yes; else the reason to show at the cursor.
    Q_INVOKABLE QString canConnect(
        int fromNode, const QString &fromPort, int toNode, const QString &toPort) const;

    // Files
    Q_INVOKABLE void newFlow();
    Q_INVOKABLE void openFlow(const QUrl &file);
    void openPath(const QString &path);
    Q_INVOKABLE void saveFlow(); ///< Where it was opened; needs a path.
    Q_INVOKABLE void saveFlowAs(const QUrl &file);
    Q_INVOKABLE void recover(const QString &key);
    Q_INVOKABLE void discardRecovery(const QString &key);

public slots:
    /// The one entry of news from the engine.
    void apply(const heddle::GraphDelta &delta);

signals:
    void documentChanged();
    void busyChanged();
    void totalsChanged();
    void statusChanged();
    void pausedChanged();
    void lastErrorChanged();
    void updateModeChanged();
    void inspectedChanged();
    void opened();
    void begun(); ///< An empty flow has taken the place of what there was.
    void saved();
    void failed(const QString &text);
    void refused(const QString &text);
    void editsAsked(const std::vector<heddle::Edit> &edits);
    /// Nodes that this user has just added: the canvas may bring them into view.
    void nodesAdded(const QList<int> &ids);

private:
    void inspectSelected();
    void forgetInspected();
    NodeId onlySelected() const;
    void moveSelection(double dx, double dy, std::uint64_t mergeKey);
    void dropSelectionOf(const GraphDelta &delta);
    void takeDocument(const GraphDelta &delta);
    void addNode(AddNode add);
    void selectAdded(const Reply &reply);
    const NodeType *typeNamed(const QString &id);
    std::uint64_t expectFile(std::function<void()> done);
    void sendSave(const QString &path);
    void forgetRecovered();
    std::vector<NodeId> selectedIds() const;
    std::vector<std::uint32_t> selectedFrames() const;
    void setPaused(bool paused);
    void tellStatus();
    bool isManual() const { return m_updateMode == QLatin1String("manual"); }
    void markSelected(const QList<int> &now, const QList<int> &noLonger);
    void noteRefusal(const QString &text);

    RecoveryModel *m_recoveries = nullptr;
    NodeProperties *m_inspected = nullptr;
    DocumentState m_state;
    Totals m_totals;
    QString m_lastError;
    QString m_updateMode = QStringLiteral("live");
    QString m_autosaveFolder;
    QString m_recovered; ///< What an earlier run had kept of this flow, until it is kept anew.
    bool m_kept = false, m_paused = false; ///< Kept: something of this flow is.
    QTimer m_autosaveTimer, m_inspectSoon;
    int m_busy = 0;
    QString m_status, m_statusText; ///< As last told.
};

} // namespace heddle
