# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Every value crosses and comes back as it was, small ones in the frame and large ones in shared memory."""

import datetime
import math
import random
import unittest

import numpy as np

from fakehost import WorkerTest, pair

from heddle import Array, Axis, Image, Table, ValueRefused
from heddle.buffers import Arrivals, Pool
from heddle.data import CHANNELS
from heddle.frames import Channel, close_all
from heddle.reader import Reader
from heddle.tables import PACKED
from heddle.values import DEEPEST, DTYPES, EPOCH, INLINE
from heddle.writer import Writer

ROUNDS = 300


class Crossing(unittest.TestCase):
    def setUp(self):
        self.ours, theirs = pair()
        self.theirs = Channel(theirs)
        self.pool, self.arrivals = Pool(), Arrivals()
        self.addCleanup(self.ours.close)
        self.addCleanup(self.theirs.close)

    def cross(self, value, handing=False):
        writer = Writer(self.pool, handing)
        writer.send(self.ours, {"op": "x", "value": writer.value(value)})
        frame, descriptors = self.theirs.receive()
        came = Reader(self.arrivals, descriptors).value(frame["value"])
        close_all(descriptors)
        return came

    def settle(self):
        while self.arrivals.released:
            self.pool.free(self.arrivals.released.popleft())


class RoundTrips(Crossing):
    def test_whatever_is_made_up_comes_back(self):
        chance = random.Random(7)
        for _ in range(ROUNDS):
            value = made_up(chance)
            came = self.cross(value)
            self.assertTrue(same(value, came), f"{value!r} became {came!r}")
            del came
            self.settle()

    def test_every_dtype_shape_and_order_comes_back(self):
        for dtype in DTYPES:
            for shape in ((), (0,), (3, 0), (5,), (2, 3, 4), (70, 90)):
                values = np.arange(math.prod(shape)).reshape(shape).astype(dtype)
                for seen in (values, values.T, values[::-1] if shape else values, values.astype(values.dtype.newbyteorder(">"))):
                    came = self.cross(seen)
                    self.assertEqual((came.shape, came.dtype.name), (seen.shape, dtype))
                    np.testing.assert_array_equal(came, seen)
                    self.assertFalse(came.flags.writeable)

    def test_axes_and_channels_come_along_and_do_not_stay_where_they_are_wrong(self):
        values = Array(np.zeros((2, 3)), [Axis("y", 0.5, "um"), Axis("x")])
        came = self.cross(values)
        self.assertEqual(came.axes, values.axes)
        self.assertEqual(came.mean(axis=0).axes, ())
        for channels, count in CHANNELS.items():
            pixels = np.zeros((4, 5) if count == 1 else (4, 5, count), np.uint8)
            self.assertEqual(self.cross(Image(pixels, channels)).channels, channels)
        with self.assertRaisesRegex(ValueError, "3 channels, not 4"):
            Image(np.zeros((2, 2, 4)), "rgb")

    def test_tables_keep_types_and_what_is_missing(self):
        table = Table(
            flag=np.ma.MaskedArray([True, False, True], [False, True, False]), number=np.array([1.5, np.nan, 3]),
            n=np.ma.MaskedArray(np.arange(3), [True, False, False]), text=np.array(["a", None, "ä\0"], object),
            when=np.array(["2020-01-01T12:00", "NaT", "1960-01-01"], "datetime64[us]"), took=np.array([1, "NaT", -5], "timedelta64[us]"))
        self.assertTrue(same(table, self.cross(table)))

    def test_columns_may_be_whatever_becomes_one(self):
        utc = datetime.timezone.utc
        came = self.cross(Table(a=[1, 2, 3], b=["x", None, "z"], c=[1, 2.5, None], d=np.array([1, 2, 3], np.uint8), e=[True, None, False],
                                f=[datetime.datetime(2020, 1, 1), None, datetime.datetime(2021, 1, 1, tzinfo=utc)],
                                g=np.array(["p", "q", "r"]), h=np.array(["2020", "2021", "2022"], "datetime64[Y]"), i=[None] * 3))
        self.assertEqual(came["a"].tolist(), [1, 2, 3])
        self.assertEqual(came["b"].tolist(), ["x", None, "z"])
        self.assertEqual((came["c"][:2].tolist(), math.isnan(came["c"][2])), ([1.0, 2.5], True))
        self.assertEqual(came["e"].mask.tolist(), [False, True, False])
        self.assertEqual(came["f"][0], np.datetime64("2020-01-01"))
        self.assertTrue(np.isnat(came["f"][1]))
        self.assertEqual(came["h"][2], np.datetime64("2022-01-01"))
        self.assertEqual(came["i"].tolist(), [None] * 3)

    def test_a_large_table_goes_through_shared_memory(self):
        rows = 1_000_000
        came = self.cross(Table(x=np.arange(rows), y=np.linspace(0, 1, rows)))
        self.assertEqual((came.rows, int(came["x"][-1]), float(came["y"][-1])), (rows, rows - 1, 1.0))

    def test_numpy_numbers_and_plain_subclasses_become_plain(self):
        class Name(str):
            pass
        came = self.cross([np.float32(1.5), np.int8(3), np.bool_(True), Name("n"), (1, 2), range(3), bytearray(b"b"), np.datetime64(5, "us")])
        self.assertEqual(came, [1.5, 3, True, "n", [1, 2], [0, 1, 2], b"b", EPOCH + datetime.timedelta(microseconds=5)])
        self.assertEqual([type(item) for item in came[:4]], [float, int, bool, str])

    def test_what_cannot_cross_is_refused_by_name(self):
        circle = []
        circle.append(circle)
        for value, text in ((object(), "builtins.object"), ({1, 2}, "builtins.set"), (2**63, "64 bits"),
                            ([-2**63 - 1], "64 bits"), ({1: 2}, "key 1"),
                            (np.zeros(2, complex), "complex128"), (np.array(["a"]), "array of <U1"), (circle, f"deeper than {DEEPEST}"),
                            ([0] * 1_000_001, "1000000 items"), ("\ud800", "not Unicode"), (np.ma.MaskedArray([1], [True]), "masked"),
                            (Table(a=[1], b=[1, 2]), '"b" has 2 rows'), (Table(a=[[1]]), "one dimension"), (Table(a=[1, "x"]), "mixes"),
                            (Table(a=[2**64, 1]), "column \"a\""), ([np.zeros(10_000), "\ud800"], "not Unicode")):
            with self.subTest(text), self.assertRaisesRegex(ValueRefused, text):
                self.cross(value)
        self.assertTrue(all(buffer.idle for buffer in self.pool._buffers.values()))


