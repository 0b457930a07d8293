"""Scores of made-up choices, which src/coreference/scorer.ts must repeat.

    python coreference/parity.py --model ../models/coreference/model.json --out ../tests/coreference/parity.json
"""
from __future__ import annotations

import argparse
import json

import numpy as np


def score(layer: dict, features: np.ndarray) -> float:
    bias = np.array(layer["bias"])
    hidden = np.maximum(bias + features @ np.array(layer["weights"]).reshape(len(features), len(bias)), 0)
    return float(hidden @ np.array(layer["out"]) + layer["outBias"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    a = parser.parse_args()
    with open(a.model, encoding="utf8") as f:
        model = json.load(f)
    sizes = {k: len(v) for k, v in model["features"].items()}
    rng = np.random.default_rng(17)
    some = lambda n: [(int(i), round(float(rng.random()), 2)) for i in np.flatnonzero(rng.random(n) < 0.2)]
    dense = lambda cells, n: np.array([dict(cells).get(i, 0.0) for i in range(n)])
    out = []
    for count in (1, 2, 5, 12):
        own, fresh, pairs = some(sizes["mention"]), some(sizes["fresh"]), [some(sizes["pair"]) for _ in range(count)]
        mention = dense(own, sizes["mention"])
        scores = {"fresh": score(model["fresh"], np.concatenate([mention, dense(fresh, sizes["fresh"])])),
                  "pairs": [score(model["pair"], np.concatenate([mention, dense(p, sizes["pair"])])) for p in pairs]}
        out.append({"own": own, "fresh": fresh, "pairs": pairs, "scores": scores})
    with open(a.out, "w", encoding="utf8") as f:
        json.dump(out, f)
        f.write("\n")


if __name__ == "__main__":
    main()
