"""Scores on the dev parts: of a checkpoint (`--model work/model.pt`) or of an exported folder (`--model ../models/tagger`).

    python evaluate.py --model work/model.pt [--data ../../shared/data] [--prepared work/data.pt] [--threads 2]

Prints exact-span F1 of sources, cues and contents (PolNeAR), of names by type (GUM news, interview, bio, speech; also by
genre), accuracy of part of speech and links, F1 of mention heads; as JSON with --json FILE.
"""
from __future__ import annotations

import argparse
import json
import os
import time

import numpy as np
import torch

from corpora import gum, polnear
from crf import Crf
from labels import ATT, HEADS, LINK, MENTION, NER, UPOS, may_follow, spans
from metrics import NAME_GENRES, Score, name_spans, role_spans
from model import Tagger
from predict import OVERLAP, ROOM, Scorer, decode, document_scores


def torch_scorer(tagger: Tagger) -> Scorer:
    tagger.eval()

    def score(x: dict[str, torch.Tensor]) -> np.ndarray:
        with torch.no_grad():
            return tagger(x["ids"], x["mask"], x["case"], x["quote"]).float().numpy()

    return score


def onnx_scorer(path: str, threads: int) -> Scorer:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    names = [i.name for i in session.get_inputs()]
    return lambda x: session.run(None, {n: x[n].numpy().astype(np.int32) for n in names})[0]


def measure(prepared: list[dict], data: str, scorer: Scorer, steps: dict[str, np.ndarray],
            room: int = ROOM, overlap: int = OVERLAP) -> dict:
    started = time.time()
    scores = document_scores(prepared, scorer, room, overlap)
    seconds = time.time() - started
    said = {d["name"]: decode(s, steps) for d, s in zip(prepared, scores)}
    roles, names, wide, heads = Score(), Score(), Score(), Score()
    by_genre: dict[str, Score] = {}
    for doc in polnear(os.path.join(data, "polnear", "dev.jsonl")):
        roles.add(role_spans(doc), set(spans(said[doc.name]["att"])))
    for doc in gum(os.path.join(data, "gum", "dev"), genres=NAME_GENRES):
        found = {s for s in spans(said[doc.name]["ner"]) if s[2] in ("PER", "LOC", "ORG")}
        genre = doc.name.split("_")[1]
        names.add(name_spans(doc), found)
        wide.add(name_spans(doc, wide=True), found)
        by_genre.setdefault(genre, Score()).add(name_spans(doc), found)
    right, seen = {"upos": 0, "link": 0}, {"upos": 0, "link": 0}
    for d in prepared:
        for head, labels in (("upos", UPOS), ("link", LINK)):
            if (head == "upos") == (d["kind"] == "gum"):
                for y, p in zip(d[head].tolist(), said[d["name"]][head]):
                    if y >= 0:
                        seen[head] += 1
                        right[head] += labels[y] == p
        if d["kind"] == "gum":
            heads.add({(i, i + 1, MENTION[y]) for i, y in enumerate(d["mention"].tolist()) if y > 0},
                      {(i, i + 1, p) for i, p in enumerate(said[d["name"]]["mention"]) if p != "O"})
    rounded = lambda t: [round(x, 4) for x in t]
    return {
        "roles": roles.table(),
        "names": {**names.table(), "all": rounded(names.f1("PER", "LOC", "ORG"))},
        "names_wide": {**wide.table(), "all": rounded(wide.f1("PER", "LOC", "ORG"))},
        "names_by_genre": {g: rounded(s.f1("PER", "LOC", "ORG")) for g, s in sorted(by_genre.items())},
        "upos_accuracy": round(right["upos"] / max(seen["upos"], 1), 4),
        "link_accuracy": round(right["link"] / max(seen["link"], 1), 4),
        "mention_heads": {"person": rounded(heads.f1("person")), "place": rounded(heads.f1("place")),
                          "organization": rounded(heads.f1("organization")),
                          "all": rounded(heads.f1(*MENTION[1:]))},
        "seconds": round(seconds, 1),
        "words": sum(len(d["pieces"]) for d in prepared),
    }


def steps_of(state: dict) -> dict[str, np.ndarray]:
    return {name: state[name].numpy() for name in ("att", "ner")}


def load(path: str, threads: int) -> tuple[Scorer, dict[str, np.ndarray]]:
    if os.path.isdir(path):
        with open(os.path.join(path, "labels.json"), encoding="utf8") as f:
            labels = json.load(f)
        steps = {n: np.array(labels["transitions"][n], np.float32) for n in ("att", "ner")}
        return onnx_scorer(os.path.join(path, "model.int8.onnx"), threads), steps
    saved = torch.load(path, weights_only=True)
    tagger = Tagger({h: len(x) for h, x in HEADS.items()}, saved["sizes"][0], saved["sizes"][1])
    tagger.load_state_dict(saved["model"])
    if path.endswith(".onnx"):
        raise SystemExit("give the folder, not the file")
    return torch_scorer(tagger), steps_of(saved["steps"])


def legal_steps(chains: dict[str, Crf]) -> dict[str, torch.Tensor]:
    return {name: chain.transitions().detach().clone() for name, chain in chains.items()}


def new_chains() -> dict[str, Crf]:
    return {"att": Crf(ATT, may_follow), "ner": Crf(NER, may_follow)}


def main() -> None:
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default=os.path.join(here, "work", "model.pt"))
    parser.add_argument("--data", default=os.path.join(here, "..", "..", "shared", "data"))
    parser.add_argument("--prepared", default=os.path.join(here, "work", "data.pt"))
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--room", type=int, default=ROOM)
    parser.add_argument("--overlap", type=int, default=OVERLAP)
    parser.add_argument("--json")
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    prepared = torch.load(a.prepared, weights_only=False)["dev"]
    result = measure(prepared, a.data, *load(a.model, a.threads), a.room, a.overlap)
    print(json.dumps(result, indent=1))
    if a.json:
        with open(a.json, "w", encoding="utf8") as f:
            json.dump(result, f, indent=1)


if __name__ == "__main__":
    main()
