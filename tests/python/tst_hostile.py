# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Whatever arrives on a channel, the worker says what was wrong and comes to no harm."""

import fcntl
import os
import random
import socket
import struct
import subprocess
import unittest

import cbor2
import numpy as np
from cbor2 import CBORTag
from fakehost import LIMIT_S, Host, WorkerTest, pair, spawn

from heddle.errors import FrameError, ValueRefused
from heddle.frames import LONGEST, Channel
from heddle.reader import Reader
from heddle.values import ARRAY, DURATION, IMAGE, TABLE, TIME


def memory(size, seals):
    descriptor = os.memfd_create("test", os.MFD_ALLOW_SEALING)
    os.ftruncate(descriptor, size)
    if seals:
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
    return descriptor


SEALED = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW


def shared(**parts):
    return CBORTag(ARRAY, {"dtype": "uint8", "shape": [65536], "buffer": {"id": 9, "fd": 0, "offset": 0, "size": 65536, **parts}})


def nested(depth):
    value = 1
    for _ in range(depth):
        value = [value]
    return value


class Values(WorkerTest):
    def refused(self, value, text, descriptors=()):
        self.host.channel.send({"op": "run", "run": 1, "attempt": 1, "type": "probe.echo", "inputs": [value]}, descriptors)
        self.assertRegex(self.host.until("failed")["text"], text)
        self.host.until("ready")

    def test_values_that_are_wrong_fail_their_run_with_what_was_wrong(self):
        array = {"dtype": "uint8", "shape": [4], "data": b"1234"}
        for value, text in (
                (CBORTag(40199, 1), "the tag 40199"), (nested(70), "deeper than 64"), ([0] * 1_000_001, "items"), (2**80, "64 bits"),
                (CBORTag(TIME, "x"), "no int"), (CBORTag(TIME, 2**62), "beyond"), (CBORTag(DURATION, 2**63), "64 bits"),
                (CBORTag(ARRAY, 5), "array that is no map"), (CBORTag(ARRAY, {**array, "dtype": "object"}), "'object'"),
                (CBORTag(ARRAY, {**array, "shape": [5]}), "4 bytes where 5 belong"), (CBORTag(ARRAY, {**array, "shape": [-1]}), "shape"),
                (CBORTag(ARRAY, {**array, "shape": [2**40, 2**40]}), "belong"), (CBORTag(ARRAY, {**array, "shape": "4"}), "shape"),
                (CBORTag(ARRAY, {**array, "axes": [1, 2]}), "axes"), (CBORTag(ARRAY, {**array, "data": None}), "without data"),
                (CBORTag(IMAGE, {"pixels": CBORTag(ARRAY, array), "channels": "rgb"}), "no rgb image"),
                (CBORTag(IMAGE, {"pixels": CBORTag(ARRAY, array), "channels": "red"}), "no channels"),
                (CBORTag(TABLE, {}), "without columns"),
                (CBORTag(TABLE, {"columns": [{"name": "a", "type": "int", "data": b"1"}]}), "whole number"),
                (CBORTag(TABLE, {"columns": [{"name": "a", "type": "text", "data": [1]}]}), "no list of text"),
                (CBORTag(TABLE, {"columns": [{"name": "a", "type": "ints", "data": b""}]}), "'ints'"),
                (CBORTag(TABLE, {"columns": [{"name": 1, "type": "int", "data": b""}]}), "not text"),
                (CBORTag(TABLE, {"columns": [{"name": "a", "type": "int", "data": b"12345678", "missing": b""}]}), "another length"),
                ({1: 2}, "keys are not text"), (CBORTag(258, [1]), "not known"), (cbor2.CBORSimpleValue(99), "not known")):
            self.refused(value, text)
        self.assertEqual(self.host.call("echo", "fine"), "fine")

    def test_memory_that_is_not_as_it_says_is_not_mapped(self):
        for size, seals, parts, text in (
                (65536, 0, {}, "not sealed"), (65536, fcntl.F_SEAL_GROW, {}, "not sealed"), (65536, fcntl.F_SEAL_SHRINK, {}, "not sealed"),
                (4096, SEALED, {}, "has 4096 bytes"), (0, SEALED, {}, "cannot be mapped"), (65536, SEALED, {"offset": 1}, "has 65536 bytes"),
                (65536, SEALED, {"offset": -64}, "has 65536"), (65536, SEALED, {"size": 5}, "5 bytes where"),
                (65536, SEALED, {"fd": 1}, "descriptor 1 of 1"),
                (65536, SEALED, {"id": "x"}, "without id"), (65536, SEALED, {"id": 10, "fd": -1}, "buffer 10 is not known")):
            descriptor = memory(size, seals)
            self.refused(shared(**parts), text, [descriptor])
            os.close(descriptor)
        with open(os.devnull, "rb") as file:
            self.refused(shared(), "not sealed", [file.fileno()])
        self.assertEqual(self.host.call("echo", "fine"), "fine")

    def test_descriptors_that_nobody_asked_for_are_closed(self):
        before = self.descriptors()
        for _ in range(50):
            self.refused(CBORTag(1, 1), ".", [0, 0, 0])
        self.assertEqual(self.descriptors(), before)

    def descriptors(self):
        self.host.call("echo", 1)  # what came before has been dealt with
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def test_what_is_sent_and_cannot_be_read_is_a_warning(self):
        run = self.host.run("adds")
        self.host.until("output")
        self.host.channel.send({"op": "send", "run": run, "value": CBORTag(7, 1)})
        self.assertIn("the tag 7", self.host.until("log")["text"])
        self.host.tell("send", run, value="end")
        self.host.until("finished")


