"""From words to what the network reads: word pieces, letter case, quotation state. `src/tagger/` does exactly the same.

A word is a str; a text is a list of words with the gap before each (the characters between it and the word before).
"""
from __future__ import annotations

import unicodedata
from functools import lru_cache

from labels import CASE, QUOTE

MAX_WORD = 200  # code points of a word that are looked at
MAX_TOKEN = 100  # code points of a basic token that are looked up; a longer one is [UNK]
MAX_PIECES = 12  # pieces that stand for a word
PAD, UNK, CLS, SEP = 0, 100, 101, 102


def load_vocabulary(path: str) -> dict[str, int]:
    with open(path, encoding="utf8") as f:
        return {line.rstrip("\n"): i for i, line in enumerate(f)}


def is_punctuation(ch: str) -> bool:
    return ("!" <= ch <= "/") or (":" <= ch <= "@") or ("[" <= ch <= "`") or ("{" <= ch <= "~") or (
        unicodedata.category(ch).startswith("P")
    )


def is_cjk(ch: str) -> bool:
    c = ord(ch)
    return (0x4E00 <= c <= 0x9FFF or 0x3400 <= c <= 0x4DBF or 0xF900 <= c <= 0xFAFF or 0x20000 <= c <= 0x2A6DF
            or 0x2A700 <= c <= 0x2CEAF or 0x2F800 <= c <= 0x2FA1F)


def basic_tokens(word: str) -> list[str]:
    """BERT's uncased normalisation: no controls, no accents, lower case; split at punctuation and ideographs."""
    out: list[str] = []
    current = ""
    for ch in unicodedata.normalize("NFD", word[:MAX_WORD].lower()):
        category = unicodedata.category(ch)
        if category == "Mn" or ch == "�":
            continue
        if ch in "\t\n\r" or category == "Zs":
            alone, skip = False, True
        elif category in ("Cc", "Cf"):
            continue
        else:
            alone, skip = is_punctuation(ch) or is_cjk(ch), False
        if alone or skip:
            if current:
                out.append(current)
            current = ""
            if alone:
                out.append(ch)
        else:
            current += ch
    if current:
        out.append(current)
    return out


def word_pieces(token: str, vocabulary: dict[str, int]) -> list[int]:
    """Longest match first (Wu et al. 2016)."""
    if len(token) > MAX_TOKEN:
        return [UNK]
    out: list[int] = []
    start = 0
    while start < len(token):
        end = len(token)
        found = None
        while end > start:
            found = vocabulary.get(("##" if start else "") + token[start:end])
            if found is not None:
                break
            end -= 1
        if found is None:
            return [UNK]
        out.append(found)
        start = end
    return out


class Pieces:
    """Word to piece ids, with a memory."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        self.of = lru_cache(maxsize=200_000)(lambda word: self._of(word, vocabulary))

    @staticmethod
    def _of(word: str, vocabulary: dict[str, int]) -> tuple[int, ...]:
        ids = [i for token in basic_tokens(word) for i in word_pieces(token, vocabulary)]
        return tuple(ids[:MAX_PIECES]) or (UNK,)


@lru_cache(maxsize=200_000)
def case_of(word: str) -> int:
    kinds = [unicodedata.category(ch) for ch in word[:MAX_WORD]]
    letters = [k for k in kinds if k.startswith("L")]
    upper = sum(k == "Lu" for k in letters)
    if "Nd" in kinds:
        return CASE.index("digit")
    if not letters:
        return CASE.index("punctuation")
    if not upper:
        return CASE.index("lower")
    if letters[0] == "Lu" and upper == 1:
        return CASE.index("title")
    return CASE.index("upper" if upper == len(letters) else "mixed")


OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'


def mark_kind(word: str) -> str | None:
    """open, close or straight for a word that is a double quotation mark (a bracket or so may hang on it)."""
    if len(word) > 3 or any(ch.isalnum() for ch in word):
        return None
    if word == "``" or any(ch in OPENING for ch in word):
        return "open"
    if any(ch in CLOSING for ch in word):
        return "close"
    return "straight" if STRAIGHT in word or word == "''" else None


def quote_states(words: list[str], gaps: list[str]) -> list[int]:
    """One of labels.QUOTE a word.

    A paragraph (a gap with a line break) ends a quotation, unless the next one opens with a mark again: then it runs
    on. A straight mark opens where it hangs on the word after it, closes where it hangs on the word before, and else
    turns the state over.
    """
    out: list[int] = []
    inside = False
    for i, word in enumerate(words):
        first = i == 0 or "\n" in gaps[i]
        kind = mark_kind(word)
        if kind is not None:
            free_left = first or gaps[i] != ""
            free_right = i + 1 == len(words) or gaps[i + 1] != ""
            if kind == "close" and first and not free_right:
                kind = "open"
            if kind == "straight":
                if free_left != free_right:
                    kind = "open" if free_left else "close"
                else:
                    kind = "open" if first or not inside else "close"
        if first and kind != "open":
            inside = False
        if kind == "open":
            state, inside = "open", True
        elif kind == "close":
            state, inside = "close", False
        else:
            state = "in" if inside else "out"
        out.append(QUOTE.index(state + ("-first" if first else "")))
    return out
