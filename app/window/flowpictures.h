// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; drawn and written on threads of the pool.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQuick/QQuickImageProvider>

namespace heddle {

class FlowDocument;

/// Small pictures of flows, as Heddle draws them from afar, made when a flow is opened or saved and kept in a
/// folder: in dark and in light, the newest of them. What is too large to be drawn in passing has none. GUI
/// thread; owned by the Application.
class FlowPictures : public QObject {
    Q_OBJECT

public:
    static constexpr int kMostFlows = 24;
    static constexpr int kMostParts = 4'000; ///< Nodes and wires.

    explicit FlowPictures(QString folder, QObject *parent = nullptr);

    void follow(FlowDocument &flow);
    void clear(); ///< Nobody wants to be reminded of them.

    static QString usualFolder();
    /// Where the picture of that flow lies, if there is one.
    static QString fileOf(const QString &folder, const QString &flow, bool dark);

signals:
    void made(const QString &flow);

private:
    void make(FlowDocument &flow);

    QString m_folder;
};

/// Hands those pictures to QML, as image://flowpicture/dark/TICKET/PATH, the path with its special letters in
/// percent; a single clear pixel where there is none. The ticket is not read: another one asks anew. Any
/// thread; owned by the QML engine.
class FlowPictureSource : public QQuickAsyncImageProvider {
public:
    explicit FlowPictureSource(QString folder)
        : m_folder(std::move(folder))
    {
    }

    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &size) override;

private:
    QString m_folder;
};

} // namespace heddle
