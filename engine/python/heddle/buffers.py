# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Memory that two processes share: sealed memfds, made and reused here (Pool), or mapped as they arrive (Arrivals)."""

from __future__ import annotations

import fcntl
import itertools
import mmap
import os
import weakref
from collections import deque

import numpy as np

from .errors import ValueRefused

SMALLEST = 64 * 1024  # bytes of the smallest buffer
IDLE_LIMIT = 512 * 1024 * 1024  # bytes kept for reuse; more is given back to the system
ALIGNMENT = 64
SEALS = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW
NO_BYTES = np.frombuffer(b"-", np.uint8)[:0]  # read-only, as all that arrives


class Buffer:
    """One sealed memfd of this process, a power of two long. Used by the thread that runs bodies."""

    def __init__(self, number: int, size: int):
        self.id, self.size = number, size
        self.fd = os.memfd_create(f"heddle-{number}", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        os.ftruncate(self.fd, size)
        fcntl.fcntl(self.fd, fcntl.F_ADD_SEALS, SEALS | fcntl.F_SEAL_SEAL)
        self.memory = mmap.mmap(self.fd, size)
        self.told = False  # the other side has it mapped
        self.readers = 0  # values there that are still read
        self.writer: weakref.ref | None = None  # the array that a node fills

    @property
    def idle(self) -> bool:
        return self.readers == 0 and (self.writer is None or self.writer() is None)


class Pool:
    """Makes buffers and uses them again, because filling fresh memory costs twenty times as much as filling warm."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._buffers: dict[int, Buffer] = {}
        self._freed: deque[int] = deque()  # told by the reader thread
        self.limit = IDLE_LIMIT

    def take(self, size: int) -> Buffer:
        """A buffer of at least that many bytes that nobody reads or fills. Raises MemoryError."""
        self._settle()
        size = max(SMALLEST, 1 << (size - 1).bit_length())
        for buffer in self._buffers.values():
            if buffer.size == size and buffer.idle:
                return buffer
        try:
            made = Buffer(next(self._numbers), size)
        except (OSError, ValueError) as error:
            raise MemoryError(f"no shared memory of {size} bytes: {error}") from None
        self._buffers[made.id] = made
        return made

    def empty(self, shape: tuple[int, ...], dtype: np.dtype) -> np.ndarray:
        """An array that lies in a buffer: to return it costs no copy."""
        count = int(np.prod(shape, dtype=np.int64))
        buffer = self.take(max(1, count * dtype.itemsize))
        root = np.frombuffer(buffer.memory, np.uint8)
        buffer.writer = weakref.ref(root)
        return root[:count * dtype.itemsize].view(dtype).reshape(shape)

    def holding(self, values: np.ndarray) -> tuple[Buffer, int] | None:
        """The buffer and the offset in which an array lies as it would be sent, if it does: not turned, split or shifted."""
        if not (values.flags.c_contiguous and values.flags.aligned and values.dtype.isnative):
            return None
        address = values.__array_interface__["data"][0]
        for buffer in self._buffers.values():
            root = buffer.writer() if buffer.writer else None
            if root is not None and 0 <= (offset := address - root.ctypes.data) and offset + values.nbytes <= buffer.size:
                return buffer, offset
        return None

    def free(self, number: int) -> None:
        """The other side has let go of one value in that buffer. Any thread."""
        self._freed.append(number)

    def surplus(self) -> list[int]:
        """Closes what is idle beyond the limit; their numbers, to be told."""
        self._settle()
        idle = [buffer for buffer in self._buffers.values() if buffer.idle]
        total, closed = sum(buffer.size for buffer in idle), []
        for buffer in idle:
            if total <= self.limit:
                break
            total -= buffer.size
            del self._buffers[buffer.id]
            if buffer.told:
                closed.append(buffer.id)
            else:
                os.close(buffer.fd)
        return closed

    def sent(self, buffer: Buffer) -> None:
        """The other side has its descriptor now, and maps it: ours is needed no more."""
        if not buffer.told:
            os.close(buffer.fd)
            buffer.told = True

    def _settle(self) -> None:
        while self._freed:
            buffer = self._buffers.get(self._freed.popleft())
            if buffer and buffer.readers:
                buffer.readers -= 1


class Arrivals:
    """The buffers of the other side, mapped read-only. Knows when the last array in one has gone."""

    def __init__(self) -> None:
        self._memory: dict[int, mmap.mmap] = {}
        self.released: deque[int] = deque()  # to be told; filled by whichever thread lets go
        self.lent: dict[int, weakref.ref] = {}  # the arrays that still lie in them

    def add(self, number: int, descriptor: int) -> None:
        """Maps a buffer, once it is known to be sealed: otherwise its maker could end this process."""
        try:
            sealed = fcntl.fcntl(descriptor, fcntl.F_GET_SEALS) & SEALS == SEALS
        except OSError:
            sealed = False  # not even memory
        if not sealed:
            raise ValueRefused(f"buffer {number} is not sealed")
        try:
            self._memory[number] = mmap.mmap(descriptor, os.fstat(descriptor).st_size, prot=mmap.PROT_READ)
        except (OSError, ValueError) as error:
            raise ValueRefused(f"buffer {number} cannot be mapped: {error}") from None

    def bytes(self, number: int, offset: int, size: int) -> np.ndarray:
        """A part of a buffer, which is told to be free when nothing refers to it any more."""
        memory = self._memory.get(number)
        if memory is None:
            raise ValueRefused(f"buffer {number} is not known here")
        if offset < 0 or size < 0 or offset + size > len(memory):
            raise ValueRefused(f"buffer {number} has {len(memory)} bytes, not {offset} + {size}")
        part = np.frombuffer(memory, np.uint8, size, offset) if size else NO_BYTES
        self._lend(part, number)
        return part

    def drop(self, number: int) -> None:
        """Its maker has closed it. The memory goes with the last array in it."""
        self._memory.pop(number, None)

    def _lend(self, part: np.ndarray, number: int) -> None:
        def gone(ref: weakref.ref) -> None:
            del self.lent[id(ref)]
            self.released.append(number)
        ref = weakref.ref(part, gone)
        self.lent[id(ref)] = ref
