"""Sentences made up from parts, for tests that may stand in the repository: no corpus text, a fixed seed."""
from __future__ import annotations

import random
import re

PEOPLE = ["Lise Vermeer", "Tom Dekker", "President Anna Kowalczyk", "Mr Osei", "Kim Jae-won", "Sen. O’Malley", "Dr. Ruiz",
          "José Ángel Niño", "MARTA Silva", "McAllister", "Zoë Brûlé", "Prime Minister Haddad"]
WHO = ["the mayor", "a senior official", "two neighbours", "critics of the plan", "she", "he", "the company’s lawyer",
       "police", "the Flemish government", "UNESCO", "the Ostend Fishing Union", "analysts at Brandt & Sons"]
PLACES = ["Ostend", "Lake Victoria", "São Paulo", "the Netherlands", "New Harbour", "Đà Nẵng", "the U.S.", "Zürich"]
CUES = ["said", "told reporters", "insisted", "has denied", "wrote on Tuesday", "is hopeful", "warned repeatedly",
        "did not believe", "promised", "asked"]
CLAIMS = ["the harbour wall would be rebuilt before winter", "nothing had been decided", "it will cost 40 million euros",
          "the vote on Art. 7 was “a mistake”", "talks in PLACE could start in 2027", "PERSON had never met the minister",
          "no one — not even PERSON — knew", "taxes fell by 3.5% (again)", "the dam’s doors weren’t shut"]
ENDS = [".", ".", ".", "!", "?", "…"]
FORMS = [
    "WHO CUE that CLAIM END", "PERSON CUE that CLAIM END", "“CLAIM,” WHO CUE END", '"CLAIM," PERSON CUE. "CLAIM END"',
    "According to WHO, CLAIM END", "“CLAIM END", "CLAIM, CUE PERSON of PLACE END", "In PLACE, PERSON met PERSON on Monday END",
    "WHO, PERSON CUE, CUE CLAIM END", "The G7 summit in PLACE ended without PERSON END", "``CLAIM,'' CUE PERSON END",
    "CLAIM END", "PERSON: «CLAIM» END", "Is it true that CLAIM? WHO CUE so END", "😀 @WHO: CLAIM #PLACE END",
]
WORD = re.compile(r"``|''|[^\W_]+(?:[-.&][^\W_]+)*\.?(?=[^\W_]|\b)|[’'](?:s|t)\b|\S")


def texts(count: int, seed: int = 4) -> list[tuple[list[str], list[str]]]:
    """`count` sentences in texts of one to twelve, some across paragraphs, as words and gaps."""
    rng = random.Random(seed)
    parts = {"WHO": WHO, "PERSON": PEOPLE, "PLACE": PLACES, "CUE": CUES, "CLAIM": CLAIMS, "END": ENDS}

    def fill(form: str) -> str:
        for _ in range(3):
            form = re.sub(r"WHO|PERSON|PLACE|CUE|CLAIM|END", lambda m: rng.choice(parts[m.group()]), form)
        return re.sub(r" ([.!?…])", r"\1", form[:1].upper() + form[1:])

    out = []
    left = count
    while left:
        n = min(left, rng.choice([1, 2, 3, 12]))
        left -= n
        text = "".join(fill(rng.choice(FORMS)) + rng.choice([" ", " ", "\n\n", "\n"]) for _ in range(n)).rstrip()
        dice = rng.random()
        text = text.upper() if dice < 0.05 else text.lower() if dice < 0.1 else text
        words, gaps, last = [], [], 0
        for m in WORD.finditer(text):
            words.append(m.group())
            gaps.append(text[last:m.start()])
            last = m.end()
        out.append((words, gaps))
    return out
