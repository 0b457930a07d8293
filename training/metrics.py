"""Exact-span F1."""
from __future__ import annotations

from collections import Counter

from corpora import Document
from targets import TYPES, gum_name_runs

NAME_GENRES = ("news", "interview", "bio", "speech")


class Score:
    """Counts of gold, predicted and right spans by name."""

    def __init__(self) -> None:
        self.gold: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.right: Counter[str] = Counter()

    def add(self, gold: set[tuple[int, int, str]], said: set[tuple[int, int, str]]) -> None:
        for counts, spans in ((self.gold, gold), (self.said, said), (self.right, gold & said)):
            counts.update(name for _, _, name in spans)

    def f1(self, *names: str) -> tuple[float, float, float]:
        g, s, r = (sum(c[n] for n in names) for c in (self.gold, self.said, self.right))
        return r / max(s, 1), r / max(g, 1), 2 * r / max(s + g, 1)

    def table(self) -> dict[str, list[float]]:
        return {n: [round(x, 4) for x in self.f1(n)] for n in sorted(self.gold)}


def role_spans(doc: Document) -> set[tuple[int, int, str]]:
    """PolNeAR: the maximal runs of one role inside one attribution."""
    return {(b, e, role) for a in doc.attributions for role, parts in a.items() for b, e in parts}


def name_spans(doc: Document, wide: bool = False) -> set[tuple[int, int, str]]:
    """GUM: names of people, places and organisations; runs of PROPN, or with `wide` of NNP and NNPS too."""
    return {(b, e, TYPES[k]) for b, e, k, _ in gum_name_runs(doc, wide) if k in ("person", "place", "organization")}
