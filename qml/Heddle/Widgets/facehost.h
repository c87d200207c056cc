// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/facetrouble.h"

#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

#include <memory>

class QQmlComponent;

namespace heddle::ui {

class FaceLife;
class FaceMaker;
class WidgetEngine;
class WidgetRegistry;

// Holds the face of one node: chooses the file by the node's type, loads it, gives it the node, loads it
// again when it was saved. What is wrong with a file is here to be shown, and harms nothing else; the QML
// type Face shows it. Lives on the GUI thread, owned by its parent item.
class FaceHost : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // A NodeProperties, or anything with the same properties. Null: nothing is shown.
    Q_PROPERTY(QObject *node READ node WRITE setNode NOTIFY nodeChanged FINAL)
    // This file, whatever the node's type is. Empty: chosen by the type.
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    // By what the node is shown, a name of models/graph/looks.h. Empty: by the user's own file or what its
    // type declares.
    Q_PROPERTY(QString look READ look WRITE setLook NOTIFY lookChanged FINAL)
    // No script can delete it or what it lies in. Not for tests, which delete what they have made.
    Q_PROPERTY(bool kept MEMBER m_kept NOTIFY keptChanged FINAL)
    Q_PROPERTY(QQuickItem *face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY faceChanged FINAL)
    // The face is one of the user's, not of Heddle's.
    Q_PROPERTY(bool foreign READ foreign NOTIFY faceChanged FINAL)
    // Why there is no face: "Gain.qml, line 12" and "Slidr is not a type"; empty when all is well.
    Q_PROPERTY(QString errorPlace READ errorPlace NOTIFY faceChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY faceChanged FINAL)
    // The file would load, but it held up the window and is switched off.
    Q_PROPERTY(bool off READ isOff NOTIFY faceChanged FINAL)
    // What went wrong in a face that is shown, and how often anything did.
    Q_PROPERTY(QString warningPlace READ warningPlace NOTIFY faceChanged FINAL)
    Q_PROPERTY(QString warningText READ warningText NOTIFY faceChanged FINAL)
    Q_PROPERTY(int warnings READ warnings NOTIFY faceChanged FINAL)

public:
    explicit FaceHost(QQuickItem *parent = nullptr);
    ~FaceHost() override;

    QObject *node() const { return m_node; }
    QUrl source() const { return m_source; }
    QString look() const { return m_look; }
    QQuickItem *face() const { return m_face; }
    bool present() const { return m_face; }
    bool foreign() const;
    QString errorPlace() const { return error().place; }
    QString errorText() const { return error().text; }
    bool isOff() const { return error().kind == FaceTrouble::Kind::Off; }
    QString warningPlace() const { return warning().place; }
    QString warningText() const { return warning().text; }
    int warnings() const { return warning().count; }

    // Loads the file once more, switched off or not.
    Q_INVOKABLE void tryAgain();
    // Opens it in the user's editor.
    Q_INVOKABLE void showFile();

public slots:
    void setNode(QObject *node);
    void setSource(const QUrl &source);
    void setLook(const QString &look);

signals:
    void nodeChanged();
    void sourceChanged();
    void lookChanged();
    void keptChanged();
    void faceChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    // The file, and what it runs in where it is one of the user's.
    struct Choice {
        QUrl url;
        std::shared_ptr<WidgetEngine> engine;
        int generation = 0;
        bool missing = false; // the user's own file was chosen, and there is none
        friend bool operator==(const Choice &, const Choice &) = default;
    };

    Choice wanted() const;
    QUrl chosenFile(const WidgetRegistry &files) const;
    WidgetRegistry *registry() const;
    void refresh();
    void load();
    FaceTrouble knownTrouble() const;
    void make();
    void adopt();
    void fail(const FaceTrouble &trouble);
    void hearOfTrouble();
    void lookForGrowth();
    void tell();
    void clear();
    void cancel();
    void retire();
    FaceTrouble error() const;
    FaceTrouble warning() const;

    QPointer<QObject> m_node;
    QUrl m_source;
    QString m_look;
    bool m_kept = false;
    Choice m_choice;
    QPointer<QQuickItem> m_face;
    std::unique_ptr<FaceLife> m_life;
    QPointer<FaceMaker> m_maker; // at work on the next face
    QQuickItem *m_stage; // where it lies until it is ready
    FaceTrouble m_trouble; // why it was not made
};

} // namespace heddle::ui
