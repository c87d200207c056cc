// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/stack/register.h"
#include "tests/nodes/library.h"

#include <cmath>

using namespace heddle;
using namespace heddle::test;

namespace {

NodeRun project(const Array &array, std::int64_t axis, const char *method, RunOptions options = {})
{
    return run(
        stack::projectNode(), {{"array", Value(array)}, {"axis", Value(axis)}, {"method", method}}, options);
}

Array resultOf(const NodeRun &run)
{
    EXPECT_TRUE(run.ok) << run.error;
    const Array *array = run["result"].get<Array>();
    return array ? *array : Array();
}

template <class T> Array pattern(Shape shape)
{
    std::vector<T> values;
    for (std::int64_t i = 0; i < elementCount(shape); ++i)
        values.push_back(T(i * 7919 % 251));
    return arrayOf<T>(std::move(shape), values);
}

/// One element of a projection of a rank 3 array, computed from its definition.
double plain(const Array &array, int axis, std::int64_t a, std::int64_t b, const std::string &method)
{
    std::vector<double> values;
    const Shape &s = array.shape();
    for (std::int64_t k = 0; k < s[std::size_t(axis)]; ++k) {
        const std::int64_t z = axis == 0 ? k : a,
                           y = axis == 1 ? k
            : axis == 0                  ? a
                                         : b,
                           x = axis == 2 ? k : b;
        values.push_back(array.at((z * s[1] + y) * s[2] + x));
    }
    double sum = 0, squares = 0;
    for (const double v : values)
        sum += v;
    const double mean = sum / double(values.size());
    for (const double v : values)
        squares += (v - mean) * (v - mean);
    if (method == "max")
        return *std::max_element(values.begin(), values.end());
    if (method == "min")
        return *std::min_element(values.begin(), values.end());
    return method == "sum" ? sum : method == "mean" ? mean : std::sqrt(squares / double(values.size()));
}

template <class T> void checkAll()
{
    const Array array = pattern<T>({5, 6, 7});
    for (int axis = 0; axis < 3; ++axis)
        for (const char *method : {"max", "min", "sum", "mean", "std"}) {
            const Array result = resultOf(project(array, axis, method));
            const bool keeps = method[1] == 'a' || method[1] == 'i'; // max, min
            EXPECT_EQ(result.dtype(), keeps ? kDTypeOf<T> : DType::Float64);
            const Shape shape = result.shape();
            ASSERT_EQ(shape, (axis == 0 ? Shape{6, 7} : axis == 1 ? Shape{5, 7} : Shape{5, 6}));
            for (std::int64_t i = 0; i < result.size(); ++i)
                ASSERT_NEAR(result.at(i), plain(array, axis, i / shape[1], i % shape[1], method), 1e-10)
                    << method << axis;
        }
}

TEST(Project, EveryMethodAxisAndTypeMatchesItsDefinition)
{
    checkAll<bool>();
    checkAll<std::int8_t>();
    checkAll<std::uint8_t>();
    checkAll<std::int16_t>();
    checkAll<std::uint16_t>();
    checkAll<std::int32_t>();
    checkAll<std::uint32_t>();
    checkAll<std::int64_t>();
    checkAll<std::uint64_t>();
    checkAll<float>();
    checkAll<double>();
}

TEST(Project, StdStaysExactFarFromZero)
{
    const Array array = arrayOf<double>({4, 1}, {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16});
    EXPECT_NEAR(resultOf(project(array, 0, "std")).at(0), std::sqrt(22.5), 1e-6);
}

TEST(Project, NotANumberWinsAsInNumpy)
{
    const Array array = arrayOf<double>({3, 2}, {1, NAN, NAN, 2, 3, 4});
    for (const char *method : {"max", "min", "mean"}) {
        EXPECT_TRUE(std::isnan(resultOf(project(array, 0, method)).at(0))) << method;
        EXPECT_TRUE(std::isnan(resultOf(project(array, 0, method)).at(1))) << method;
    }
}

TEST(Project, APartialResultComesEverySixteenPlanes)
{
    const Array array = pattern<std::int16_t>({50, 3, 4});
    const NodeRun run = project(array, 0, "mean");
    ASSERT_EQ(run.yields.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        const Array part = run.yields[i].second.as<Array>();
        const auto planes = std::int64_t(16 * (i + 1));
        std::vector<std::int16_t> first(
            array.as<std::int16_t>().begin(), array.as<std::int16_t>().begin() + planes * 12);
        EXPECT_EQ(elements<double>(part),
            elements<double>(resultOf(project(arrayOf<std::int16_t>({planes, 3, 4}, first), 0, "mean"))));
    }
    EXPECT_EQ(run.progress.back(), 1.0);
}

TEST(Project, StopEndsItInTheMiddle)
{
    const NodeRun run = project(pattern<double>({64, 8, 8}), 0, "max", {.stopAt = 2});
    EXPECT_TRUE(run.stopped);
    EXPECT_EQ(run.yields.size(), 3u); // the third one met Stop
    EXPECT_TRUE(project(pattern<double>({300, 400, 3}), 2, "max", {.stopAt = 1}).stopped);
}

TEST(Project, AWrongAxisOrAnEmptyOneIsNamed)
{
    expectError(project(pattern<double>({2, 3}), 2, "max"), "no axis 2");
    expectError(project(pattern<double>({2, 3}), -1, "max"), "axis");
    expectError(project(pattern<double>({2, 0}), 1, "max"), "empty along axis 1");
    expectError(project(arrayOf<double>({}, {1}), 0, "max"), "no axes");
    expectError(project(pattern<double>({2, 3}), 0, "median"), "method");
}

TEST(Project, AxesKeepTheirNames)
{
    const Array array = pattern<double>({2, 3, 4}).withAxes({{"z", 5, "um"}, {"y"}, {"x"}});
    EXPECT_EQ(resultOf(project(array, 1, "max")).axes(), (std::vector<Axis>{{"z", 5, "um"}, {"x"}}));
    EXPECT_EQ(resultOf(project(arrayOf<double>({3}, {1, 5, 2}), 0, "max")).shape(), Shape{});
}

TEST(Slice, ThePlaneIsTheOneAskedForAndSharesItsElements)
{
    const Array array = pattern<std::int32_t>({4, 5, 6}).withAxes({{"z"}, {"y"}, {"x"}});
    const auto slice = [&](std::int64_t axis, std::int64_t index) {
        return run(
            stack::sliceNode(), {{"array", Value(array)}, {"axis", Value(axis)}, {"index", Value(index)}});
    };
    EXPECT_EQ(resultOf(slice(0, 2)).data(), array.data() + 2 * 30 * 4);
    EXPECT_EQ(resultOf(slice(0, 2)).shape(), (Shape{5, 6}));
    EXPECT_EQ(resultOf(slice(0, -1)).data(), array.data() + 3 * 30 * 4);
    const Array column = resultOf(slice(2, 3));
    EXPECT_EQ(column.axes(), (std::vector<Axis>{{"z"}, {"y"}}));
    for (std::int64_t i = 0; i < 20; ++i)
        EXPECT_EQ(column.at(i), array.at(i * 6 + 3));
    expectError(slice(0, 4), "from 0 to 3");
    expectError(slice(3, 0), "no axis 3");
}

TEST(Crop, APartOfAnAxisStays)
{
    const Array array = pattern<std::uint8_t>({3, 4, 5});
    const Array part = resultOf(
        run(stack::cropNode(), {{"array", Value(array)}, {"axis", 1}, {"start", 1}, {"count", 2}}));
    ASSERT_EQ(part.shape(), (Shape{3, 2, 5}));
    for (std::int64_t i = 0; i < part.size(); ++i)
        EXPECT_EQ(part.at(i), array.at((i / 10 * 4 + i / 5 % 2 + 1) * 5 + i % 5));
    expectError(run(stack::cropNode(), {{"array", Value(array)}, {"axis", 1}, {"start", 4}}), "has only 4");
}

TEST(Trace, EachFrameGivesItsMean)
{
    const Array movie = pattern<std::uint16_t>({40, 7, 9}).withAxes({{"time", 0.1, "s"}, {"y"}, {"x"}});
    const Array trace = resultOf(run(stack::traceNode(), {{"movie", Value(movie)}}));
    ASSERT_EQ(trace.shape(), Shape{40});
    EXPECT_EQ(trace.axes(), (std::vector<Axis>{{"time", 0.1, "s"}}));
    for (std::int64_t t = 0; t < 40; ++t) {
        double sum = 0;
        for (std::int64_t i = 0; i < 63; ++i)
            sum += movie.at(t * 63 + i);
        EXPECT_NEAR(trace.at(t), sum / 63, 1e-12);
    }
}

TEST(Trace, AMaskChoosesThePixels)
{
    const Array movie = arrayOf<float>({2, 1, 3}, {1, 2, 6, 10, 20, 60});
    const auto masked = [&](const Array &mask) {
        return run(stack::traceNode(), {{"movie", Value(movie)}, {"mask", Value(mask)}});
    };
    EXPECT_EQ(elements<double>(resultOf(masked(arrayOf<bool>({1, 3}, {true, false, true})))),
        (std::vector<double>{3.5, 35}));
    expectError(masked(arrayOf<bool>({3, 1}, {true, true, true})), "size of one frame");
    expectError(masked(arrayOf<bool>({1, 3}, {false, false, false})), "no pixel");
    expectError(
        run(stack::traceNode(), {{"movie", Value(arrayOf<float>({3}, {1, 2, 3}))}}), "frames of pixels");
    expectError(run(stack::traceNode(), {{"movie", Value(pattern<float>({3, 0, 2}))}}), "no pixels");
}

TEST(SharedData, ProjectionsOfTheVolumeAreThoseOfNumpy)
{
    HEDDLE_NEEDS_SHARED("stent.npz");
    Library formats("formats");
    TemporaryFolder folder;
    const Value volume = run(formats["formats.read_numpy"], {{"path", sharedFile("stent.npz")}})["array"];
    ASSERT_EQ(volume.kind(), Kind::Array);
    for (const char *method : {"max", "min", "mean", "std", "sum"})
        for (const int axis : {0, 2}) {
            const NodeRun result = project(volume.as<Array>(), axis, method);
            ASSERT_EQ(writeFile(result["result"], folder.file("out.npy")), "");
            EXPECT_NUMPY_AGREES(std::string(method) + " " + folder.file("out.npy") + " "
                + sharedFile("stent.npz") + " " + std::to_string(axis));
        }
}

TEST(SharedData, TheTraceOfTheMovieIsThatOfNumpy)
{
    HEDDLE_NEEDS_SHARED("calcium_imaging.tif");
    Library formats("formats");
    TemporaryFolder folder;
    const Value movie
        = run(formats["formats.read_tiff"], {{"path", sharedFile("calcium_imaging.tif")}})["stack"];
    ASSERT_EQ(movie.kind(), Kind::Array);
    EXPECT_EQ(movie.as<Array>().shape(), (Shape{1000, 30, 40}));
    const NodeRun result = run(stack::traceNode(), {{"movie", movie}});
    EXPECT_EQ(resultOf(result).shape(), Shape{1000});
    ASSERT_EQ(writeFile(result["result"], folder.file("out.npy")), "");
    EXPECT_NUMPY_AGREES("trace " + folder.file("out.npy") + " " + sharedFile("calcium_imaging.tif"));
}

} // namespace
