"""Scores of whole documents from a scorer of windows (torch or ONNX), and the labels that follow from them."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from decode import viterbi
from labels import ATT, HEADS, NER
from windows import Window, inputs, overlapping, owners

ROOM, OVERLAP = 382, 64  # pieces a window, without [CLS] and [SEP]; pieces that neighbours share
Scorer = Callable[[dict[str, torch.Tensor]], np.ndarray]  # inputs -> B x P x all labels


def document_scores(
    documents: list[dict], scorer: Scorer, room: int = ROOM, overlap: int = OVERLAP, batch: int = 8
) -> list[np.ndarray]:
    """One W x (all labels) float32 array a document; each word from the window in which it is most central."""
    todo: list[tuple[int, int, Window, int, int]] = []
    out = []
    total = sum(len(x) for x in HEADS.values())
    for k, d in enumerate(documents):
        lengths = [len(p) for p in d["pieces"]]
        ranges = overlapping(lengths, room, overlap)
        owner = owners(ranges, len(lengths))
        out.append(np.zeros((len(lengths), total), np.float32))
        for j, (first, end) in enumerate(ranges):
            mine = np.flatnonzero(owner == j)
            if len(mine):
                todo.append((k, sum(lengths[first:end]), Window(d, first, end, sum(lengths[first:end])),
                             int(mine[0]), int(mine[-1]) + 1))
    todo.sort(key=lambda t: t[1])
    for i in range(0, len(todo), batch):
        part = todo[i:i + batch]
        x = inputs([t[2] for t in part])
        scores = scorer(x)
        for row, (k, _, w, begin, end) in enumerate(part):
            places = x["first"][row, begin - w.first:end - w.first].numpy()
            out[k][begin:end] = scores[row, places]
    return out


def split(scores: np.ndarray) -> dict[str, np.ndarray]:
    out, at = {}, 0
    for name, labels in HEADS.items():
        out[name] = scores[:, at:at + len(labels)]
        at += len(labels)
    return out


def decode(scores: np.ndarray, steps: dict[str, np.ndarray]) -> dict[str, list[str]]:
    """Labels of every head; `steps` are the transitions of the two chains."""
    by = split(scores)
    out = {"att": viterbi(by["att"], steps["att"], ATT), "ner": viterbi(by["ner"], steps["ner"], NER)}
    for head in ("upos", "mention", "link"):
        out[head] = [HEADS[head][i] for i in by[head].argmax(1)]
    return out
