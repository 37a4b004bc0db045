"""The network: a small BERT that is also told how words are written, and heads over words."""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from transformers import BertConfig, BertModel

SHAPES, QUOTE_STATES, PLACES = 8, 4, 4
# numbers of classes; the first four are O, B, I
HEADS = {"content": 3, "nested": 3, "source": 3, "cue": 3, "name": 11, "act": 3}
POINTERS = ("toCue", "toSource")
POINTER_SIZE = 64


class Reader(nn.Module):
    """forward: ids, mask, shape, quote, place [B, T]; first [B, W]: the place of each word's first piece.
    Gives the logits of all heads side by side [B, W, 26] and, for each pointer, what asks and what is asked [B, W, 64]."""

    def __init__(self, config: BertConfig):
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        size = config.hidden_size
        self.shape = nn.Embedding(SHAPES, size)
        self.quote = nn.Embedding(QUOTE_STATES, size)
        self.place = nn.Embedding(PLACES, size)
        for one in (self.shape, self.quote, self.place):
            nn.init.normal_(one.weight, std=0.01)
        self.drop = nn.Dropout(config.hidden_dropout_prob)
        self.tags = nn.Linear(size, sum(HEADS.values()))
        self.ask = nn.Linear(size, POINTER_SIZE * len(POINTERS))
        self.answer = nn.Linear(size, POINTER_SIZE * len(POINTERS))
        # nobody: the score of pointing nowhere
        self.nobody = nn.Linear(size, len(POINTERS))

    def forward(self, ids, mask, shape, quote, place, first):
        words = self.bert.embeddings.word_embeddings(ids) + self.shape(shape) + self.quote(quote) + self.place(place)
        hidden = self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state
        hidden = torch.gather(hidden, 1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        hidden = self.drop(hidden)
        return self.tags(hidden), self.ask(hidden), self.answer(hidden), self.nobody(hidden)


def start_from(folder: Path, layers: int) -> Reader:
    """A network whose encoder has the weights of a package; of its layers evenly spread ones, when fewer are wanted."""
    config = BertConfig.from_dict(json.loads((folder / "config.json").read_text()))
    weights = load_file(folder / "model.safetensors")
    have = config.num_hidden_layers
    keep = [round(i * (have - 1) / max(1, layers - 1)) for i in range(layers)]
    config.num_hidden_layers = layers
    reader = Reader(config)
    taken = {}
    for name, value in weights.items():
        if name.startswith("encoder.layer."):
            number, rest = name[len("encoder.layer.") :].split(".", 1)
            for to, source in enumerate(keep):
                if int(number) == source:
                    taken[f"encoder.layer.{to}.{rest}"] = value
        elif not name.startswith("pooler") and "position_ids" not in name:
            taken[name] = value
    missing, unexpected = reader.bert.load_state_dict(taken, strict=False)
    assert not [m for m in missing if "position_ids" not in m], missing
    assert not unexpected, unexpected
    return reader
