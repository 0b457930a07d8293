"""From gold to what the heads learn: one array a head and document.

`att` is fully labelled. `ner` holds a bit mask of allowed labels a word, because corpora differ in what they say:
GUM's own types are gold, PolNeAR's silver and CrossNER's types allow several of ours, and where nothing is known all
are allowed. -1 in the other heads means: not annotated.

A name is a maximal run of proper nouns, as GUM's heads give them, so "US President Donald Trump" is one; the silver
names of PolNeAR are widened to the run of NNP tags around them, CrossNER's are cut at words in lower case.
"""
from __future__ import annotations

import numpy as np

from corpora import Document, runs
from labels import ATT, LINK, MENTION, NAMES, NER, UPOS, may_follow

ALL = (1 << len(NER)) - 1
OUT = 1 << NER.index("O")
PENN = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "EX": "PRON", "CC": "CCONJ",
    "CD": "NUM", "MD": "AUX", "VBD": "VERB", "VBZ": "VERB", "VBP": "VERB", "VBN": "VERB", "VBG": "VERB", "VB": "VERB",
    "UH": "INTJ", ",": "PUNCT", ".": "PUNCT", ":": "PUNCT", "``": "PUNCT", "''": "PUNCT", "-LRB-": "PUNCT",
    "-RRB-": "PUNCT", "POS": "PART", "DT": "DET", "$": "SYM", "#": "SYM",
}
AUXILIARY = {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m", "have", "has",
             "had", "having", "'ve", "’ve", "'d", "’d", "do", "does", "did", "get", "gets", "got"}
TYPES = {"person": "PER", "place": "LOC", "organization": "ORG", "event": "EVENT"}
CROSSNER = {"politician": ["PER"], "person": ["PER"], "organisation": ["ORG"], "politicalparty": ["ORG"],
            "country": ["LOC"], "location": ["LOC"], "election": ["EVENT"], "event": ["EVENT"],
            "misc": ["GROUP", "OTHER", "EVENT"]}
SILVER = {"PER": ["PER"], "ORG": ["ORG"], "LOC": ["LOC"], "MISC": ["EVENT", "OTHER", "GROUP"]}


def allow(mask: np.ndarray, first: int, end: int, names: list[str]) -> None:
    for i in range(first, end):
        mask[i] = sum(1 << NER.index(f"{'B' if i == first else 'I'}-{n}") for n in names)


def attribution(doc: Document) -> tuple[np.ndarray, np.ndarray]:
    """The role labels and the links. The roles of one article do not overlap in PolNeAR (4 words in 710,000 do)."""
    att = np.zeros(len(doc.words), np.int8)
    link = np.full(len(doc.words), -1, np.int8)
    for a in doc.attributions:
        for role, parts in a.items():
            for b, e in parts:
                for i in range(b, e):
                    p = "S" if e - b == 1 else "B" if i == b else "E" if i == e - 1 else "I"
                    att[i] = ATT.index(f"{p}-{role}")
    mend(att)
    starts = {r: sorted(b for a in doc.attributions for b, _ in a[r]) for r in ("SRC", "CUE")}
    for a in doc.attributions:
        for role, goal in (("SRC", "CUE"), ("CON", "CUE"), ("CUE", "SRC")):
            for b, e in a[role]:
                link[b:e] = LINK.index(step(b, a[goal], starts[goal]))
    return att, link


def mend(att: np.ndarray) -> None:
    """Where spans of two attributions overlap one cuts the other: make the labels a legal sequence again."""
    names = [ATT[i] for i in att]
    for i, name in enumerate(names):
        p, _, x = name.partition("-")
        if p == "O":
            continue
        starts = p in "BS" or i == 0 or not may_follow(names[i - 1], f"I-{x}")
        ends = p in "ES" or i + 1 == len(names) or names[i + 1][2:] != x or names[i + 1][0] in "BS"
        names[i] = ("S" if ends else "B") + "-" + x if starts else ("E" if ends else "I") + "-" + x
    att[:] = [ATT.index(n) for n in names]


def step(at: int, goals: list[tuple[int, int]], starts: list[int]) -> str:
    """Which of the runs that begin at `starts` the nearest of `goals` is, seen from `at`."""
    if not goals:
        return "none"
    goal = min(goals, key=lambda g: abs(g[0] - at))[0]
    if goal < at:
        n = sum(goal <= s < at for s in starts)
        return f"left{n}" if n <= 2 else "far"
    n = sum(at < s <= goal for s in starts)
    return f"right{max(n, 1)}" if n <= 2 else "far"


def proper_nouns(doc: Document, wide: bool) -> list[bool]:
    """Words tagged PROPN; with `wide` also NNP and NNPS, which the two tags tell apart: UD calls the first words of
    "United States" and "White House" a verb and an adjective, and a name without them is of no use."""
    return [t == "PROPN" or (wide and x in ("NNP", "NNPS")) for t, x in zip(doc.tags, doc.xpos)]


