"""Only operations whose bits are equal on every machine may occur in game/simulation."""

import ast
from pathlib import Path

import pytest

SIMULATION = Path(__file__).parents[2] / "game" / "simulation"
FILES = sorted(SIMULATION.rglob("*.py"))
BANNED_FUNCTIONS = frozenset(
    {
        "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "power", "float_power", "cbrt",
        "sin", "cos", "tan", "arcsin", "arccos", "arctan", "arctan2", "sinh", "cosh", "tanh",
        "hypot", "pow", "dot", "vdot", "inner", "outer", "einsum", "vecdot", "matmul", "tensordot",
        "linalg", "fft", "sum", "nansum", "mean", "nanmean", "average", "std", "var", "prod",
        "trapezoid", "convolve", "binomial", "multinomial", "normal", "lognormal", "beta", "gamma",
        "poisson", "exponential", "standard_normal", "multivariate_normal", "default_rng",
        "Generator", "choice", "shuffle", "permutation", "sort", "lexsort", "float32", "float16",
        "longdouble",
    }
)  # fmt: skip
BANNED_METHODS = frozenset({"sum", "mean", "std", "var", "prod", "dot", "trace", "cumprod"})
BANNED_MODULES = frozenset(
    {"random", "time", "datetime", "os", "pathlib", "logging", "statistics", "cmath", "pickle"}
)
ALLOWED_MATH = frozenset({"fsum", "floor", "ceil", "isfinite", "isnan", "inf"})


def _violations(tree: ast.AST) -> list[str]:
    found = []
    for node in ast.walk(tree):
        message = _violation(node)
        if message is not None:
            found.append(f"{getattr(node, 'lineno', 0)}: {message}")
    return found


def _violation(node: ast.AST) -> str | None:  # noqa: PLR0911  # one case a rule
    match node:
        case ast.BinOp(op=ast.Pow()) | ast.AugAssign(op=ast.Pow()):
            return "** is computed differently on different machines"
        case ast.BinOp(op=ast.MatMult()) | ast.AugAssign(op=ast.MatMult()):
            return "@ goes through BLAS"
        case ast.Call(func=ast.Attribute(attr="argsort" | "sort"), keywords=keywords):
            stable = any(
                item.arg == "kind" and ast.unparse(item.value) == "'stable'" for item in keywords
            )
            return None if stable else "sorting must be stable"
        case ast.Attribute(value=ast.Attribute(attr="random"), attr=name) if name != "PCG64":
            return f"np.random.{name}"
        case ast.Attribute(value=ast.Name(id="np"), attr=name) if name in BANNED_FUNCTIONS:
            return f"np.{name}"
        case ast.Attribute(value=ast.Name(id="math"), attr=name) if name not in ALLOWED_MATH:
            return f"math.{name}"
        case ast.Call(func=ast.Attribute(value=owner, attr=name)) if name in BANNED_METHODS:
            return None if isinstance(owner, ast.Name) and owner.id == "ledger" else f".{name}()"
        case ast.Call(func=ast.Name(id="hash" | "pow" as name)):
            return f"{name}()"
        case ast.Import(names=names):
            return next((item.name for item in names if item.name in BANNED_MODULES), None)
        case ast.ImportFrom(module=str(module)):
            return module if module.split(".")[0] in BANNED_MODULES else None
        case _:
            return None


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SIMULATION)))
def test_only_operations_with_equal_bits_everywhere(path: Path) -> None:
    assert _violations(ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\nnp.exp(x)",
        "x ** 2",
        "x **= 0.5",
        "a @ b",
        "values.sum()",
        "values.mean()",
        "np.add(x, np.mean(y))",
        "np.einsum('i,i', a, b)",
        "math.exp(1.0)",
        "hash(name)",
        "import random",
        "from time import sleep",
        "np.random.binomial(1, 0.5)",
        "np.argsort(x)",
        "np.argsort(x, kind='quicksort')",
    ],
)
def test_the_rule_finds(source: str) -> None:
    assert _violations(ast.parse(source)) != []


@pytest.mark.parametrize(
    "source",
    [
        "a * b",
        "np.argsort(x, kind='stable')",
        "np.random.PCG64(1)",
        "np.sqrt(x)",
        "math.fsum(x)",
        "np.add.reduce(i)",
    ],
)
def test_the_rule_allows(source: str) -> None:
    assert _violations(ast.parse(source)) == []


def test_floats_are_only_added_up_as_whole_numbers() -> None:
    """The one reduction there is takes whole numbers: np.add.reduce lives in the ledger alone."""
    users = [path.name for path in FILES if "add.reduce" in path.read_text(encoding="utf-8")]
    assert users == ["ledger.py"]
