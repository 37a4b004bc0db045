"""Exact F1 of spans by kind of data, and how many pointers are right. By window and word, so for comparing trainings only: bench/ measures readings."""

from collections import Counter

import torch

from network import HEADS, POINTER_SIZE, POINTERS
from windows import batches

SPANS = ("content", "nested", "source", "cue", "name")


def best_path(logits):
    """B and I for the likeliest labels of which no I stands without one before it; logits [W, 3 or 11]."""
    scores = torch.log_softmax(logits, -1)
    count = scores.shape[1]
    allowed = torch.zeros(count, count)
    for to in range(2, count, 2):
        for source in range(count):
            if source not in (to, to - 1):
                allowed[source, to] = -1e4
    best = scores[0].clone()
    best[2::2] = -1e4
    back = []
    for row in scores[1:]:
        values, at = (best.unsqueeze(1) + allowed).max(0)
        back.append(at)
        best = values + row
    path = [int(best.argmax())]
    for at in reversed(back):
        path.append(int(at[path[-1]]))
    return path[::-1]


def spans(path):
    found, start, kind = [], None, None
    for n, label in enumerate([*path, 0]):
        if start is not None and not (label > 0 and label % 2 == 0):
            found.append((start, n, kind))
            start = None
        if label % 2 == 1:
            start, kind = n, (label - 1) // 2
    return found


def measure(model, windows, device):
    model.eval()
    right, read, gold = Counter(), Counter(), Counter()
    sorted_windows = sorted(windows, key=lambda w: sum(len(i) for i in w["ids"]))
    at_window = 0
    with torch.no_grad():
        for batch in batches(sorted_windows, 8192):
            count = batch["ids"].shape[0]
            group = sorted_windows[at_window : at_window + count]
            at_window += count
            given = [batch[k].to(device) for k in ("ids", "mask", "shape", "quote", "place", "first")]
            with torch.autocast(device, dtype=torch.bfloat16):
                tags, ask, answer, nobody = (x.float().cpu() for x in model(*given))
            for n, w in enumerate(group):
                words = len(w["ids"])
                kind = "names" if w["kind"].startswith("names") else w["kind"]
                at = 0
                for head, size in HEADS.items():
                    labels = w[head]
                    if head in SPANS and any(x != -100 for x in labels):
                        open_ = [x == -100 for x in labels]
                        path = best_path(tags[n, :words, at : at + size])
                        truth = spans([0 if x == -100 else x for x in labels])
                        mine = [s for s in spans(path) if not any(open_[s[0] : s[1]])]
                        key = f"{kind} {head}"
                        right[key] += len(set(truth) & set(mine))
                        read[key] += len(mine)
                        gold[key] += len(truth)
                    at += size
                for p, pointer in enumerate(POINTERS):
                    for word, target in enumerate(w[pointer]):
                        if target == -100:
                            continue
                        part = slice(p * POINTER_SIZE, (p + 1) * POINTER_SIZE)
                        scores = answer[n, :words, part] @ ask[n, word, part] / POINTER_SIZE**0.5
                        choice = int(torch.cat([nobody[n, word, p : p + 1], scores]).argmax())
                        key = f"{kind} {pointer}"
                        right[key] += choice == target
                        read[key] += 1
                        gold[key] += 1
    return {k: round(2 * right[k] / max(1, read[k] + gold[k]), 3) for k in sorted(gold) if gold[k] >= 20}
