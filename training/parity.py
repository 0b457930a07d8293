"""Write what the exported model gives, word by word, for the TypeScript side to repeat.

    python parity.py --model ../models/tagger --out work/parity.jsonl [--limit 1000]

One text a line: words, gaps, pieces, case, quote, and the labels of each head. The texts are the dev parts of the
corpora cut to stretches of about ten sentences, plus oddities: keep the file out of the repository.
"""
from __future__ import annotations

import argparse
import json
import os

import numpy as np

from corpora import gum, polnear
from evaluate import load
from features import Pieces, case_of, load_vocabulary, quote_states
from predict import decode, document_scores

ODD = [
    ["x" * 5000], ["É", "ﬁancé", "İstanbul", "ΣΊΣΥΦΟΣ", "ß", "Ǆ"], ["😀", "👩‍👩‍👧", "e\u0301", "\u200b", "\ufffd", "\ufeff"],
    ["שלום", "“", "مرحبا", "”", "中文", "日本語", "ไทย"], ['"', "a", '"', '"', "b"], ["''", "a", "``", "b", "’”", '("', "c", '")'],
    ["don", "’t", "U.S.", "COVID-19", "iPhone", "McCain", "A", "1st", "٣", "$", "—", "…"], ["@@@@@@@@@@@@@@@@@@@@@@"], ["\x00", "\xad", "a\u00a0b"],
]


def main() -> None:
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default=os.path.join(here, "..", "models", "tagger"))
    parser.add_argument("--data", default=os.path.join(here, "..", "..", "shared", "data"))
    parser.add_argument("--out", default=os.path.join(here, "work", "parity.jsonl"))
    parser.add_argument("--limit", type=int, default=140, help="stretches of 200 words, about eight sentences each")
    a = parser.parse_args()
    scorer, steps = load(a.model, 1)
    pieces = Pieces(load_vocabulary(os.path.join(a.model, "vocab.txt")))
    texts = [(words, [" " if i % 3 else "" for i in range(len(words))]) for words in ODD]
    documents = polnear(os.path.join(a.data, "polnear", "dev.jsonl")) + gum(os.path.join(a.data, "gum", "dev"))
    for d in documents[::2]:
        texts += [(d.words[i:i + 200], d.gaps[i:i + 200]) for i in range(0, len(d.words), 200)]
    texts = texts[:a.limit]
    texts += [(d.words, d.gaps) for d in documents[1:8:2]]  # whole ones, of several windows
    os.makedirs(os.path.dirname(os.path.abspath(a.out)), exist_ok=True)
    with open(a.out, "w", encoding="utf8") as f:
        for words, gaps in texts:
            encoded = {"pieces": [pieces.of(w) for w in words], "case": np.array([case_of(w) for w in words]),
                       "quote": np.array(quote_states(words, gaps))}
            found = decode(document_scores([encoded], scorer)[0], steps)
            row = {"words": words, "gaps": gaps, "pieces": encoded["pieces"], "case": encoded["case"].tolist(),
                   "quote": encoded["quote"].tolist(), **found}
            f.write(json.dumps(row) + "\n")
    print(len(texts), "texts,", sum(len(w) for w, _ in texts), "words")


if __name__ == "__main__":
    main()
