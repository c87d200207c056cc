// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/formats/writefile.h"
#include "engine/sdk/catalog.h"
#include "engine/sdk/testing.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <dlfcn.h>
#include <unistd.h>

namespace heddle::test {

/// A node library that is loaded on demand, found by its manifest as the program finds it.
class Library {
public:
    explicit Library(const std::string &name)
    {
        const Result<Done> added
            = m_catalog.addManifest(std::string(HEDDLE_NODES_DIR) + "/" + name + ".json");
        if (!added)
            ADD_FAILURE() << added.error().text;
    }
    const NodeType &operator[](const char *id) const
    {
        const NodeType *type = m_catalog.find(id);
        if (!type)
            ADD_FAILURE() << "no node " << id;
        return *type;
    }

private:
    Catalog m_catalog;
};

/// Writes by the function that the formats library exports; empty when all went well.
inline std::string writeFile(const Value &value, const std::string &path)
{
    void *library = dlopen(HEDDLE_NODES_DIR "/formats.so", RTLD_NOW);
    auto *write
        = reinterpret_cast<decltype(&heddleWriteFile)>(library ? dlsym(library, "heddleWriteFile") : nullptr);
    if (!write)
        return "heddleWriteFile is not there";
    const char *problem = write(value, path.c_str());
    return problem ? problem : "";
}

/// A folder for one test, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "heddle-XXXXXX").string();
        m_path = mkdtemp(name.data()) ? name : std::string();
    }
    ~TemporaryFolder() { std::filesystem::remove_all(m_path); }

    std::string file(const std::string &name) const { return (m_path / name).string(); }
    std::string write(const std::string &name, const std::string &bytes) const
    {
        std::ofstream(m_path / name, std::ios::binary) << bytes;
        return file(name);
    }
    std::size_t fileCount() const
    {
        return std::size_t(std::distance(
            std::filesystem::directory_iterator(m_path), std::filesystem::directory_iterator()));
    }

private:
    std::filesystem::path m_path;
};

inline std::string readBytes(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The real file of that name, or nothing where this machine has none.
inline std::string sharedFile(const std::string &name)
{
    const char *given = std::getenv("HEDDLE_SHARED_DATA");
    const std::filesystem::path folder = given ? given : HEDDLE_SOURCE_DIR "/../shared/data";
    return std::filesystem::exists(folder / name) ? (folder / name).string() : std::string();
}
#define HEDDLE_NEEDS_SHARED(file)                                                                            \
    if (heddle::test::sharedFile(file).empty())                                                              \
    GTEST_SKIP() << file << " is not on this machine (HEDDLE_SHARED_DATA)"

/// Has numpy compare: 0 for equal, 77 where there is no numpy, else the difference is printed.
inline int compareWithNumpy(const std::string &arguments)
{
    const std::string command
        = "/usr/bin/python3 \"" HEDDLE_SOURCE_DIR "/tests/nodes/reference.py\" " + arguments;
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
#define EXPECT_NUMPY_AGREES(arguments)                                                                       \
    do {                                                                                                     \
        const int code = heddle::test::compareWithNumpy(arguments);                                          \
        if (code == 77)                                                                                      \
            GTEST_SKIP() << "numpy is not on this machine";                                                  \
        EXPECT_EQ(code, 0);                                                                                  \
    } while (false)

template <class T> Array arrayOf(Shape shape, const std::vector<T> &values)
{
    ArrayBuilder builder(kDTypeOf<T>, std::move(shape));
    std::copy(values.begin(), values.end(), builder.as<T>().begin());
    return std::move(builder).freeze();
}

template <class T> std::vector<T> elements(const Array &array)
{
    if (array.dtype() != kDTypeOf<T>) {
        ADD_FAILURE() << "element type " << nameOf(array.dtype());
        return {};
    }
    const auto span = array.as<T>();
    return {span.begin(), span.end()};
}

inline void expectError(const NodeRun &run, std::string_view part)
{
    EXPECT_FALSE(run.ok);
    EXPECT_NE(run.error.find(part), std::string::npos) << "the error was: " << run.error;
}

} // namespace heddle::test
