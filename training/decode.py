"""Scores to labels: one Viterbi pass over a whole text, so that no window border cuts a span."""
from __future__ import annotations

import numpy as np

from labels import may_end, may_start

NEVER = np.float32(-10000.0)


def viterbi(scores: np.ndarray, steps: np.ndarray, labels: tuple[str, ...]) -> list[str]:
    """scores: W x L; steps: L x L (from, to), illegal ones very low. The first of equal scores wins."""
    if not len(scores):
        return []
    best = scores[0] + np.array([0 if may_start(x) else NEVER for x in labels], np.float32)
    back = np.zeros(scores.shape, np.int16)
    for i in range(1, len(scores)):
        paths = best[:, None] + steps
        back[i] = paths.argmax(0)
        best = paths.max(0) + scores[i]
    best = best + np.array([0 if may_end(x) else NEVER for x in labels], np.float32)
    at = int(best.argmax())
    out = [at]
    for i in range(len(scores) - 1, 0, -1):
        at = int(back[i][at])
        out.append(at)
    return [labels[k] for k in reversed(out)]
