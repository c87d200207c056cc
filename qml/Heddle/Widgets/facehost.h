// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

class QQmlComponent;

namespace heddle::ui {

// Holds the face of one node: chooses the file by the node's type, loads it, gives it the node, loads it
// again when it was saved. A file that does not load leaves an error to show and harms nothing else; the QML
// type Face shows it. Lives on the GUI thread, owned by its parent item.
class FaceHost : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // A NodeProperties, or anything with the same properties. Null: nothing is shown.
    Q_PROPERTY(QObject *node READ node WRITE setNode NOTIFY nodeChanged FINAL)
    Q_PROPERTY(QQuickItem *face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY faceChanged FINAL)
    // "Gain.qml, line 12" and "Slidr is not a type"; empty when all is well.
    Q_PROPERTY(QString errorPlace READ errorPlace NOTIFY faceChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY faceChanged FINAL)

public:
    explicit FaceHost(QQuickItem *parent = nullptr);
    ~FaceHost() override;

    QObject *node() const { return m_node; }
    QQuickItem *face() const { return m_face; }
    bool present() const { return m_face; }
    QString errorPlace() const { return m_errorPlace; }
    QString errorText() const { return m_errorText; }

public slots:
    void setNode(QObject *node);

signals:
    void nodeChanged();
    void faceChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    QUrl wanted() const;
    void refresh();
    void load(const QUrl &url);
    void create(QQmlComponent &component);
    void fail(const QQmlComponent &component, const QString &otherwise);
    void clear();

    QPointer<QObject> m_node;
    QPointer<QQuickItem> m_face;
    QUrl m_url;
    QString m_errorPlace, m_errorText;
};

} // namespace heddle::ui
