"""Train the coreference model on the choices that choices.mjs wrote.

    python coreference/train.py --choices work/coreference/gold --out work/coreference/first.json
    python coreference/train.py --choices work/coreference/gold work/coreference/own --out ../models/coreference/model.json

Each choice has some chains as candidates, and opening a new chain. Two small networks (one hidden layer each) score a
candidate and the new chain; a softmax over them all says how probable each is. The loss is the negative logarithm of
what the right ones have together (Durrett and Klein 2013), or, where only wrong ones are known, of what these leave.
"""
from __future__ import annotations

import argparse
import json
import os
import random

import numpy as np
import torch
from torch import nn

# GUM's own share is split between chains that grew by gold and by the first model.
WEIGHTS = {"gum-train": 1.0, "gap": 0.7, "newswcl50": 1.0}


class Scorer(nn.Module):
    """The sums of src/coreference/scorer.ts."""

    def __init__(self, mention: int, fresh: int, pair: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.mention = mention
        self.pair, self.pair_out = nn.Linear(mention + pair, hidden), nn.Linear(hidden, 1)
        self.fresh, self.fresh_out = nn.Linear(mention + fresh, hidden // 2), nn.Linear(hidden // 2, 1)
        self.drop = nn.Dropout(dropout)

    def forward(self, own: torch.Tensor, pairs: torch.Tensor, choice: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        joined = torch.cat([own[choice][:, :self.mention], pairs], 1)
        return (self.pair_out(self.drop(torch.relu(self.pair(joined))))[:, 0],
                self.fresh_out(self.drop(torch.relu(self.fresh(own))))[:, 0])


class Choices:
    """Choices of several folders and corpora, side by side."""

    def __init__(self, folders: list[str], corpora: list[str]) -> None:
        own, pairs, right, fresh, weight, count, self.document, self.corpus = [], [], [], [], [], [], [], []
        present = {c: [f for f in folders if os.path.exists(os.path.join(f, c + ".json"))] for c in corpora}
        for corpus, places in present.items():
            for folder in places:
                base = os.path.join(folder, corpus)
                with open(base + ".json", encoding="utf8") as f:
                    self.names = json.load(f)
                self.sizes = tuple(len(self.names[k]) for k in ("mention", "fresh", "pair"))
                own.append(np.fromfile(base + ".own", np.float32).reshape(-1, self.sizes[0] + self.sizes[1]))
                pairs.append(np.fromfile(base + ".pair", np.float32).reshape(-1, self.sizes[2]))
                with open(base + ".answers", encoding="utf8") as f:
                    for a in map(json.loads, f):
                        right += a["right"]
                        fresh.append(a["fresh"])
                        count.append(len(a["right"]))
                        weight.append(a["weight"] * WEIGHTS.get(corpus, 1.0) / len(places))
                        self.document.append(a["document"])
                        self.corpus.append(corpus)
        self.own, self.pairs = torch.from_numpy(np.concatenate(own)), torch.from_numpy(np.concatenate(pairs))
        self.right, self.fresh = torch.tensor(right, dtype=torch.float32), torch.tensor(fresh, dtype=torch.float32)
        self.weight, self.count = torch.tensor(weight), torch.tensor(count)
        self.start = torch.cat([torch.zeros(1, dtype=torch.long), self.count.cumsum(0)])

    def batch(self, ids: torch.Tensor):
        n = self.count[ids]
        choice = torch.repeat_interleave(torch.arange(len(ids)), n)
        before = torch.cat([torch.zeros(1, dtype=torch.long), n.cumsum(0)[:-1]])
        at = torch.repeat_interleave(self.start[ids] - before, n) + torch.arange(int(n.sum()))
        return self.own[ids], self.pairs[at], choice, self.right[at], self.fresh[ids], self.weight[ids]


def loss_of(pair: torch.Tensor, new: torch.Tensor, choice, right, fresh, weight) -> torch.Tensor:
    n = len(new)
    top = torch.maximum(torch.full((n,), -1e9).scatter_reduce(0, choice, pair.detach(), "amax"), new.detach())
    powers = torch.exp(pair - top[choice])
    total = torch.zeros(n).index_add(0, choice, powers) + torch.exp(new - top)
    marked = torch.zeros(n).index_add(0, choice, right * powers)
    share = torch.where(fresh < 0, 1 - marked / total, (marked + fresh.clamp(min=0) * torch.exp(new - top)) / total)
    return -(weight * torch.log(share.clamp(min=1e-9))).sum() / weight.sum()


def fit(data: Choices, ids: list[int], a: argparse.Namespace) -> Scorer:
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    model = Scorer(*data.sizes, a.hidden, a.dropout)
    optimiser = torch.optim.AdamW(model.parameters(), lr=a.rate, weight_decay=1e-4)
    steps = a.epochs * -(-len(ids) // a.batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, a.rate, total_steps=steps + 1, pct_start=0.1)
    ids = list(ids)
    for _ in range(a.epochs):
        model.train()
        rng.shuffle(ids)
        for i in range(0, len(ids), a.batch):
            own, pairs, choice, right, fresh, weight = data.batch(torch.tensor(ids[i:i + a.batch]))
            loss = loss_of(*model(own, pairs, choice), choice, right, fresh, weight)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return model.eval()


def layer(hidden: nn.Linear, out: nn.Linear) -> dict:
    rounded = lambda t: [round(float(v), 4) for v in t.detach().reshape(-1)]
    return {"weights": rounded(hidden.weight.T), "bias": rounded(hidden.bias), "out": rounded(out.weight),
            "outBias": round(float(out.bias.detach()[0]), 4)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--choices", nargs="+", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--corpora", nargs="+", default=list(WEIGHTS))
    parser.add_argument("--hidden", type=int, default=96)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--fold", type=int, help="leave this fifth of the documents of GUM and GAP, this event of NewsWCL50, out")
    a = parser.parse_args()
    torch.set_num_threads(1)
    data = Choices(a.choices, a.corpora)
    ids = [i for i in range(len(data.count)) if a.fold is None or fold_of(data.corpus[i], data.document[i]) != a.fold]
    model = fit(data, ids, a)
    os.makedirs(os.path.dirname(os.path.abspath(a.out)), exist_ok=True)
    with open(a.out, "w", encoding="utf8") as f:
        json.dump({"features": data.names, "pair": layer(model.pair, model.pair_out),
                   "fresh": layer(model.fresh, model.fresh_out)}, f)
        f.write("\n")
    print(a.out, len(ids), "choices")


def fold_of(corpus: str, document: str) -> int:
    if corpus == "gap":
        return int(document.split("-")[1]) % 5
    return int(document.split("/")[0]) if corpus == "newswcl50" else sum(map(ord, document)) % 5


if __name__ == "__main__":
    main()
