// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/random.h"
#include "engine/nodes/generate/register.h"
#include "engine/sdk/node.h"

namespace heddle::generate {

namespace {

double valueAt(const std::string &form, double cycles)
{
    const double part = cycles - std::floor(cycles);
    if (form == "sine")
        return std::sin(2 * std::numbers::pi * part);
    if (form == "square")
        return part < 0.5 ? 1.0 : -1.0;
    return form == "triangle" ? 1 - 4 * std::abs(part - 0.5) : 2 * part - 1;
}

Array wave(Run &run, const std::string &form, std::int64_t count, double rate, double frequency,
    double amplitude, double noise, std::int64_t seed)
{
    ArrayBuilder out(DType::Float64, {count});
    Random random{std::uint64_t(seed)};
    for (std::int64_t i = 0; i < count; ++i) {
        if (i % 8192 == 0)
            run.checkpoint();
        const double clean = form == "noise" ? random.normal() : valueAt(form, frequency * double(i) / rate);
        out.as<double>()[std::size_t(i)] = amplitude * clean + (noise > 0 ? noise * random.normal() : 0.0);
    }
    return std::move(out).freeze().withAxes({{"time", 1 / rate, "s"}});
}

} // namespace

NodeType waveNode()
{
    return node("generate.wave", wave)
        .title("Wave")
        .category("Generate")
        .help("A signal over time, with as much noise as you like.")
        .aliases({"signal", "sine", "square", "sawtooth", "noise", "oscillator"})
        .kind(NodeKind::Source)
        .face("plot")
        .input("form", "The form of one cycle, or noise alone.")
        .preset("sine")
        .choices({"sine", "square", "triangle", "sawtooth", "noise"})
        .input("count", "How many samples.")
        .preset(500)
        .range(1, 1e8)
        .input("rate", "Samples in a second.")
        .preset(100.0)
        .range(1e-6, 1e12)
        .unit("Hz")
        .input("frequency", "Cycles in a second.")
        .preset(1.0)
        .range(0, 1e12)
        .unit("Hz")
        .input("amplitude", "The height of the wave above zero.")
        .preset(1.0)
        .input("noise", "Deviation of the noise that is added.")
        .preset(0.0)
        .range(0, 1e12)
        .input("seed", "Another number gives other noise.")
        .preset(1)
        .output("signal", "Float64, one value for each sample.");
}

} // namespace heddle::generate
