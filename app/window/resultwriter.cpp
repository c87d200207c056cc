// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the file is written on a thread of the pool.
#include "app/window/resultwriter.h"

#include "engine/nodes/files/write.h"
#include "models/document/background.h"
#include "models/values/variants.h"

#include <QtCore/QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace heddle {
namespace {

bool isFine(const Array &array)
{
    return array.dtype() == DType::UInt8 || array.dtype() == DType::UInt16 || array.dtype() == DType::Bool;
}

} // namespace

QStringList ResultWriter::suffixes() const
{
    if (const auto *image = m_value.get<Image>())
        return isFine(image->pixels) ? QStringList{u"png"_s, u"tif"_s, u"jpg"_s, u"npy"_s}
                                     : QStringList{u"tif"_s, u"npy"_s, u"png"_s};
    switch (m_value.kind()) {
    case Kind::Array:
        return {u"npy"_s, u"tif"_s, u"csv"_s, u"json"_s};
    case Kind::Table:
        return {u"csv"_s, u"json"_s, u"txt"_s};
    case Kind::List:
    case Kind::Map:
        return {u"json"_s, u"csv"_s, u"txt"_s};
    default:
        return {u"txt"_s, u"json"_s};
    }
}

void ResultWriter::takeUp(const QVariant &value)
{
    m_value = toValue(value);
    emit suffixesChanged();
}

void ResultWriter::write(const QString &path)
{
    if (!m_writing.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    setWriting(name);
    runInBackground(
        this,
        [value = std::exchange(m_value, {}), file = path.toStdString()] {
            return writeValueFile(value, file);
        },
        [this, name](const Result<Done> &done) {
            setWriting({});
            if (done)
                emit written(name);
            else
                emit failed(QString::fromStdString(done.error().text));
        });
}

void ResultWriter::setWriting(const QString &name)
{
    m_writing = name;
    emit writingChanged();
}

} // namespace heddle