class Sharing(Crossing):
    def test_a_buffer_is_used_again_when_the_last_view_has_gone_and_not_before(self):
        came = self.cross(np.full(10_000, 1.0))
        view = came[5:].reshape(-1, 5)[:, 1]
        del came
        self.assertFalse(self.arrivals.released)
        self.cross(np.full(10_000, 2.0))
        self.assertEqual(view[0], 1.0)
        del view
        self.settle()
        self.cross(np.full(10_000, 3.0))
        self.assertEqual(len(self.pool._buffers), 2)

    def test_an_array_made_in_a_buffer_is_handed_over_where_it_lies(self):
        made = self.pool.empty((100, 100), np.dtype(float))
        made[:] = 4
        came = self.cross([made, made[50:]], handing=True)
        made[0, 0] = 5  # nobody should, but it shows that the memory is one
        self.assertEqual((came[0][0, 0], came[1].shape), (5, (50, 100)))
        self.assertEqual(len(self.pool._buffers), 1)
        del made
        self.settle()
        self.assertFalse(next(iter(self.pool._buffers.values())).idle)
        del came
        self.settle()
        self.pool.surplus()
        self.assertTrue(next(iter(self.pool._buffers.values())).idle)

    def test_an_array_that_is_being_filled_keeps_its_buffer(self):
        first, second = (self.pool.empty((100, 100), np.dtype(float)) for _ in range(2))
        self.assertFalse(np.shares_memory(first, second))

    def test_a_frame_has_one_buffer_however_many_arrays(self):
        came = self.cross([np.full(5000, i, np.float64) for i in range(300)])
        self.assertEqual([part[-1] for part in came], list(range(300)))
        self.assertEqual(len(self.pool._buffers), 1)

    def test_idle_memory_beyond_the_limit_is_given_back_and_told(self):
        self.pool.limit = 0
        came = self.cross(np.zeros(10_000))
        self.assertEqual(self.pool.surplus(), [])
        del came
        self.settle()
        closed = self.pool.surplus()
        self.assertEqual((closed, self.pool._buffers), ([1], {}))
        self.arrivals.drop(1)
        with self.assertRaisesRegex(ValueRefused, "buffer 1 is not known"):
            self.arrivals.bytes(1, 0, 1)

    def test_the_smallest_shared_value_is_where_it_was_agreed(self):
        self.cross(np.zeros(INLINE - 1, np.uint8))
        self.assertEqual(len(self.pool._buffers), 0)
        self.cross(np.zeros(INLINE, np.uint8))
        self.assertEqual(len(self.pool._buffers), 1)


