"""The tagger's network: MiniLM-L6-H384 with two extra input embeddings and six linear heads.

Shapes: B windows, P pieces, W words, L labels. The encoder is BERT (Devlin et al. 2019) in the distilled size of
MiniLM (Wang et al. 2020), written out here so that the exported graph holds nothing that it does not need.
"""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

HIDDEN, HEADS, LAYERS, INNER, POSITIONS, VOCAB = 384, 12, 6, 1536, 512, 30522


class Layer(nn.Module):
    """One transformer layer, normalised after each block as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.rate = dropout

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """x: B x P x H; bias: B x 1 x 1 x P, 0 where a piece stands and very low where padding does."""
        b, p, _ = x.shape
        q, k, v = self.qkv(x).view(b, p, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        if self.training:
            seen = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        else:  # plain products: what ONNX Runtime knows how to run fast
            weight = torch.softmax(q @ k.transpose(-1, -2) / (HIDDEN // HEADS) ** 0.5 + bias, -1)
            seen = weight @ v
        seen = self.out(seen.transpose(1, 2).reshape(b, p, HIDDEN))
        x = self.norm1(x + self.drop(seen))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Embeddings and layers. `case` and `quote` are one id a piece, that of its word (features.py)."""

    def __init__(self, case_size: int, quote_size: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCAB, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.case = nn.Embedding(case_size, HIDDEN)
        self.quote = nn.Embedding(quote_size, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, case: torch.Tensor, quote: torch.Tensor) -> torch.Tensor:
        """All inputs B x P (int64); gives B x P x H."""
        where = torch.arange(ids.shape[1], device=ids.device).unsqueeze(0)
        x = self.word(ids) + self.position(where) + self.case(case) + self.quote(quote)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask.to(torch.float32))[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Tagger(nn.Module):
    """Encoder and heads. A word's scores are those of its first piece."""

    def __init__(self, heads: dict[str, int], case_size: int, quote_size: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(case_size, quote_size, dropout)
        self.drop = nn.Dropout(dropout)
        self.sizes = dict(heads)
        self.head = nn.Linear(HIDDEN, sum(heads.values()))
        nn.init.normal_(self.encoder.case.weight, std=0.01)
        nn.init.normal_(self.encoder.quote.weight, std=0.01)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def hidden(self, ids, mask, case, quote) -> torch.Tensor:
        return self.encoder(ids, mask, case, quote)

    def forward(self, ids, mask, case, quote) -> torch.Tensor:
        """Scores of all heads side by side: B x P x (sum of their labels)."""
        return self.head(self.drop(self.hidden(ids, mask, case, quote)))

    def split(self, scores: torch.Tensor) -> dict[str, torch.Tensor]:
        return dict(zip(self.sizes, scores.split(list(self.sizes.values()), dim=-1)))


def load_minilm(encoder: Encoder, path: str) -> None:
    """Copy the weights of a BERT checkpoint (safetensors) into the encoder; the token-type row 0 joins the positions."""
    from safetensors.torch import load_file

    w = load_file(path)
    with torch.no_grad():
        encoder.word.weight.copy_(w["embeddings.word_embeddings.weight"])
        encoder.position.weight.copy_(
            w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
        )
        copy(encoder.norm, w, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            p = f"encoder.layer.{i}."
            parts = [p + f"attention.self.{n}" for n in ("query", "key", "value")]
            layer.qkv.weight.copy_(torch.cat([w[n + ".weight"] for n in parts]))
            layer.qkv.bias.copy_(torch.cat([w[n + ".bias"] for n in parts]))
            copy(layer.out, w, p + "attention.output.dense")
            copy(layer.norm1, w, p + "attention.output.LayerNorm")
            copy(layer.up, w, p + "intermediate.dense")
            copy(layer.down, w, p + "output.dense")
            copy(layer.norm2, w, p + "output.LayerNorm")


def copy(module: nn.Module, weights: dict[str, torch.Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])
