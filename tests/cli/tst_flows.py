# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The shipped flows, on their own data and on real files."""

import collections
import csv
import json
import struct
import unittest

import numpy

from program import FLOWS, SOURCE, ProgramTest, flow, node, shared


def tiff_pages(path):
    """The pages of a plain TIFF of one strip or more, read by hand: 16 bit grey, not packed."""
    raw = path.read_bytes()
    order = "<" if raw[:2] == b"II" else ">"
    pages, at = [], struct.unpack(order + "I", raw[4:8])[0]
    while at:
        count = struct.unpack(order + "H", raw[at:at + 2])[0]
        tags = {}
        for i in range(count):
            entry = raw[at + 2 + 12 * i:at + 14 + 12 * i]
            tag, kind, number = struct.unpack(order + "HHI", entry[:8])
            size = {3: 2, 4: 4}.get(kind)
            if size:
                where = entry[8:8 + size * number] if size * number <= 4 else raw[(o := struct.unpack(order + "I", entry[8:])[0]):o + size * number]
                tags[tag] = struct.unpack(order + str(number) + ("H" if kind == 3 else "I"), where)
        assert tags.get(259, (1,))[0] == 1 and tags[258][0] == 16, "another kind of TIFF"
        data = b"".join(raw[o:o + n] for o, n in zip(tags[273], tags[279]))
        pages.append(numpy.frombuffer(data, order + "u2").reshape(tags[257][0], tags[256][0]))
        at = struct.unpack(order + "I", raw[at + 2 + 12 * count:at + 6 + 12 * count])[0]
    return numpy.stack(pages)


def by_month(path):
    """Month to (mean of temp_max, sum of precipitation), by hand."""
    months = collections.OrderedDict()
    with path.open(newline="") as lines:
        for row in csv.DictReader(lines):
            month = row["date"].replace("/", "-")[:7]
            months.setdefault(month, []).append((float(row["temp_max"]), float(row["precipitation"])))
    return {month: (sum(t for t, _ in days) / len(days), sum(p for _, p in days)) for month, days in months.items()}


class Shipped(ProgramTest):
    def run_shipped(self, name, *words):
        ended = self.heddle("run", FLOWS / f"{name}.heddle", *words)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return ended

    def test_welcome(self):
        said = json.loads(self.run_shipped("welcome", "--json").stdout)
        self.assertTrue(said["ok"])
        self.assertEqual({kind["state"] for kind in said["nodes"].values()}, {"done"})
        self.assertTrue(said["outputs"])

    def test_gallery(self):
        said = json.loads(self.run_shipped("gallery", "--set", "gallery.tint=#ff0000", "--json").stdout)
        self.assertEqual({kind["state"] for kind in said["nodes"].values()}, {"done"})
        self.refused(self.heddle("run", FLOWS / "gallery.heddle", "--set", "gallery.tint=reddish"), 1, "is no colour")

    def test_volume_projection(self):
        self.project(SOURCE / "resources/examples/data/volume.npz")

    def test_volume_projection_of_a_stent(self):
        self.project(shared("stent.npz"))

    def project(self, path):
        self.run_shipped("volume-projection", "--set", f"volume.path={path}", "--get", "projection.result=out.npy")
        with numpy.load(path) as archive:
            expected = archive[archive.files[0]].max(axis=0)
        result = numpy.load(self.folder / "out.npy")
        self.assertEqual(result.shape, expected.shape)
        self.assertTrue((result == expected).all())

    def test_calcium_trace(self):
        self.run_shipped("calcium-trace", "--get", "trace.result=trace.npy", "--get", "mean.result=mean.npy")
        movie = tiff_pages(SOURCE / "resources/examples/data/movie.tif")
        self.compare(movie)

    def test_calcium_trace_of_real_cells(self):
        path = shared("calcium_imaging.tif")
        self.run_shipped("calcium-trace", "--set", f"movie.path={path}", "--get", "trace.result=trace.npy", "--get", "mean.result=mean.npy")
        movie = tiff_pages(path)
        self.assertEqual(movie.shape, (1000, 30, 40))
        self.compare(movie)

    def compare(self, movie):
        trace, mean = numpy.load(self.folder / "trace.npy"), numpy.load(self.folder / "mean.npy")
        self.assertLess(numpy.abs(trace - movie.mean(axis=(1, 2), dtype=numpy.float64)).max(), 1e-9)
        self.assertLess(numpy.abs(mean - movie.mean(axis=0, dtype=numpy.float64)).max(), 1e-9)

    def test_weather_by_month(self):
        self.group(SOURCE / "resources/examples/data/weather.csv")

    def test_weather_by_month_in_seattle(self):
        self.assertEqual(self.group(shared("seattle-weather.csv")), 48)

    def group(self, path):
        said = json.loads(self.run_shipped("weather-by-month", "--set", f"weather.path={path}", "--get", "monthly.result", "--json").stdout)
        table = said["outputs"]["monthly.result"]
        names = [column["name"] for column in table["columns"]]
        self.assertEqual(names, ["month", "temp_max", "precipitation"])
        expected = by_month(path)
        self.assertEqual([row[0] for row in table["rows"]], sorted(expected))
        for month, warmest, rain in table["rows"]:
            self.assertAlmostEqual(warmest, expected[month][0], delta=1e-9)
            self.assertAlmostEqual(rain, expected[month][1], delta=1e-9)
        return table["count"]

    def test_planar_pages_have_the_right_shape(self):
        path = shared("multipage_rgb.tif")
        said = self.report(flow([node(1, "data", "formats.read_tiff")]), "--set", f"data.path={path}")["outputs"]["data.stack"]
        self.assertEqual(said["shape"][-1], 3)
        self.assertEqual(len(said["shape"]), 4, "pages, rows, columns, colours")

    def test_coins_are_counted(self):
        path = shared("coins.png")
        text = flow([node(1, "data", "formats.read_image"), node(2, "blur", "image.blur", {"sigma": 2.0}), node(3, "mask", "image.threshold"),
                     node(4, "label", "image.label", {"smallest": 100})], [(1, "image", 2, "image"), (2, "image", 3, "image"), (3, "mask", 4, "mask")])
        count = self.report(text, "--set", f"data.path={path}", "--get", "label.count")["outputs"]["label.count"]
        self.assertTrue(20 <= count <= 30, count)


if __name__ == "__main__":
    unittest.main()