class ThroughAWorker(WorkerTest):
    def test_whatever_is_made_up_comes_back_from_a_node(self):
        chance = random.Random(11)
        for _ in range(100):
            value = made_up(chance)
            came = self.host.call("echo", value) if value is not None else None
            self.assertTrue(same(value, came), f"{value!r} became {came!r}")

    def test_the_worker_frees_what_it_has_read_and_uses_again_what_was_freed(self):
        for i in range(20):
            self.assertEqual(self.host.call("total", np.full(100_000, float(i))), 2.0 * i)
            came = self.host.call("filled", 100_000, float(i))
            self.assertEqual((came[0], came[-1]), (i, i))
            del came
            self.host.seen.clear()
            self.host.free()
        self.assertEqual(len(self.host.pool._buffers), 1)
        self.assertEqual(len(self.host.arrivals._memory), 1)

    def test_what_a_node_keeps_is_not_freed_until_it_lets_go(self):
        self.host.call("keeps", np.zeros(100_000))
        self.assertEqual(self.host.of("free"), [])
        self.host.call("lets_go")
        self.assertEqual(len(self.host.of("free")), 1)

    def test_what_a_node_lets_go_of_is_freed_while_it_runs(self):
        run = self.host.run("lets_go_early", np.zeros(100_000))
        self.host.until("free")
        self.host.tell("send", run, value=1)
        self.host.until("finished")

    def test_what_only_a_circle_keeps_is_freed_at_the_end(self):
        self.host.call("circles", np.zeros(100_000))
        self.assertEqual(len(self.host.of("free")), 1)

    def test_a_table_comes_as_numpy_and_goes_back_longer(self):
        came = self.host.call("longer", Table(a=np.array(["x", "y"], object)))
        self.assertEqual((list(came), came["n"].tolist()), (["a", "n"], [0, 1]))


def made_up(chance, depth=0):
    """Any value that can cross."""
    text = "".join(chr(chance.choice((65, 0, 228, 0x4E2D, 0x1F9F6))) for _ in range(chance.randrange(6)))
    leaf = (None, chance.random() < 0.5, chance.randrange(-2**63, 2**63), chance.choice((0.0, -0.0, 1e300, math.inf, -math.inf, math.nan)),
            text, chance.randbytes(chance.randrange(9)), EPOCH + datetime.timedelta(microseconds=chance.randrange(-10**16, 10**16)),
            datetime.timedelta(microseconds=chance.randrange(-10**16, 10**16)))
    kind = chance.randrange(14)
    if kind < len(leaf):
        return leaf[kind]
    if kind < 10 and depth < 5:
        items = [made_up(chance, depth + 1) for _ in range(chance.randrange(5))]
        return items if kind == 8 else {f"{text}{i}": item for i, item in enumerate(items)}
    if kind == 12:
        return made_table(chance, chance.choice((0, 1, 7, 9000)))
    shape = [chance.randrange(1, 40) for _ in range(chance.randrange(2, 4))]
    pixels = np.frombuffer(chance.randbytes(math.prod(shape)), np.uint8).reshape(shape)
    if kind == 13:
        return Image(pixels, chance.choice(("grey", "labels")))
    return Array(pixels.astype(chance.choice(list(DTYPES))), [Axis(text, chance.random(), "um")] * len(shape) if chance.random() < 0.5 else ())


def made_table(chance, rows):
    table = Table(text=np.array([chance.choice(("", "a", None)) for _ in range(rows)] + [None], object)[:-1])
    for kind, dtype in PACKED.items():
        values = np.array([chance.randrange(2) for _ in range(rows)]).astype(dtype)
        if chance.random() < 0.5 and rows:
            mask = np.array([chance.random() < 0.5 for _ in range(rows)])
            if kind in ("bool", "int"):
                values = np.ma.MaskedArray(values, mask)
            else:
                values[mask] = np.nan if kind == "number" else "NaT"
        table[kind] = values
    return table


def same(a, b):
    """Equal in kind and content, with NaN equal to itself."""
    if isinstance(a, Table):
        return type(b) is Table and list(a) == list(b) and all(same_column(a[name], b[name]) for name in a)
    if isinstance(a, np.ndarray):
        return (type(a) is type(b) and a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
                and tuple(a.axes) == tuple(b.axes) and getattr(a, "channels", 0) == getattr(b, "channels", 0))
    if isinstance(a, list):
        return type(b) is list and len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return type(b) is dict and a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    return type(a) is type(b) and (repr(a) == repr(b) if isinstance(a, float) else a == b)


def same_column(a, b):
    gone_a, gone_b = np.ma.getmaskarray(a), np.ma.getmaskarray(b)
    left, right = np.ma.getdata(a)[~gone_a], np.ma.getdata(b)[~gone_b]
    equal = left.tolist() == right.tolist() if a.dtype == object else np.array_equal(left, right, equal_nan=a.dtype.kind in "fmM")
    return a.dtype == b.dtype and gone_a.tolist() == gone_b.tolist() and equal


if __name__ == "__main__":
    unittest.main()
