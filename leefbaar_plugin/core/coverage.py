"""Polygons that meet exactly share every edge; only where an edge is free can they overlap or leave a gap."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from .judging.neighbours import Mask, Rows
from .numbers import Floats

#: Coordinates are the same within this (m).
_GRAIN = 0.001
_POLYGON, _MULTIPOLYGON = 3, 6
_MIX = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))


def free_boxes(shapes: Sequence[bytes]) -> Floats:
    """The rectangle around the edges of each polygon that are not those of exactly one other, shape (n, 4).

    A polygon that meets others along its whole outline has none: NaN. The cost grows with the number of edges, so
    that on a layer whose borders fit most pairs need no overlay.

    Parameters
    ----------
    shapes
        WKB of polygons and multipolygons; an empty text has no edges.
    """
    keys = [np.concatenate([_keys(ring) for ring in rings(wkb)] or [_NONE]) for wkb in shapes]
    every = np.concatenate([*keys, _NONE])
    order = np.argsort(every, kind="stable")
    counts = np.empty(len(every), dtype=np.int32)
    if len(every):
        starts = np.flatnonzero(np.r_[True, every[order][1:] != every[order][:-1]])
        lengths = np.diff(np.r_[starts, len(every)])
        counts[order] = np.repeat(lengths, lengths)
    out = np.full((len(shapes), 4), np.nan)
    place = 0
    for i, (wkb, own) in enumerate(zip(shapes, keys)):
        free = counts[place : place + len(own)] != 2
        place += len(own)
        if free.any():
            ends = np.concatenate([np.hstack([ring[:-1], ring[1:]]) for ring in rings(wkb)])[free].reshape(-1, 2)
            out[i] = (*ends.min(axis=0), *ends.max(axis=0))
    return out


def may_overlap(pairs: tuple[Rows, Rows], boxes: Floats, free: Floats) -> Mask:
    """Of pairs of polygons those of which a free edge lies in the rectangle around the other."""
    i, j = pairs
    return _meet(free[i], boxes[j]) | _meet(free[j], boxes[i])


def rings(wkb: bytes) -> Iterator[Floats]:
    """The rings of a polygon or multipolygon, each of shape (k, 2)."""
    if wkb:
        yield from _geometry(wkb, 0)[0]


_NONE = np.array([], dtype=np.uint64)


def _keys(ring: Floats) -> NDArray[np.uint64]:
    """A number for each edge of a ring, the same in both directions; two edges share one by chance once in 10¹⁹."""
    whole = np.round(ring / _GRAIN).astype(np.int64).view(np.uint64)
    with np.errstate(over="ignore"):
        ends = whole[:, 0] * _MIX[0] + whole[:, 1] * _MIX[1]
        ends ^= ends >> np.uint64(29)
        ends *= _MIX[1]
        ends ^= ends >> np.uint64(32)
        return ends[:-1] + ends[1:]


def _geometry(wkb: bytes, at: int) -> tuple[list[Floats], int]:
    """The rings of the geometry at a place in the bytes, and the place behind it."""
    order = "<" if wkb[at] else ">"
    kind, parts = struct.unpack_from(f"{order}II", wkb, at + 1)
    at += 9
    flat, extra = (kind & 0xFF, 1) if kind & 0x80000000 else (kind % 1000, (0, 1, 1, 2)[kind // 1000 % 4])
    out: list[Floats] = []
    if flat == _MULTIPOLYGON:
        for _ in range(parts):
            more, at = _geometry(wkb, at)
            out += more
        return out, at
    if flat != _POLYGON:
        raise ValueError(f"no polygon: WKB type {kind}")
    for _ in range(parts):
        (n,) = struct.unpack_from(f"{order}I", wkb, at)
        values = np.frombuffer(wkb, f"{order}f8", n * (2 + extra), at + 4)
        out.append(values.reshape(n, 2 + extra)[:, :2])
        at += 4 + 8 * values.size
    return out, at


def _meet(a: Floats, b: Floats) -> Mask:
    with np.errstate(invalid="ignore"):
        return (a[:, 0] <= b[:, 2]) & (b[:, 0] <= a[:, 2]) & (a[:, 1] <= b[:, 3]) & (b[:, 1] <= a[:, 3])
