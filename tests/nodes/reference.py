# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Plain computations with numpy that tests compare their results with.

reference.py CHECK RESULT.npy [SOURCE...]   exit 0: equal, 1: not (says how), 77: numpy is not there
"""
import struct
import sys
import zlib

try:
    import numpy as np
except ImportError:
    sys.exit(77)


def tiff_pages(path):
    """The pages of an uncompressed TIFF file as (pages, planes, rows, columns)."""
    data = open(path, "rb").read()
    order = "<" if data[:2] == b"II" else ">"
    sizes = {1: "B", 3: "H", 4: "I"}
    offset, pages = struct.unpack(order + "I", data[4:8])[0], []
    while offset:
        tags = {}
        count = struct.unpack_from(order + "H", data, offset)[0]
        for i in range(count):
            at = offset + 2 + 12 * i
            tag, kind, n = struct.unpack_from(order + "HHI", data, at)
            if kind in sizes:
                size = struct.calcsize(order + sizes[kind]) * n
                where = at + 8 if size <= 4 else struct.unpack_from(order + "I", data, at + 8)[0]
                tags[tag] = struct.unpack_from(order + str(n) + sizes[kind], data, where)
        kind = {1: "u", 2: "i", 3: "f"}[tags.get(339, (1,))[0]]
        dtype = np.dtype("%s%d" % (kind, tags[258][0] // 8)).newbyteorder(order)
        strips = b"".join(data[o:o + n] for o, n in zip(tags[273], tags[279]))
        pages.append(np.frombuffer(strips, dtype).reshape(-1, tags[257][0], tags[256][0]))
        offset = struct.unpack_from(order + "I", data, offset + 2 + 12 * count)[0]
    return np.array(pages)


def png_pixels(path):
    """The pixels of a plain PNG file of 8 bits, undoing its filters row by row."""
    data, at, packed = open(path, "rb").read(), 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", body[:10])
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    step = {0: 1, 2: 3, 6: 4}[colour]
    raw, rows = zlib.decompress(packed), []
    above = [0] * (width * step)
    for y in range(height):
        start = y * (width * step + 1)
        row, kind = list(raw[start + 1:start + 1 + width * step]), raw[start]
        for i in range(len(row)):
            left, up = row[i - step] if i >= step else 0, above[i]
            corner = above[i - step] if i >= step else 0
            if kind == 4:
                p = left + up - corner
                best = min((abs(p - left), 0, left), (abs(p - up), 1, up), (abs(p - corner), 2, corner))[2]
            else:
                best = [0, left, up, (left + up) // 2][kind]
            row[i] = (row[i] + best) & 255
        rows.append(row)
        above = row
    return np.array(rows, np.uint8).reshape(height, width, step).squeeze()


def expected(check, result, sources):
    if check in ("mean", "max", "min", "std", "sum"):
        volume = np.load(sources[0])["arr_0"]
        axis = int(sources[1])
        wide = volume if check in ("max", "min") else volume.astype(np.float64)
        return getattr(wide, check)(axis=axis)
    if check == "trace":
        pages = tiff_pages(sources[0])
        return pages.reshape(len(pages), -1).mean(axis=1)
    if check == "planar":
        return tiff_pages(sources[0]).transpose(0, 2, 3, 1)
    if check == "png":
        return png_pixels(sources[0])
    if check == "range":  # numbers 0, 1, 2 ... of that type and shape
        shape = [int(n) for n in sources[1:]]
        return np.arange(np.prod(shape, dtype=int)).astype(sources[0]).reshape(shape)
    if check == "tiff_range":  # the same, but the result is a TIFF file
        shape = [int(n) for n in sources[1:]]
        return np.arange(np.prod(shape)).astype(sources[0]).reshape(shape)
    sys.exit("no check " + check)


def main():
    check, path, sources = sys.argv[1], sys.argv[2], sys.argv[3:]
    if check == "tiff_range":
        result = tiff_pages(path)[:, 0]
    elif path.endswith(".npz"):
        result = np.load(path)["arr_0"]
    else:
        result = np.load(path)
    wanted = expected(check, result, sources)
    if result.shape != wanted.shape:
        sys.exit("shape %s instead of %s" % (result.shape, wanted.shape))
    if check in ("mean", "std", "sum", "trace"):
        if not np.allclose(result, wanted, rtol=1e-12, atol=1e-9):
            sys.exit("largest difference %g" % np.abs(result - wanted).max())
    elif result.dtype.newbyteorder("=") != wanted.dtype.newbyteorder("=") or not np.array_equal(result, wanted):
        sys.exit("%s and %s differ" % (result.dtype, wanted.dtype))


main()
