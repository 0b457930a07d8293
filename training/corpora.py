"""Readers of the corpora: each gives documents with words, gaps and whatever gold it has.

PolNeAR: Newell et al. 2018. GUM: Zeldes 2017. CrossNER: Liu et al. 2021. Offsets are code points of the text.
"""
from __future__ import annotations

import glob
import json
import os
import re
from dataclasses import dataclass, field

NON_COMMERCIAL = ("essay", "fiction", "letter", "podcast", "whow")


@dataclass
class Document:
    name: str
    words: list[str]
    gaps: list[str]  # the characters before each word
    kind: str  # polnear, gum, crossner
    tags: list[str] = field(default_factory=list)  # Penn tags (PolNeAR), UPOS (GUM)
    xpos: list[str] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)  # the sentence of each word
    silver: list[str] = field(default_factory=list)  # PolNeAR names; CrossNER gold
    mentions: list[tuple[int, int, int, str]] = field(default_factory=list)  # first, past the last, head, type
    attributions: list[dict[str, list[tuple[int, int]]]] = field(default_factory=list)  # role: runs of words


def runs(words: list[int]) -> list[tuple[int, int]]:
    """Maximal runs of consecutive numbers, half-open."""
    out: list[tuple[int, int]] = []
    for w in words:
        if out and out[-1][1] == w:
            out[-1] = (out[-1][0], w + 1)
        else:
            out.append((w, w + 1))
    return out


def polnear(path: str) -> list[Document]:
    out = []
    with open(path, encoding="utf8") as f:
        for line in f:
            d = json.loads(line)
            text, tokens = d["text"], d["tokens"]
            doc = Document(d["name"], [text[b:e] for b, e in tokens], [], "polnear", d["pos"], silver=d["ner"])
            last = 0
            for b, e in tokens:
                doc.gaps.append(text[last:b])
                last = e
            at = [0] * (len(text) + 1)  # character to word, for the words' own characters
            for i, (b, e) in enumerate(tokens):
                for c in range(b, e):
                    at[c] = i + 1
            for a in d["attributions"]:
                roles = {}
                for role, key in (("SRC", "source"), ("CUE", "cue"), ("CON", "content")):
                    inside = {at[c] - 1 for b, e in a[key] for c in range(b, e) if at[c]}
                    roles[role] = runs(sorted(inside))
                doc.attributions.append(roles)
            out.append(doc)
    return out


TOKEN = re.compile(r"\(([^()]+)(\))?|(\d+)\)")


def gum(folder: str, commercial: bool = True, genres: tuple[str, ...] | None = None) -> list[Document]:
    out = []
    for path in sorted(glob.glob(os.path.join(folder, "*.conllu"))):
        genre = os.path.basename(path).split("_")[1]
        if (commercial and genre in NON_COMMERCIAL) or (genres is not None and genre not in genres):
            continue
        out.append(gum_document(path))
    return out


def gum_document(path: str) -> Document:
    doc = Document(os.path.basename(path)[:-7], [], [], "gum")
    opened: dict[str, list[tuple[int, str]]] = {}
    governor: list[int] = []  # of each word, -1 for a root
    gap, paragraph, whole, sentence, sentence_start = "", False, None, -1, 0

    def close(key: str) -> None:
        if opened.get(key):
            first, kind = opened[key].pop()
            doc.mentions.append((first, len(doc.words), -1, kind))

    with open(path, encoding="utf8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line:
                whole = None
                continue
            if line.startswith("#"):
                if line.startswith("# newpar") and not line.startswith("# newpar_block"):
                    paragraph = True
                if line.startswith("# sent_id"):
                    sentence, sentence_start = sentence + 1, len(doc.words)
                continue
            cells = line.split("\t")
            if "-" in cells[0]:  # a word of several tokens: the gap after it stands on its own line
                first, last = map(int, cells[0].split("-"))
                whole = ("SpaceAfter=No" in cells[9], first, last)
                continue
            if "." in cells[0]:
                continue
            i = int(cells[0])
            if paragraph and doc.words:
                gap = "\n\n"
            paragraph = False
            doc.words.append(cells[1])
            doc.gaps.append(gap)
            doc.tags.append(cells[3])
            doc.xpos.append(cells[4])
            doc.sentence.append(sentence)
            governor.append(sentence_start + int(cells[6]) - 1 if cells[6] != "0" else -1)
            if whole and whole[1] <= i <= whole[2]:
                glued = whole[0] if i == whole[2] else True
            else:
                glued = "SpaceAfter=No" in cells[9]
            gap = "" if glued else " "
            found = re.search(r"(?:^|\|)Entity=([^|\t]+)", cells[9])
            for t in TOKEN.finditer(found.group(1)) if found else ():
                if t.group(1):
                    p = t.group(1).split("-")
                    opened.setdefault(p[0], []).append((len(doc.words) - 1, p[1]))
                    if t.group(2):
                        close(p[0])
                else:
                    close(t.group(3))

    def head(first: int, end: int) -> int:
        """The word whose governor stands outside the mention."""
        return next((i for i in range(first, end) if not first <= governor[i] < end), first)

    doc.mentions = [(first, end, head(first, end), kind) for first, end, _, kind in doc.mentions]
    return doc


def crossner(paths: list[str]) -> list[Document]:
    """All sentences as one document, each its own paragraph."""
    doc = Document("crossner", [], [], "crossner")
    sentence = 0
    for path in paths:
        fresh = True
        with open(path, encoding="utf8") as f:
            for line in f:
                cells = line.split()
                if len(cells) < 2:
                    fresh, sentence = True, sentence + 1
                    continue
                doc.words.append(cells[0])
                doc.gaps.append("\n" if fresh and doc.words else " ")
                doc.silver.append(cells[-1])
                doc.sentence.append(sentence)
                fresh = False
    return [doc]