def gum_name_runs(doc: Document, wide: bool) -> list[tuple[int, int, str, str]]:
    """Names: maximal runs of proper nouns, within a sentence, around the head of a mention; (first, end, type, xpos of
    the head). Where the heads of two mentions share a run the longer mention gives the type."""
    proper = proper_nouns(doc, wide)
    found: dict[tuple[int, int], tuple[str, str]] = {}
    for _, _, h, kind in sorted(doc.mentions, key=lambda m: m[0] - m[1]):
        if not proper[h]:
            continue
        b, e = h, h + 1
        while b > 0 and proper[b - 1] and doc.sentence[b - 1] == doc.sentence[h]:
            b -= 1
        while e < len(doc.words) and proper[e] and doc.sentence[e] == doc.sentence[h]:
            e += 1
        found.setdefault((b, e), (kind, doc.xpos[h]))
    return sorted((b, e, k, x) for (b, e), (k, x) in found.items())


def gum_names(doc: Document) -> np.ndarray:
    mask = np.full(len(doc.words), OUT, np.int64)
    proper = proper_nouns(doc, wide=True)
    for i, word in enumerate(doc.words):
        if doc.tags[i] == "ADJ" and word[:1].isupper() and i and doc.sentence[i - 1] == doc.sentence[i]:
            mask[i] = OUT | 1 << NER.index("B-GROUP")  # "Afghan" as an adjective: GUM has no mark for it
        if proper[i]:
            mask[i] = ALL  # a proper noun that heads no mention
    for b, e, kind, xpos in gum_name_runs(doc, wide=True):
        if kind == "time":
            mask[b:e] = OUT
        elif kind == "person" and xpos == "NNPS":
            allow(mask, b, e, ["GROUP"])
        elif kind == "organization" and xpos == "NNPS":
            allow(mask, b, e, ["GROUP", "ORG"])
        else:
            allow(mask, b, e, [TYPES.get(kind, "OTHER")])
    return mask


def polnear_names(doc: Document) -> np.ndarray:
    mask = np.full(len(doc.words), OUT, np.int64)
    proper = [t in ("NNP", "NNPS") for t in doc.tags]
    for i, p in enumerate(proper):
        if p:
            mask[i] = ALL
    for b, e in runs([i for i, p in enumerate(proper) if p]):
        kinds = [doc.silver[i] for i in range(b, e)]
        if all(k == "O" for k in kinds):
            continue
        if e - b > 7 or any("\n" in doc.gaps[i] for i in range(b + 1, e)):
            continue  # a headline in title case, most likely
        kind = [k for k in kinds if k != "O"][-1]
        one_group = kind == "MISC" and e - b == 1 and doc.tags[b] == "NNPS"
        allow(mask, b, e, ["GROUP"] if one_group else SILVER[kind])
    for i, k in enumerate(doc.silver):
        if k != "O" and not proper[i]:
            if k == "MISC" and doc.tags[i] in ("JJ", "NNS") and doc.words[i][:1].isupper():
                allow(mask, i, i + 1, ["GROUP"])
            else:
                mask[i] = ALL
    end = next((i for i in range(1, len(doc.words)) if "\n" in doc.gaps[i]), 0)
    mask[:end] = ALL  # the title
    return mask


def crossner_names(doc: Document) -> np.ndarray:
    mask = np.full(len(doc.words), OUT, np.int64)
    i = 0
    while i < len(doc.words):
        label = doc.silver[i]
        if not label.startswith("B-"):
            i += 1
            continue
        end = i + 1
        while end < len(doc.words) and doc.silver[end] == "I-" + label[2:]:
            end += 1
        capital = [k for k in range(i, end) if doc.words[k][:1].isupper() or doc.words[k][:1].isdigit()]
        mask[i:end] = OUT
        for n, (b, e) in enumerate(runs(capital)):
            allow(mask, b, e, CROSSNER[label[2:]] if n == 0 else list(NAMES))
        i = end
    return mask


def upos(doc: Document) -> np.ndarray:
    out = np.full(len(doc.words), -1, np.int8)
    for i, t in enumerate(doc.tags):
        if doc.kind == "polnear":
            t = PENN.get(t, "")
            if t == "VERB" and doc.words[i].lower() in AUXILIARY:
                t = ""
        if t in UPOS:
            out[i] = UPOS.index(t)
    return out


def mention_heads(doc: Document) -> np.ndarray:
    out = np.zeros(len(doc.words), np.int8)
    for _, _, head, kind in sorted(doc.mentions, key=lambda m: m[0] - m[1]):
        if kind in MENTION and out[head] == 0:
            out[head] = MENTION.index(kind)
    return out


def targets(doc: Document) -> dict[str, np.ndarray]:
    n = len(doc.words)
    none = np.full(n, -1, np.int8)
    att, link = attribution(doc) if doc.kind == "polnear" else (none, none)
    names = {"polnear": polnear_names, "gum": gum_names, "crossner": crossner_names}[doc.kind](doc)
    return {"att": att, "link": link, "ner": names,
            "upos": none if doc.kind == "crossner" else upos(doc),
            "mention": mention_heads(doc) if doc.kind == "gum" else none}
