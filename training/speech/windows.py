"""Windows as prepare.mjs wrote them, and batches of windows of about one length."""

import json

import torch

LABELS = ("content", "nested", "source", "cue", "name", "act", "toCue", "toSource")
CLS, SEP = 101, 102


def load(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


def size_of(window):
    return sum(len(i) for i in window["ids"]) + 2


def batches(windows, pieces, rng=None):
    """Batches of at most so many pieces, padding counted; in a random order where `rng` is given."""
    windows = list(windows)
    if rng is not None:
        rng.shuffle(windows)
        # sorted in chunks: lengths stay together, and no two epochs are alike
        chunk = 400
        windows = [w for at in range(0, len(windows), chunk) for w in sorted(windows[at : at + chunk], key=size_of)]
    else:
        windows.sort(key=size_of)
    out, group, longest = [], [], 0
    for w in windows:
        longest = max(longest, size_of(w))
        if group and longest * (len(group) + 1) > pieces:
            out.append(group)
            group, longest = [], size_of(w)
        group.append(w)
    if group:
        out.append(group)
    if rng is not None:
        rng.shuffle(out)
    return [collate(g) for g in out]


def collate(windows):
    pieces = max(size_of(w) for w in windows)
    words = max(len(w["ids"]) for w in windows)
    count = len(windows)
    batch = {k: torch.zeros(count, pieces, dtype=torch.long) for k in ("ids", "mask", "shape", "quote", "place")}
    batch["first"] = torch.zeros(count, words, dtype=torch.long)
    batch["words"] = torch.zeros(count, words, dtype=torch.bool)
    for k in LABELS:
        batch[k] = torch.full((count, words), -100, dtype=torch.long)
    batch["open"] = torch.tensor([w["open"] for w in windows])
    batch["weight"] = torch.tensor([float(w["weight"]) for w in windows])
    for n, w in enumerate(windows):
        ids, features, first = [CLS], {"shape": [7], "quote": [0], "place": [0]}, []
        for at, own in enumerate(w["ids"]):
            first.append(len(ids))
            ids.extend(own)
            for k, values in features.items():
                values.extend([w[k][at]] * len(own))
        ids.append(SEP)
        size = len(ids)
        batch["ids"][n, :size] = torch.tensor(ids)
        batch["mask"][n, :size] = 1
        for k, values in features.items():
            batch[k][n, :size] = torch.tensor(values + [7 if k == "shape" else 0])
        batch["first"][n, : len(first)] = torch.tensor(first)
        batch["words"][n, : len(first)] = True
        for k in LABELS:
            batch[k][n, : len(first)] = torch.tensor(w[k])
    return batch
