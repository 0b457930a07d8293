"""Export a checkpoint to int8 ONNX with what the decoder needs.

    python export.py --model work/model.pt --out ../models/tagger [--float]

Writes model.int8.onnx (inputs ids, mask, case, quote: int32, windows x pieces; output scores: float32, windows x
pieces x all labels, heads side by side in the order of labels.json), vocab.txt, labels.json (labels of the heads, the
transitions of the two chains, ids of the features, window size, SHA-256 of the other files). --float also writes
model.fp32.onnx beside it, for comparison.
"""
from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil

import onnx
import torch
from torch import nn

from evaluate import steps_of
from features import MAX_PIECES, MAX_TOKEN, MAX_WORD
from labels import CASE, HEADS, QUOTE
from model import Tagger
from predict import OVERLAP, ROOM
from prepare import default_package
from quantize import quantize_linears


class ByteEmbedding(nn.Module):
    """An embedding table in 8 bits with a scale a row."""

    def __init__(self, table: torch.Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", torch.round(table / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.table[ids].to(torch.float32) * self.scale[ids]


def to_onnx(tagger: Tagger, path: str) -> None:
    x = torch.ones(2, 16, dtype=torch.int32)
    names = ["ids", "mask", "case", "quote"]
    axes = {n: {0: "windows", 1: "pieces"} for n in [*names, "scores"]}
    torch.onnx.export(tagger, (x, x, x, x), path, input_names=names, output_names=["scores"], dynamic_axes=axes,
                      opset_version=18, dynamo=False, do_constant_folding=True)


def sha256(path: str) -> str:
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def main() -> None:
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default=os.path.join(here, "work", "model.pt"))
    parser.add_argument("--out", default=os.path.join(here, "..", "models", "tagger"))
    parser.add_argument("--float", action="store_true")
    parser.add_argument("--top", type=int, default=127, help="largest weight step")
    parser.add_argument("--keep", nargs="*", default=[], help="weights that stay float")
    a = parser.parse_args()
    os.makedirs(a.out, exist_ok=True)
    saved = torch.load(a.model, weights_only=True)
    tagger = Tagger({h: len(x) for h, x in HEADS.items()}, saved["sizes"][0], saved["sizes"][1])
    tagger.load_state_dict(saved["model"])
    tagger.eval()
    at = lambda name: os.path.join(a.out, name)
    if a.float:
        to_onnx(tagger, at("model.fp32.onnx"))
    tagger.encoder.word = ByteEmbedding(tagger.encoder.word.weight.detach())
    to_onnx(tagger, at("model.int8.onnx"))
    model = onnx.load(at("model.int8.onnx"))
    print(quantize_linears(model, set(a.keep), a.top), "linear layers in 8 bits")
    onnx.checker.check_model(model)
    onnx.save(model, at("model.int8.onnx"))
    shutil.copyfile(os.path.join(default_package(), "vocab.txt"), at("vocab.txt"))
    steps = steps_of(saved["steps"])
    labels = {
        "heads": {h: list(x) for h, x in HEADS.items()},
        "transitions": {n: [[round(float(v), 5) for v in row] for row in m] for n, m in steps.items()},
        "case": list(CASE), "quote": list(QUOTE),
        "room": ROOM, "overlap": OVERLAP,
        "maxWord": MAX_WORD, "maxToken": MAX_TOKEN, "maxPieces": MAX_PIECES,
        "sha256": {n: sha256(at(n)) for n in ("model.int8.onnx", "vocab.txt")},
    }
    with open(at("labels.json"), "w", encoding="utf8") as f:
        json.dump(labels, f, indent=1)
        f.write("\n")
    for n in ("model.int8.onnx", "vocab.txt", "labels.json"):
        print(n, os.path.getsize(at(n)), "bytes")


if __name__ == "__main__":
    main()
