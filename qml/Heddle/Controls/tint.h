// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// A colour as text and as hue, saturation, brightness and opacity, each from 0 to 1. Hue and saturation stay
// where they are while a grey or black has none. GUI thread; owned by the field that shows it.
class Tint : public QObject {
    Q_OBJECT
    QML_ELEMENT
    // "#rrggbb"; with `translucent` "#rrggbbaa". What cannot be read changes nothing.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    Q_PROPERTY(bool translucent MEMBER m_translucent NOTIFY changed FINAL)
    Q_PROPERTY(double hue READ hue WRITE setHue NOTIFY changed FINAL)
    Q_PROPERTY(double saturation READ saturation WRITE setSaturation NOTIFY changed FINAL)
    Q_PROPERTY(double brightness READ brightness WRITE setBrightness NOTIFY changed FINAL)
    Q_PROPERTY(double opacity READ opacity WRITE setOpacity NOTIFY changed FINAL)
    Q_PROPERTY(QColor color READ color NOTIFY changed FINAL)
    Q_PROPERTY(QColor opaque READ opaque NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QString text() const;
    double hue() const { return m_hue; }
    double saturation() const { return m_saturation; }
    double brightness() const { return m_brightness; }
    double opacity() const { return m_opacity; }
    QColor color() const;
    QColor opaque() const;

    void setText(const QString &text);
    void setHue(double hue) { set(m_hue, hue); }
    void setSaturation(double saturation) { set(m_saturation, saturation); }
    void setBrightness(double brightness) { set(m_brightness, brightness); }
    void setOpacity(double opacity) { set(m_opacity, opacity); }

    // "#rgb", "rrggbb", "#rrggbbaa" and names such as "teal".
    Q_INVOKABLE bool understands(const QString &text) const { return read(text).isValid(); }
    // The full colour of a hue; brightness 0: black.
    Q_INVOKABLE QColor hueAt(double hue, double brightness = 1) const;

signals:
    void changed();

private:
    static QColor read(const QString &text);
    void set(double &part, double value);

    bool m_translucent = false;
    double m_hue = 0, m_saturation = 0, m_brightness = 0, m_opacity = 1;
};

} // namespace heddle::ui
