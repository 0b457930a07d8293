"""Every label of every head, and which steps a decoder may take. `models/labels.json` is written from here."""
from __future__ import annotations

CASE = ("pad", "lower", "title", "upper", "mixed", "digit", "punctuation")
# One state a word: outside quotation marks, an opening mark, inside, a closing mark; and the same for the first word
# of a paragraph.
QUOTE = ("pad", "out", "open", "in", "close", "out-first", "open-first", "in-first", "close-first")

ROLES = ("SRC", "CUE", "CON")
ATT = ("O", *(f"{p}-{r}" for r in ROLES for p in "BIES"))
NAMES = ("PER", "LOC", "ORG", "GROUP", "EVENT", "OTHER")
NER = ("O", *(f"{p}-{n}" for n in NAMES for p in "BI"))
UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X")
# The head of a mention (name, description or pronoun) bears its type; every other word is O.
MENTION = ("O", "person", "place", "organization", "object", "event", "time", "substance", "animal", "abstract", "plant")
# For a word of a source or content: where its cue stands, for a word of a cue: where its source stands. Counted in
# runs of that role, to the left or right.
LINK = ("none", "left1", "right1", "left2", "right2", "far")

HEADS = {"att": ATT, "ner": NER, "upos": UPOS, "mention": MENTION, "link": LINK}


def may_follow(before: str, after: str) -> bool:
    """Whether `after` may stand right after `before`, in either scheme (B I, or B I E S)."""
    scheme_has_ends = before in ATT and after in ATT
    p, _, x = before.partition("-")
    q, _, y = after.partition("-")
    if scheme_has_ends:
        opened = p in ("B", "I")
        return (q in ("I", "E") and x == y) if opened else q in ("O", "B", "S")
    return q != "I" or (p in ("B", "I") and x == y)


def may_start(label: str) -> bool:
    return label[0] in "OBS"


def may_end(label: str) -> bool:
    """Whether a text may end with this label."""
    return label in NER or label[0] in "OES"


def spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """The labelled runs of words as (first, past the last, name). Takes B I and B I E S alike."""
    out: list[tuple[int, int, str]] = []
    first: int | None = None
    for i, label in enumerate([*labels, "O"]):
        p, _, x = label.partition("-")
        if first is not None and (p in ("O", "B", "S") or x != labels[first].partition("-")[2]):
            out.append((first, i, labels[first].partition("-")[2]))
            first = None
        if p != "O" and first is None:
            first = i
    return out
