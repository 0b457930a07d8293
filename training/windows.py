"""Windows of pieces over documents, for training (cut at random) and for inference (with overlap)."""
from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch

from features import CLS, SEP
from labels import NER


@dataclass
class Window:
    document: dict
    first: int  # words
    end: int
    pieces: int


def cut(document: dict, room: int, start: int = 0, offset: int | None = None) -> list[Window]:
    """Consecutive windows without overlap of at most `room` pieces, the first one of `offset`."""
    out: list[Window] = []
    first, used, limit = start, 0, offset or room
    for i, p in enumerate(document["pieces"]):
        if used and used + len(p) > limit:
            out.append(Window(document, first, i, used))
            first, used, limit = i, 0, room
        used += len(p)
    if used:
        out.append(Window(document, first, len(document["pieces"]), used))
    return out


def epoch(documents: list[dict], room: int, tokens: int, rng: random.Random) -> list[list[Window]]:
    """Batches of about `tokens` pieces with windows of like length, in random order."""
    windows = []
    for d in documents:
        windows += [w for w in cut(d, room, offset=rng.randint(room // 4, room)) if w.end - w.first >= 8]
    rng.shuffle(windows)
    windows.sort(key=lambda w: w.pieces // 24)  # stable: random within a length class
    out: list[list[Window]] = []
    for w in windows:
        longest = max(w.pieces, max((x.pieces for x in out[-1]), default=0)) if out else 0
        if out and longest * (len(out[-1]) + 1) <= tokens:
            out[-1].append(w)
        else:
            out.append([w])
    rng.shuffle(out)
    return out


def overlapping(lengths: list[int], room: int, overlap: int) -> list[tuple[int, int]]:
    """Word ranges of at most `room` pieces that cover all words; neighbours share about `overlap` pieces.

    The same rule stands in src/tagger/windows.ts.
    """
    out: list[tuple[int, int]] = []
    first, n = 0, len(lengths)
    while first < n:
        end, used = first, 0
        while end < n and (end == first or used + lengths[end] <= room):
            used += lengths[end]
            end += 1
        out.append((first, end))
        if end == n:
            break
        back, shared = end, 0
        while back - 1 > first and shared + lengths[back - 1] <= overlap:
            back -= 1
            shared += lengths[back]
        first = back
    return out


def owners(ranges: list[tuple[int, int]], n: int) -> np.ndarray:
    """For each word the window that it is read from: shared words go to the nearer one, half and half."""
    out = np.zeros(n, np.int32)
    for k, (first, end) in enumerate(ranges):
        begin = first if k == 0 else (first + ranges[k - 1][1] + 1) // 2
        out[begin:end] = k
    return out


def inputs(windows: list[Window]) -> dict[str, torch.Tensor]:
    """ids, mask, case, quote: B x P; first: B x W, the place of each word's first piece (0 where there is none);
    words: B, how many."""
    width = max(w.pieces for w in windows) + 2
    most = max(w.end - w.first for w in windows)
    b = len(windows)
    ids, mask, case, quote = (np.zeros((b, width), np.int64) for _ in range(4))
    first = np.zeros((b, most), np.int64)
    for k, w in enumerate(windows):
        d, at = w.document, 1
        ids[k, 0] = CLS
        for j, i in enumerate(range(w.first, w.end)):
            p = d["pieces"][i]
            first[k, j] = at
            ids[k, at:at + len(p)] = p
            case[k, at:at + len(p)] = d["case"][i]
            quote[k, at:at + len(p)] = d["quote"][i]
            at += len(p)
        ids[k, at] = SEP
        mask[k, :at + 1] = 1
    t = torch.from_numpy
    return {"ids": t(ids), "mask": t(mask), "case": t(case), "quote": t(quote), "first": t(first),
            "words": torch.tensor([w.end - w.first for w in windows])}


def gold(windows: list[Window]) -> dict[str, torch.Tensor]:
    """The targets: B x W, -1 past the end; `ner` B x W x L bool, all true past the end."""
    most = max(w.end - w.first for w in windows)
    out = {}
    for head in ("att", "link", "upos", "mention"):
        y = np.full((len(windows), most), -1, np.int64)
        for k, w in enumerate(windows):
            y[k, :w.end - w.first] = w.document[head][w.first:w.end]
        out[head] = torch.from_numpy(y)
    masks = np.full((len(windows), most), (1 << len(NER)) - 1, np.int64)
    for k, w in enumerate(windows):
        masks[k, :w.end - w.first] = w.document["ner"][w.first:w.end]
    bits = (masks[:, :, None] >> np.arange(len(NER))) & 1
    out["ner"] = torch.from_numpy(bits.astype(bool))
    return out
