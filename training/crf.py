"""Linear-chain CRF (Lafferty et al. 2001) over words, for full and for partial labels (Bellare and McCallum 2007).

Scores are B x W x L, `allowed` B x W x L bool (one true label a word where the gold is full), `length` B. Windows are
cut out of texts, so there are no start or end scores: any label may come first or last.
"""
from __future__ import annotations

import torch
from torch import nn

NEVER = -10000.0


class Crf(nn.Module):
    def __init__(self, labels: tuple[str, ...], may_follow) -> None:
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(len(labels), len(labels)))  # from, to
        legal = torch.tensor([[may_follow(a, b) for b in labels] for a in labels])
        self.register_buffer("illegal", torch.where(legal, 0.0, NEVER))

    def transitions(self) -> torch.Tensor:
        return self.steps + self.illegal


def log_loss(
    scores: list[torch.Tensor], allowed: list[torch.Tensor], steps: list[torch.Tensor], length: torch.Tensor
) -> list[torch.Tensor]:
    """-log p(allowed paths) of each window, for several chains with as many labels each (B). One loop over the words
    does the sums over all paths and over the allowed ones, of all chains at once: 2 x chains x B rows."""
    chains, (b, w, labels) = len(scores), scores[0].shape
    free = torch.cat(scores).float()  # chains*B x W x L
    held = free.masked_fill(~torch.cat(allowed), NEVER)
    both = torch.cat([free, held]).transpose(0, 1)  # W x 2*chains*B x L
    step = torch.stack(steps).repeat_interleave(b, 0).repeat(2, 1, 1)  # 2*chains*B x L x L
    last = length.repeat(2 * chains)
    alpha = both[0]
    for i in range(1, w):
        after = torch.logsumexp(alpha.unsqueeze(2) + step, 1) + both[i]
        alpha = torch.where((last > i).unsqueeze(1), after, alpha)
    total = torch.logsumexp(alpha, 1).view(2, chains, b)
    return list((total[0] - total[1]).unbind(0))
