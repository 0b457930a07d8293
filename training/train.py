"""Train the tagger.

    python train.py --prepared work/data.pt --out work [--epochs 5] [--steps N] [--fraction 0.1]

Two cores: about 6 minutes an epoch when nothing else runs (bfloat16 products, float32 weights). Writes
`OUT/model.pt` after each epoch: the moving average of the weights, which is what is evaluated and exported.

Losses: a CRF for the roles (PolNeAR), a CRF with partial labels for the names (all corpora, see targets.py),
cross-entropy for part of speech, mention heads and links, where annotated.
"""
from __future__ import annotations

import argparse
import json
import os
import random
import time

import torch
import torch.nn.functional as F

from crf import log_loss
from evaluate import legal_steps, measure, new_chains, steps_of, torch_scorer
from labels import CASE, HEADS, QUOTE
from model import LAYERS, Tagger, load_minilm
from prepare import default_package
from windows import Window, epoch, gold, inputs

MASK = 103
NAME_WEIGHT = {"gum": 1.5, "polnear": 0.3, "crossner": 0.5}
HEAD_WEIGHT = {"ner": 1.0, "upos": 0.15, "mention": 0.3, "link": 0.15}


def groups(tagger: Tagger, chains: dict, rate: float, decay: float) -> list[dict]:
    """Lower layers learn slower (by `decay` a layer), new parts five times faster."""
    out = [{"params": [p for c in chains.values() for p in c.parameters()], "lr": 25 * rate, "weight_decay": 0.0}]
    fresh = ("head.", "encoder.case", "encoder.quote")
    for name, p in tagger.named_parameters():
        if name.startswith(fresh):
            lr = 5 * rate
        elif name.startswith("encoder.layers."):
            lr = rate * decay ** (LAYERS - 1 - int(name.split(".")[2]))
        else:
            lr = rate * decay ** LAYERS
        plain = p.ndim < 2 or "norm" in name
        out.append({"params": [p], "lr": lr, "weight_decay": 0.0 if plain else 0.01})
    return out


def disturb(x: dict[str, torch.Tensor], rng: random.Random) -> None:
    """In place: a few pieces masked; in some windows all letters of one case, or no quotation marks known."""
    blank = (torch.rand(x["ids"].shape) < 0.04) & (x["mask"] == 1) & (x["ids"] > 103)
    x["ids"][blank] = MASK
    letters = (x["case"] >= CASE.index("lower")) & (x["case"] <= CASE.index("mixed"))
    for row in range(len(x["ids"])):
        dice = rng.random()
        if dice < 0.03:
            x["case"][row][letters[row]] = CASE.index("lower")
        elif dice < 0.06:
            x["case"][row][letters[row]] = CASE.index("upper")
        elif dice < 0.09:
            x["quote"][row][x["quote"][row] > 0] = QUOTE.index("out")


def loss_of(tagger: Tagger, chains: dict, batch: list[Window], rng: random.Random) -> dict[str, torch.Tensor]:
    x, y = inputs(batch), gold(batch)
    disturb(x, rng)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = tagger.hidden(x["ids"], x["mask"], x["case"], x["quote"])
    hidden = hidden.float().gather(1, x["first"].unsqueeze(2).expand(-1, -1, hidden.shape[2]))  # B x W x H
    scores = tagger.split(tagger.head(tagger.drop(hidden)))
    roles = y["att"] >= 0
    allowed = F.one_hot(y["att"].clamp(min=0), len(HEADS["att"])).bool() | ~roles.unsqueeze(2)
    att, ner = log_loss([scores["att"], scores["ner"]], [allowed, y["ner"]],
                        [chains["att"].transitions(), chains["ner"].transitions()], x["words"])
    weight = torch.tensor([NAME_WEIGHT[w.document["kind"]] for w in batch])
    total = x["words"].sum()
    out = {"att": att.sum() / roles.sum().clamp(min=1), "ner": (ner * weight).sum() / total}
    for head in ("upos", "mention", "link"):
        n = (y[head] >= 0).sum()
        if n:
            out[head] = F.cross_entropy(scores[head].flatten(0, 1), y[head].flatten(), ignore_index=-1)
    # a batch with few role words must not shout
    out["att"] = out["att"] * (roles.sum() / total)
    return out


