"""Rewrite the linear layers of an ONNX graph to 8-bit integer products with a scale a row of activations.

ONNX Runtime's own dynamic quantisation takes one scale for a whole tensor, so a few large activations cost all others
their precision, and a window's result depends on what shares its batch. Here each word piece has its own scale, as in
LLM.int8 (Dettmers et al. 2022) without its outlier columns: x is divided by the largest value of its row, rounded with
a fixed scale, multiplied as integers with weights that have a scale a column, and scaled back. A row's result depends
on nothing but the row.

Where the input is a GELU (never below -0.17) it is shifted to be positive first, so that all 8 bits are used; the shift
comes back through the bias.
"""
from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SHIFT = 0.17  # the least value of GELU is -0.16997


def quantize_linears(model: onnx.ModelProto, keep: set[str] = frozenset(), top: int = 127) -> int:
    """In place; weights are cut to -top..top (63 avoids the saturating products of CPUs without VNNI). `keep` names
    weights that stay float. Returns how many were rewritten."""
    graph = model.graph
    weights = {t.name: t for t in graph.initializer}
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    maker = {name: node for node in graph.node for name in node.output}
    done, out, gone = 0, [], set()
    shared: dict[tuple[str, bool], tuple[str, str]] = {}

    def const(name: str, value: np.ndarray) -> str:
        if name not in weights:
            weights[name] = numpy_helper.from_array(value, name)
            graph.initializer.append(weights[name])
        return name

    const("q_zero", np.array(128, np.uint8))
    const("q_zero_positive", np.array(0, np.uint8))
    const("q_step", np.array(1 / 127, np.float32))
    const("q_step_positive", np.array(1 / 255, np.float32))
    const("q_least", np.array(1e-6, np.float32))
    const("q_shift", np.array(SHIFT, np.float32))
    const("q_last_axis", np.array([-1], np.int64))
    for node in graph.node:
        if node.op_type != "MatMul" or node.input[1] not in weights or node.input[1] in keep:
            out.append(node)
            continue
        x, w_name = node.input
        w = numpy_helper.to_array(weights[w_name]).astype(np.float32)  # in x out
        gelu = is_gelu(maker.get(x), maker)
        scale = np.maximum(np.abs(w).max(0), 1e-8) / top
        q = np.clip(np.rint(w / scale), -top, top).astype(np.int8)
        base = f"q{done}_"
        const(base + "w", q)
        if (x, gelu) not in shared:
            ops = []
            source = x
            if gelu:
                ops.append(helper.make_node("Add", [x, "q_shift"], [base + "pos"]))
                source = base + "pos"
                ops.append(helper.make_node("ReduceMax", [source, "q_last_axis"], [base + "max"], keepdims=1))
            else:
                ops.append(helper.make_node("Abs", [x], [base + "abs"]))
                ops.append(helper.make_node("ReduceMax", [base + "abs", "q_last_axis"], [base + "max"], keepdims=1))
            ops.append(helper.make_node("Max", [base + "max", "q_least"], [base + "row"]))
            ops.append(helper.make_node("Div", [source, base + "row"], [base + "unit"]))
            tail = "_positive" if gelu else ""
            ops.append(helper.make_node("QuantizeLinear", [base + "unit", "q_step" + tail, "q_zero" + tail], [base + "x"]))
            out.extend(ops)
            shared[x, gelu] = (base + "x", base + "row")
        qx, row = shared[x, gelu]
        zero = "q_zero_positive" if gelu else "q_zero"
        const(base + "scale", (scale / (255 if gelu else 127)).astype(np.float32))
        out.append(helper.make_node("MatMulInteger", [qx, base + "w", zero], [base + "int"]))
        out.append(helper.make_node("Cast", [base + "int"], [base + "float"], to=TensorProto.FLOAT))
        out.append(helper.make_node("Mul", [base + "float", base + "scale"], [base + "scaled"]))
        result = base + "result" if gelu else node.output[0]
        out.append(helper.make_node("Mul", [base + "scaled", row], [result]))
        if gelu:
            const(base + "back", (-SHIFT * (q.astype(np.float64) * scale).sum(0)).astype(np.float32))
            out.append(helper.make_node("Add", [result, base + "back"], [node.output[0]]))
        gone.add(w_name)
        done += 1
    del graph.node[:]
    graph.node.extend(out)
    still = {name for node in graph.node for name in node.input}
    kept = [t for t in graph.initializer if t.name in still]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    return done


def is_gelu(node: onnx.NodeProto | None, maker: dict[str, onnx.NodeProto]) -> bool:
    """Whether the value comes from a GELU: the operator itself, or x * (1 + erf(x / sqrt 2)) / 2 spelt out."""
    if node is None:
        return False
    if node.op_type == "Gelu":
        return True
    if node.op_type != "Mul":
        return False
    near = [maker.get(i) for i in node.input]
    near += [maker.get(i) for n in near if n is not None for i in n.input]
    near += [maker.get(i) for n in near if n is not None for i in n.input]
    return any(n is not None and n.op_type == "Erf" for n in near)
