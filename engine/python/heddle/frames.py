# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Frames on a socket: a 32-bit little-endian length, then one CBOR map. Descriptors travel with the first byte."""

from __future__ import annotations

import array
import io
import os
import socket
import struct
import threading
from typing import Any, Sequence

import cbor2

from .errors import FrameError, ValueRefused

LONGEST = 16 * 1024 * 1024  # bytes of one frame
MOST_DESCRIPTORS = 253  # Linux takes no more in one message
PROTOCOL = (1, 0)
HELD = frozenset(("finished", "failed", "aborted"))  # followed by "ready", with which they go
MOST_HELD = 64 * 1024  # bytes
_LENGTH = struct.Struct("<I")
_ROOM = socket.CMSG_SPACE(MOST_DESCRIPTORS * array.array("i").itemsize)


class Channel:
    """One end of a socket of frames. Any thread may send, one receives; both block."""

    def __init__(self, sock: socket.socket):
        sock.setblocking(True)
        sock.set_inheritable(False)
        self._socket = sock
        self._sending = threading.Lock()
        self._encode = cbor2.CBOREncoder(io.BytesIO()).encode_to_bytes  # kept: to make one takes longer than a small frame
        self._decode = getattr(cbor2.CBORDecoder(io.BytesIO()), "decode_from_bytes", cbor2.loads)  # gone in version 6
        self._held = b""

    def fileno(self) -> int:
        return self._socket.fileno()

    def close(self) -> None:
        self._socket.close()

    def send(self, frame: dict[str, Any], descriptors: Sequence[int] = ()) -> None:
        """Sends one frame whole, or with the next one where that is about to come. Raises ValueRefused where it cannot be,
        OSError where nobody listens.
        """
        if descriptors:
            frame = {**frame, "fds": len(descriptors)}
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
        with self._sending:
            data = self._encoded(frame)
            if frame["op"] in HELD and not descriptors and len(data) + len(self._held) <= MOST_HELD:
                self._held += data
                return
            if self._held and descriptors:
                self._flush()  # they go with the first byte of their own frame
            data, self._held = self._held + data, b""
            sent = self._socket.sendmsg([data], rights)
            if sent < len(data):
                self._socket.sendall(memoryview(data)[sent:])

    def flush(self) -> None:
        """Sends what was held back. Raises OSError where nobody listens."""
        with self._sending:
            self._flush()

    def _encoded(self, frame: dict[str, Any]) -> bytes:
        try:
            body = self._encode(frame)
        except UnicodeEncodeError as error:
            raise ValueRefused(f"text that is not Unicode: {error.reason}") from None
        if len(body) > LONGEST:
            raise ValueRefused(f"{len(body) / 1e6:.1f} MB are too much for one message to another process; "
                               "arrays, images, and columns of numbers in which none is missing, may be of any size")
        return _LENGTH.pack(len(body)) + body

    def _flush(self) -> None:
        held, self._held = self._held, b""
        if held:
            self._socket.sendall(held)

    def receive(self) -> tuple[dict[str, Any], list[int]] | None:
        """The next frame and its descriptors, which the caller closes; None at the end. Raises FrameError, OSError."""
        try:
            return self._receive()
        except ConnectionError:
            return None  # it closed its end without reading what was there

    def _receive(self) -> tuple[dict[str, Any], list[int]] | None:
        head, descriptors = self._head()
        if head is None:
            return None
        try:
            (length,) = _LENGTH.unpack(head)
            if length > LONGEST:
                raise FrameError(f"frame too large: {length} bytes, at most {LONGEST}")
            frame = self._parsed(self._exactly(length))
            if frame.get("fds", 0) != len(descriptors):
                raise FrameError(f"frame with {len(descriptors)} descriptors, but it says {frame.get('fds', 0)}")
            return frame, descriptors
        except BaseException:
            close_all(descriptors)
            raise

    def _head(self) -> tuple[bytes | None, list[int]]:
        data, rights, flags, _ = self._socket.recvmsg(_LENGTH.size, _ROOM, socket.MSG_CMSG_CLOEXEC)
        descriptors = descriptors_in(rights) if rights else []
        if not data:
            return None, []
        if flags & socket.MSG_CTRUNC:
            close_all(descriptors)
            raise FrameError("frame with descriptors that could not be taken")
        return data + self._exactly(_LENGTH.size - len(data)), descriptors

    def _exactly(self, size: int) -> bytes:
        data = self._socket.recv(size, socket.MSG_WAITALL) if size else b""
        while len(data) < size:  # a signal came between, or the end
            if not (more := self._socket.recv(size - len(data), socket.MSG_WAITALL)):
                raise FrameError("the channel ended within a frame")
            data += more
        return data

    def _parsed(self, body: bytes) -> dict[str, Any]:
        """The map in a frame; its values are still as they came. Raises FrameError."""
        try:
            frame = self._decode(body)
        except Exception as error:  # cbor2 has many
            raise FrameError(f"frame that is not CBOR: {error}") from None
        if not isinstance(frame, dict) or not isinstance(frame.get("op"), str):
            raise FrameError("frame that is no map with an op")
        return frame


def descriptors_in(rights: Sequence[tuple[int, int, bytes]]) -> list[int]:
    descriptors = array.array("i")
    for level, kind, payload in rights:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors.frombytes(payload[:len(payload) - len(payload) % descriptors.itemsize])
    return list(descriptors)


def close_all(descriptors: Sequence[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)
