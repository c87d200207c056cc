// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/write.h"

#include "engine/nodes/files/formatslibrary.h"
#include "engine/nodes/files/replacefile.h"
#include "engine/nodes/files/textforms.h"

#include <fstream>

namespace heddle {

using namespace files;

static std::string suffixOf(const std::filesystem::path &path)
{
    std::string suffix = path.extension().string();
    for (char &c : suffix)
        c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    return suffix;
}

static void writeText(const std::filesystem::path &path, const std::string &text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file)
        throw NodeError("the disk may be full");
}

/// Whether it names a form at all.
static Result<Done> checkSuffix(const std::filesystem::path &path)
{
    const std::string suffix = suffixOf(path);
    if (suffix.empty())
        return Error{path.string()
            + " has no extension. End it in one that names the form, such as .csv, .json or .png."};
    if (suffix == ".csv" || suffix == ".json" || suffix == ".txt" || isFormat(suffix))
        return Done{};
    return Error{"Cannot write " + path.string() + ": the extension " + suffix
        + " is not known. There are csv, json, txt, npy, npz, png, jpg and tif."};
}

Result<Done> checkValueFile(const std::filesystem::path &path)
{
    std::error_code ignored;
    const std::filesystem::path folder = path.parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, ignored))
        return Error{"Cannot write " + path.string() + ": there is no folder " + folder.string() + "."};
    return checkSuffix(path);
}

Result<Done> writeValueFile(const Value &value, const std::filesystem::path &path)
{
    const std::string suffix = suffixOf(path);
    if (value.isNull())
        return Error{"There is no value to write to " + path.string() + "."};
    if (auto fine = checkSuffix(path); !fine)
        return fine;
    try {
        return replaceFile(path, [&](const std::filesystem::path &place) {
            if (suffix == ".csv")
                writeText(place, toCsv(value));
            else if (suffix == ".json")
                writeText(place, toJsonText(value));
            else if (suffix == ".txt")
                writeText(place, toPlainText(value));
            else
                writeWithFormats(value, place);
        });
    } catch (const NodeError &error) {
        return Error{"Cannot write " + path.string() + ": " + error.what() + "."};
    }
}

} // namespace heddle
