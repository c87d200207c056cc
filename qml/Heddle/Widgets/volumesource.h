// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; planes are cut in the thread pool.
#pragma once

#include "qml/Heddle/Widgets/newest.h"
#include "qml/Heddle/Widgets/picturefacts.h"

#include <QtCore/QVariant>
#include <QtQml/QQmlParserStatus>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// The planes of a stack through one voxel, as values for pictures. Part of VolumeSlices.
// GUI thread, owned by its parent; all cutting is done in the thread pool, the newest wish first.
class VolumeSource : public QObject, public QQmlParserStatus {
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    // An array of three axes, or a stack of images, as a handle.
    Q_PROPERTY(QVariant value READ value WRITE setValue NOTIFY valueChanged FINAL)
    // The voxel; -1: in the middle.
    Q_PROPERTY(int atX READ atX WRITE setAtX NOTIFY placeChanged FINAL)
    Q_PROPERTY(int atY READ atY WRITE setAtY NOTIFY placeChanged FINAL)
    Q_PROPERTY(int atZ READ atZ WRITE setAtZ NOTIFY placeChanged FINAL)
    // "max" or "mean".
    Q_PROPERTY(QString projection READ projection WRITE setProjection NOTIFY projectionChanged FINAL)
    Q_PROPERTY(bool percentile READ percentile WRITE setPercentile NOTIFY planesChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY valueChanged FINAL)
    // The voxel as it is: within the stack.
    Q_PROPERTY(int shownX READ shownX NOTIFY placeChanged FINAL)
    Q_PROPERTY(int shownY READ shownY NOTIFY placeChanged FINAL)
    Q_PROPERTY(int shownZ READ shownZ NOTIFY placeChanged FINAL)
    // How large the stack is, in voxels and, where spacings in one unit are known, to each other.
    Q_PROPERTY(int sizeX READ sizeX NOTIFY valueChanged FINAL)
    Q_PROPERTY(int sizeY READ sizeY NOTIFY valueChanged FINAL)
    Q_PROPERTY(int sizeZ READ sizeZ NOTIFY valueChanged FINAL)
    Q_PROPERTY(double spanX READ spanX NOTIFY valueChanged FINAL)
    Q_PROPERTY(double spanY READ spanY NOTIFY valueChanged FINAL)
    Q_PROPERTY(double spanZ READ spanZ NOTIFY valueChanged FINAL)
    Q_PROPERTY(QString nameX READ nameX NOTIFY valueChanged FINAL)
    Q_PROPERTY(QString nameY READ nameY NOTIFY valueChanged FINAL)
    Q_PROPERTY(QString nameZ READ nameZ NOTIFY valueChanged FINAL)
    // The plane across y, that across x, and all pages in one.
    Q_PROPERTY(QVariant planeXZ READ planeXZ NOTIFY planesChanged FINAL)
    Q_PROPERTY(QVariant planeZY READ planeZY NOTIFY planesChanged FINAL)
    Q_PROPERTY(QVariant projected READ projected NOTIFY planesChanged FINAL)
    // The window of the whole stack, so that all planes are drawn alike; NaN until it is known.
    Q_PROPERTY(double low READ low NOTIFY planesChanged FINAL)
    Q_PROPERTY(double high READ high NOTIFY planesChanged FINAL)
    // "x 12  y 40  z 3 (1.5 um)  117": the voxel and its value.
    Q_PROPERTY(QString readOut READ readOut NOTIFY placeChanged FINAL)

public:
    explicit VolumeSource(QObject *parent = nullptr);

    QVariant value() const { return m_variant; }
    int atX() const { return m_atX; }
    int atY() const { return m_atY; }
    int atZ() const { return m_atZ; }
    QString projection() const { return m_projection; }
    bool percentile() const { return m_percentile; }
    bool present() const { return m_stack.valid(); }
    int shownX() const { return within(m_atX, m_stack.width); }
    int shownY() const { return within(m_atY, m_stack.height); }
    int shownZ() const { return within(m_atZ, m_stack.pages); }
    int sizeX() const { return int(m_stack.width); }
    int sizeY() const { return int(m_stack.height); }
    int sizeZ() const { return int(m_stack.pages); }
    double spanX() const { return double(m_stack.width) * spacing(m_stack.xAxis()); }
    double spanY() const { return double(m_stack.height) * spacing(m_stack.yAxis()); }
    double spanZ() const { return double(m_stack.pages) * spacing(m_stack.zAxis()); }
    QString nameX() const { return named(m_stack.xAxis(), u"x"); }
    QString nameY() const { return named(m_stack.yAxis(), u"y"); }
    QString nameZ() const { return named(m_stack.zAxis(), u"z"); }
    QVariant planeXZ() const { return m_planeXZ; }
    QVariant planeZY() const { return m_planeZY; }
    QVariant projected() const { return m_projected; }
    double low() const { return m_window.low; }
    double high() const { return m_window.high; }
    QString readOut() const;

    void classBegin() override { }
    void componentComplete() override;

public slots:
    void setValue(const QVariant &value);
    void setAtX(int x) { moveTo(x, m_atY, m_atZ); }
    void setAtY(int y) { moveTo(m_atX, y, m_atZ); }
    void setAtZ(int z) { moveTo(m_atX, m_atY, z); }
    void setProjection(const QString &projection);
    void setPercentile(bool percentile);
    // All three at once, as the properties do.
    void moveTo(int x, int y, int z);

signals:
    void valueChanged();
    void placeChanged();
    void projectionChanged();
    void planesChanged();

private:
    static int within(int wanted, std::int64_t size)
    {
        return int(wanted < 0 ? (size - 1) / 2 : std::min(std::int64_t(wanted), size - 1));
    }
    static QString named(const Axis &axis, QStringView otherwise);
    double spacing(const Axis &axis) const;
    void cutRow();
    void cutColumn();
    void project();
    void findWindow();
    Newest<Value>::Deliver into(QVariant &plane);

    QVariant m_variant;
    Value m_value;
    Raster m_stack;
    int m_atX = -1, m_atY = -1, m_atZ = -1;
    QString m_projection = QStringLiteral("max");
    bool m_percentile = false, m_complete = false;
    QVariant m_planeXZ, m_planeZY, m_projected;
    Window m_window;
    Newest<Value> m_rows, m_columns, m_projections;
    Newest<Window> m_windows;
};

} // namespace heddle::ui
