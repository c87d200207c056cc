// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/newest.h"
#include "qml/Heddle/Widgets/plotreading.h"
#include "qml/Heddle/Widgets/savedialog.h"
#include "qml/Heddle/Widgets/sharpitem.h"

#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// Lines, points, bars, counts or a heat map with axes; the QML type Plot puts a ground behind it. Numbers are
// read, picked out and painted in the thread pool; here the finished picture and the pointer's cross are put
// on the screen. Lives on the GUI thread, owned by its parent item.
class PlotItem : public heddle::ui::SharpItem // in full, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant values READ values WRITE setValues NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY formChanged FINAL)
    Q_PROPERTY(int bins READ bins WRITE setBins NOTIFY formChanged FINAL)
    Q_PROPERTY(bool logY READ logY WRITE setLogY NOTIFY formChanged FINAL)
    // Reads values under the pointer; wheel, drag and keys move what is seen.
    Q_PROPERTY(bool interactive READ interactive WRITE setInteractive NOTIFY interactiveChanged FINAL)
    // What is to be seen; NaN: as the data are.
    Q_PROPERTY(double viewLeft READ viewLeft WRITE setViewLeft NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewRight READ viewRight WRITE setViewRight NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewBottom READ viewBottom WRITE setViewBottom NOTIFY viewChanged FINAL)
    Q_PROPERTY(double viewTop READ viewTop WRITE setViewTop NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool fitted READ fitted NOTIFY viewChanged FINAL)
    // What can be seen now: x and width along, y (its lower side) and height across.
    Q_PROPERTY(QRectF shownRange READ shownRange NOTIFY plotChanged FINAL)
    Q_PROPERTY(QRectF area READ area NOTIFY plotChanged FINAL)
    Q_PROPERTY(bool present READ present NOTIFY plotChanged FINAL)
    // The form that was taken: that asked for, or what suits the values.
    Q_PROPERTY(QString shownForm READ shownForm NOTIFY plotChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY plotChanged FINAL)
    Q_PROPERTY(QString readOut READ readOut NOTIFY readOutChanged FINAL)
    Q_PROPERTY(bool keyboardFocus READ keyboardFocus NOTIFY keyboardFocusChanged FINAL)
    // For those who paint; set by whoever places the plot.
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString xLabel READ xLabel WRITE setXLabel NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString yLabel READ yLabel WRITE setYLabel NOTIFY lookChanged FINAL)
    // Kept free of names at the upper right, for a button.
    Q_PROPERTY(double corner READ corner WRITE setCorner NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont wordFont READ wordFont WRITE setWordFont NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont headingFont READ headingFont WRITE setHeadingFont NOTIFY lookChanged FINAL)

public:
    explicit PlotItem(QQuickItem *parent = nullptr);

    QVariant values() const { return m_variant; }
    QString form() const { return nameOf(m_ask.form); }
    int bins() const { return m_ask.bins; }
    bool logY() const { return m_ask.logY; }
    bool interactive() const { return m_interactive; }
    double viewLeft() const { return m_view.left; }
    double viewRight() const { return m_view.right; }
    double viewBottom() const { return fromAxis(m_view.bottom); }
    double viewTop() const { return fromAxis(m_view.top); }
    bool fitted() const;
    QRectF shownRange() const;
    QRectF area() const { return m_picture.area; }
    bool present() const { return m_picture.present(); }
    QString shownForm() const { return present() ? nameOf(m_picture.source->form) : QString(); }
    int count() const { return present() ? int(m_picture.source->count) : 0; }
    QString readOut() const { return m_reading.text; }
    bool keyboardFocus() const { return m_keyboardFocus; }
    QString title() const { return m_look.title; }
    QString xLabel() const { return m_look.xLabel; }
    QString yLabel() const { return m_look.yLabel; }
    double corner() const { return m_look.corner; }
    QFont font() const { return m_look.numbers; }
    QFont wordFont() const { return m_look.words; }
    QFont headingFont() const { return m_look.heading; }
    void paint(QPainter *painter) override;

    // Not for QML: a widget must not write a file that nobody has chosen. Ends with exported or exportFailed.
    void exportTo(const QString &path);

    // All of it.
    Q_INVOKABLE void fit();
    // Ask a person for a file and write it: the picture, or the numbers.
    Q_INVOKABLE void savePicture();
    Q_INVOKABLE void saveData();
    // Puts the picture on the clipboard.
    Q_INVOKABLE void copyPicture();

public slots:
    void setValues(const QVariant &values);
    void setForm(const QString &form);
    void setBins(int bins);
    void setLogY(bool logY);
    void setInteractive(bool interactive);
    void setViewLeft(double left);
    void setViewRight(double right);
    void setViewBottom(double bottom);
    void setViewTop(double top);
    void setTitle(const QString &title);
    void setXLabel(const QString &label);
    void setYLabel(const QString &label);
    void setCorner(double corner);
    void setFont(const QFont &font);
    void setWordFont(const QFont &font);
    void setHeadingFont(const QFont &font);

signals:
    void valuesChanged();
    void formChanged();
    void interactiveChanged();
    void viewChanged();
    void plotChanged();
    void readOutChanged();
    void keyboardFocusChanged();
    void lookChanged();
    void exported(const QString &path);
    void exportFailed(const QString &text);

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void updatePolish() override;

private:
    enum class Drag { None, Waiting, Pan, Box };

    PlotWish wish() const;
    PlotWish printWish() const;
    void request();
    void show(PlotPicture picture);
    void forget();
    // A view that somebody has moved to, within what there is.
    void look(const PlotRange &view);
    void setSide(double &side, double place);
    void setAsk(const PlotAsk &ask);
    template <class T> void setLook(T &part, const T &value);
    double toAxis(double y) const;
    double fromAxis(double y) const;
    // What will be seen once the picture is made.
    PlotRange range() const { return resolved(m_view, m_picture.source->fitted); }
    PlotMap map() const { return {range(), m_picture.area}; }
    void zoomAt(QPointF at, double x, double y);
    void read();
    void clearReading();
    void paintPointer(QPainter &painter) const;
    void paintBox(QPainter &painter) const;
    void pan(QPointF to);
    void zoomToBox();

    QVariant m_variant;
    Value m_value;
    PlotAsk m_ask;
    PlotRange m_view = PlotRange::fitted();
    PlotLook m_look;
    PlotPicture m_picture;
    PlotReading m_reading;
    Newest<PlotPicture> m_plots;
    Newest<PlotReading> m_readings;
    SaveDialog m_dialog;
    std::shared_ptr<const PlotSource>
        m_source; // of the values and the ask as they are now; null: not read yet
    int m_generation = 0; // of values and ask
    QPointF m_pointer, m_pressedAt, m_draggedTo;
    PlotRange m_pressedView;
    Drag m_drag = Drag::None;
    bool m_pointed = false, m_interactive = false, m_keyboardFocus = false;
};

} // namespace heddle::ui
