"""Write what the exported model gives, word by word, for the TypeScript side to repeat.

    python parity.py --model ../models/tagger                   # 1,000 invented sentences -> ../tests/tagger/parity.jsonl
    python parity.py --corpora ../../shared/data --out work/parity.jsonl      # stretches of the dev corpora and oddities

One text a line: its words (joined by a space), then strings with one sign a word: the gap before it (0 none, 1 space, 2
line break), case, quotation state and the labels of the heads (A is the first id); `pieces` is a sum over all pieces
that tells their ids and places. Corpus text stays out of the repository: only the first form may be committed.
"""
from __future__ import annotations

import argparse
import json
import os

import numpy as np

from corpora import gum, polnear
from evaluate import load
from features import Pieces, case_of, load_vocabulary, quote_states
from invented import texts as invented
from labels import HEADS
from predict import decode, document_scores

ODD = [
    ["x" * 5000], ["É", "ﬁancé", "İstanbul", "ΣΊΣΥΦΟΣ", "ß", "Ǆ"], ["😀", "👩‍👩‍👧", "e\u0301", "\u200b", "\ufffd", "\ufeff"],
    ["שלום", "“", "مرحبا", "”", "中文", "日本語", "ไทย"], ['"', "a", '"', '"', "b"], ["''", "a", "``", "b", "’”", '("', "c", '")'],
    ["don", "’t", "U.S.", "COVID-19", "iPhone", "McCain", "A", "1st", "٣", "$", "—", "…"], ["@@@@@@@@@@@@@@@@@@@@@@"],
    ["\x00", "\xad", "a\u00a0b"],
]


def corpus_texts(data: str, stretches: int) -> list[tuple[list[str], list[str]]]:
    out = []
    documents = polnear(os.path.join(data, "polnear", "dev.jsonl")) + gum(os.path.join(data, "gum", "dev"))
    for d in documents[::2]:
        out += [(d.words[i:i + 200], d.gaps[i:i + 200]) for i in range(0, len(d.words), 200)]
    return out[:stretches] + [(d.words, d.gaps) for d in documents[1:8:2]]  # and whole ones, of several windows


def main() -> None:
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default=os.path.join(here, "..", "models", "tagger"))
    parser.add_argument("--corpora")
    parser.add_argument("--out", default=os.path.join(here, "..", "tests", "tagger", "parity.jsonl"))
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--stretches", type=int, default=140, help="of 200 words of the corpora")
    a = parser.parse_args()
    scorer, steps = load(a.model, 1)
    pieces = Pieces(load_vocabulary(os.path.join(a.model, "vocab.txt")))
    texts = [(words, [" " if i % 3 else "" for i in range(len(words))]) for words in ODD]
    texts += corpus_texts(a.corpora, a.stretches) if a.corpora else invented(a.sentences)
    letters = lambda ids: "".join(chr(65 + int(i)) for i in ids)
    os.makedirs(os.path.dirname(os.path.abspath(a.out)), exist_ok=True)
    with open(a.out, "w", encoding="utf8") as f:
        for words, gaps in texts:
            encoded = {"pieces": [pieces.of(w) for w in words], "case": np.array([case_of(w) for w in words]),
                       "quote": np.array(quote_states(words, gaps))}
            found = decode(document_scores([encoded], scorer)[0], steps)
            flat = [i for p in encoded["pieces"] for i in (*p, 7)]
            row = {"words": " ".join(words),
                   "gaps": "".join("2" if "\n" in g else "1" if g else "0" for g in gaps),
                   "pieces": sum(k * i for k, i in enumerate(flat, 1)) % 2 ** 31,
                   "case": letters(encoded["case"]), "quote": letters(encoded["quote"]),
                   **{h: letters(HEADS[h].index(x) for x in found[h]) for h in ("att", "ner", "upos", "mention")}}
            f.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(len(texts), "texts,", sum(len(w) for w, _ in texts), "words")


if __name__ == "__main__":
    main()