class Frames(unittest.TestCase):
    def test_a_worker_closes_a_channel_that_speaks_no_frames(self):
        for data, text in ((struct.pack("<I", LONGEST + 1), "frame too large"), (b"\3\0\0\0abc", "no CBOR|not CBOR|no map"),
                           (struct.pack("<I", 20_000) + b"\x81" * 20_000, "not CBOR"), (b"\1\0\0\0\x01", "no map")):
            program, channel = spawn("heddle.worker", stderr=subprocess.PIPE, text=True)
            host = Host(channel)
            host.hello()
            channel._socket.sendall(data)
            self.assertIsNone(host.next())
            self.assertRegex(program.communicate(timeout=LIMIT_S)[1], text)
            self.assertEqual(program.returncode, 2)
            channel.close()

    def test_frames_are_refused_before_memory_is_taken_and_where_they_end_early(self):
        for data, text in ((b"\xff\xff\xff\xff", "4294967295 bytes"), (b"\5\0\0\0ab", "within a frame"), (b"\5\0", "within a frame")):
            ours, theirs = pair()
            theirs.sendall(data)
            theirs.close()
            with self.assertRaisesRegex(FrameError, text):
                ours.receive()
            ours.close()

    def test_descriptors_of_a_frame_that_is_refused_are_closed(self):
        before = len(os.listdir("/proc/self/fd"))
        ours, theirs = pair()
        socket.send_fds(theirs, [b"\1\0\0\0\x01"], [0, 0])
        with self.assertRaises(FrameError):
            ours.receive()
        ours.close()
        theirs.close()
        self.assertEqual(len(os.listdir("/proc/self/fd")), before)

    def test_random_bytes_never_do_more_than_raise(self):
        chance = random.Random(3)
        good = cbor2.dumps({"op": "x", "value": [CBORTag(ARRAY, {"dtype": "int8", "shape": [3], "data": b"abc"}), {"a": [1.5, None, "t"]}]})
        for _ in range(3000):
            body = bytearray(good if chance.random() < 0.8 else chance.randbytes(40))
            for _ in range(chance.randrange(1, 4)):
                body[chance.randrange(len(body))] = chance.randrange(256)
            ours, theirs = pair()
            theirs.sendall(struct.pack("<I", len(body)) + body)
            try:
                frame, _ = ours.receive()
                Reader(None, []).value(frame.get("value"))
            except (FrameError, ValueRefused):
                pass
            ours.close()
            theirs.close()

    def test_a_frame_that_would_be_too_large_is_not_sent(self):
        ours, theirs = pair()
        with self.assertRaisesRegex(ValueRefused, "16.8 MB are too much"):
            ours.send({"op": "x", "value": bytes(LONGEST)})
        ours.send({"op": "y", "array": np.zeros(3).tobytes()})
        self.assertEqual(Channel(theirs).receive()[0]["op"], "y")
        ours.close()
        theirs.close()


if __name__ == "__main__":
    unittest.main()
