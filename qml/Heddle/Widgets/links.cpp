// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/links.h"

#include <QtGui/QDesktopServices>

namespace heddle::ui {

Links &Links::all()
{
    static auto *links = new Links; // for as long as anybody may ask
    return *links;
}

void Links::close()
{
    for (const char *scheme : {"file", "http", "https", "ftp", "mailto", "refused"}) // the last by WidgetGate
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "asked");
}

void Links::open(const QUrl &url)
{
    m_meant = true;
    QDesktopServices::openUrl(url);
    m_meant = false;
}

// Asked from here, the desktop does it.
void Links::asked(const QUrl &url)
{
    if (m_meant)
        QDesktopServices::openUrl(url);
}

} // namespace heddle::ui
