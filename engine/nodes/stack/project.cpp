// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/stack/fold.h"
#include "engine/nodes/stack/register.h"
#include "engine/sdk/node.h"

#include <cmath>

namespace heddle::stack {

namespace {

constexpr std::int64_t kShowEvery = 16; // planes between two partial results
constexpr std::int64_t kMostShown = 512;

/// Where a projection stands: what it reads, and what its results look like.
struct Projection {
    Run &run;
    const Array &in;
    std::size_t axis;
    AxisView view;

    Array result(Array array) const { return array.withAxes(axesWithout(in, axis)); }
    ArrayBuilder accumulators(DType dtype) const { return ArrayBuilder(dtype, shapeWithout(in, axis)); }

    /// Folds everything; `finished(k)` makes the result of the first k planes.
    template <class Fold, class Finished> Array fold(Fold step, Finished finished) const
    {
        const std::int64_t every = std::max(kShowEvery, view.count / kMostShown);
        foldAlong(run, view, step, [&](std::int64_t k) {
            if (k % every == 0 && k < view.count)
                run.yield(Value(result(finished(k))));
            if (k % every == 0 || k == view.count)
                run.progress(double(k), double(view.count));
        });
        return result(finished(view.count));
    }
};

template <class T> Array extreme(const Projection &p, bool largest)
{
    ArrayBuilder acc = p.accumulators(p.in.dtype());
    const T *in = reinterpret_cast<const T *>(p.in.data());
    T *out = reinterpret_cast<T *>(acc.data());
    const auto step = [=](std::int64_t from, std::int64_t to, std::int64_t n, std::int64_t k) {
        largest ? foldMax(in + from, out + to, n, k) : foldMin(in + from, out + to, n, k);
    };
    return p.fold(step, [&](std::int64_t) { return acc.snapshot(); });
}

template <class T> Array total(const Projection &p, bool mean)
{
    ArrayBuilder acc = p.accumulators(DType::Float64);
    const T *in = reinterpret_cast<const T *>(p.in.data());
    double *sum = acc.as<double>().data();
    const auto step = [=](std::int64_t from, std::int64_t to, std::int64_t n, std::int64_t k) {
        foldSum(in + from, sum + to, n, k);
    };
    return p.fold(step, [&](std::int64_t k) {
        if (!mean)
            return acc.snapshot();
        ArrayBuilder out = p.accumulators(DType::Float64);
        std::transform(sum, sum + out.as<double>().size(), out.as<double>().begin(),
            [k](double s) { return s / double(k); });
        return std::move(out).freeze();
    });
}

template <class T> Array spread(const Projection &p)
{
    ArrayBuilder means = p.accumulators(DType::Float64), squares = p.accumulators(DType::Float64);
    const T *in = reinterpret_cast<const T *>(p.in.data());
    double *mean = means.as<double>().data(), *square = squares.as<double>().data();
    const auto step = [=](std::int64_t from, std::int64_t to, std::int64_t n, std::int64_t k) {
        foldSpread(in + from, mean + to, square + to, n, k);
    };
    return p.fold(step, [&](std::int64_t k) {
        ArrayBuilder out = p.accumulators(DType::Float64);
        std::transform(square, square + out.as<double>().size(), out.as<double>().begin(),
            [k](double s) { return std::sqrt(s / double(k)); });
        return std::move(out).freeze();
    });
}

Array project(Run &run, const Array &array, std::int64_t axis, const std::string &method)
{
    const Projection p{run, array, axisIndex(array, axis), along(array, axis)};
    if (p.view.count == 0)
        throw NodeError(
            "The array is empty along axis " + std::to_string(p.axis) + ": there is nothing to project.");
    return visitDType(array.dtype(), [&](auto zero) {
        using T = decltype(zero);
        if (method == "max" || method == "min")
            return extreme<T>(p, method == "max");
        return method == "std" ? spread<T>(p) : total<T>(p, method == "mean");
    });
}

} // namespace

NodeType projectNode()
{
    return node("stack.project", project)
        .title("Project")
        .category("Stack")
        .help("Flattens a stack along one axis. The result builds up while it runs.")
        .aliases(
            {"projection", "maximum intensity", "mip", "average", "mean", "reduce", "standard deviation"})
        .kind(NodeKind::Analyse)
        .face("image")
        .input("array", "The stack, or any array with at least one axis.")
        .input("axis", "The axis that goes away; 0 is the first.")
        .preset(0)
        .range(0, 31)
        .input("method", "What becomes of the elements along the axis.")
        .preset("max")
        .choices({"mean", "max", "min", "std", "sum"})
        .output("result",
            "The array without that axis; max and min keep its element type, the others are float64.")
        .latest();
}

} // namespace heddle::stack