class Average:
    """Exponential moving average of all float weights, updated every few steps."""

    def __init__(self, tagger: Tagger, chains: dict, decay: float, every: int) -> None:
        self.live = [*tagger.parameters(), *(p for c in chains.values() for p in c.parameters())]
        self.kept = [p.detach().clone() for p in self.live]
        self.decay, self.every, self.seen = decay ** every, every, 0

    def update(self, step: int) -> None:
        if step % self.every == 0:
            self.seen += 1
            d = min(self.decay, self.seen / (self.seen + 10))
            with torch.no_grad():
                torch._foreach_lerp_(self.kept, [p.detach() for p in self.live], 1 - d)

    def swap(self) -> None:
        with torch.no_grad():
            for a, b in zip(self.live, self.kept):
                held = a.clone()
                a.copy_(b)
                b.copy_(held)


def main() -> None:
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.path.join(here, "..", "..", "shared", "data"))
    parser.add_argument("--prepared", default=os.path.join(here, "work", "data.pt"))
    parser.add_argument("--out", default=os.path.join(here, "work"))
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--stop-after", type=int, default=0, help="epochs, of a longer schedule")
    parser.add_argument("--fraction", type=float, default=1.0, help="of the training documents, for trials")
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--tokens", type=int, default=3072, help="pieces a batch")
    parser.add_argument("--room", type=int, default=382, help="pieces a window")
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--measure-every", type=int, default=2, help="epochs")
    parser.add_argument("--no-quote", action="store_true", help="for comparison: no quotation states")
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    data = torch.load(a.prepared, weights_only=False)
    train, dev = data["train"], data["dev"]
    if a.fraction < 1:
        train = rng.sample(train, int(len(train) * a.fraction))
    if a.no_quote:
        for d in train + dev:
            d["quote"][:] = 1
    tagger = Tagger({h: len(x) for h, x in HEADS.items()}, len(CASE), len(QUOTE))
    load_minilm(tagger.encoder, os.path.join(default_package(), "model.safetensors"))
    chains = new_chains()
    optimizer = torch.optim.AdamW(groups(tagger, chains, a.rate, a.decay), fused=True)
    plan = [epoch(train, a.room, a.tokens, rng) for _ in range(a.epochs)]
    steps = sum(len(p) for p in plan)
    warm = max(20, steps // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / max(1, steps - warm))))
    average = Average(tagger, chains, a.average, 4)
    clip = [*tagger.parameters(), *(p for c in chains.values() for p in c.parameters())]
    print(f"{len(train)} documents, {steps} steps", flush=True)
    step, started, sums = 0, time.time(), {}
    for number, batches in enumerate(plan[:a.stop_after or None]):
        tagger.train()
        for batch in batches:
            parts = loss_of(tagger, chains, batch, rng)
            loss = sum(v * HEAD_WEIGHT.get(k, 1.0) for k, v in parts.items())
            loss.backward()
            torch.nn.utils.clip_grad_norm_(clip, 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            step += 1
            average.update(step)
            for k, v in parts.items():
                sums.setdefault(k, []).append(v.item())
            if step % 50 == 0:
                means = " ".join(f"{k} {sum(v) / len(v):.4f}" for k, v in sums.items())
                print(f"step {step}/{steps} {time.time() - started:.0f}s {means}", flush=True)
                sums = {}
        average.swap()
        state = {"model": tagger.state_dict(), "steps": legal_steps(chains), "sizes": [len(CASE), len(QUOTE)],
                 "epoch": number + 1, "arguments": {k: v for k, v in vars(a).items() if k not in ("data", "out", "prepared")}}
        torch.save(state, os.path.join(a.out, "model.part.pt"))
        os.replace(os.path.join(a.out, "model.part.pt"), os.path.join(a.out, "model.pt"))
        if (number + 1) % a.measure_every and number + 1 < (a.stop_after or a.epochs):
            average.swap()
            continue
        result = measure(dev, a.data, torch_scorer(tagger), steps_of(state["steps"]))
        average.swap()
        print(f"epoch {number + 1} {time.time() - started:.0f}s {json.dumps(result)}", flush=True)


if __name__ == "__main__":
    main()
