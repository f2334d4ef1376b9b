"""Files made to hurt: each is refused quickly and in little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent / "fixtures"
GOOD = (FIXTURES / "small_shop" / "scenario.yaml").read_bytes()
MOST_MEGABYTES = 200
MOST_SECONDS = 30

HOSTILE = {
    "nesting": b"format: 1\nx: " + b"[" * 900_000,
    "nested lists": b"- " * 450_000,
    "nested keys": b"? " * 400_000,
    "colons": b":" * 900_000,
    "bomb": b"a0: &a0 [x,x]\n"
    + b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 40)
    ),
    "references": b"&a " * 300_000,
    "unknown keys": b"".join(b"k%d: 1\n" % n for n in range(49_000)),
    "one key again and again": b"turns: 1\n" * 49_000,
    "a long list of numbers": b"format: 1\nhand: [" + b"1," * 90_000 + b"]\n",
    "thousands of tactics": GOOD.replace(
        b"  - usual_order\n", b"".join(b"  - usual_order%d\n" % n for n in range(30_000)), 1
    ),
    "thousands of conditions": GOOD.replace(
        b"{measure: {name: message_load, above: 5}}",
        b"{all: [" + b"{turns: 1}," * 20_000 + b"]}",
        1,
    ),
    "thousands of traits": GOOD.replace(
        b"{need_for_relevance: 0.3}",
        b"{" + b"".join(b"need_for_relevanc%d: 0.3," % n for n in range(24_000)) + b"}",
        1,
    ),
    "enormous shares": b"segments:\n" + b"- {share: 1e308}\n" * 4_000 + b"- {share: .inf}\n",
    "long number": b"turns: " + b"9" * 900_000 + b"\n",
    "long key": b"a" * 900_000 + b": 1\n",
    "open quote": b"'" * 900_001,
    "only line ends": b"\n" * 900_000,
    "byte order marks": "\ufeff".encode() * 300_000,
    "binary": bytes(range(256)) * 3_000,
}

_READ = """
import json, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
from game.scenario.loading import load_sources
from game.scenario.sources import SourceFile, catalogue_sources
began = time.perf_counter()
files = {"scenario.yaml": SourceFile("s.yaml", sys.stdin.buffer.read())}
result = load_sources(files, catalogue_sources(Path(sys.argv[1])))
print(json.dumps({
    "problems": len(result) if isinstance(result, tuple) else 0,
    "seconds": time.perf_counter() - began,
    # Not ru_maxrss: a child inherits that from the process that started it.
    "kilobytes": int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]),
}))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measures memory as Linux does")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_is_refused_in_little_memory(name: str) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", _READ, str(FIXTURES / "catalogue")],
        input=HOSTILE[name][:1_000_000],
        capture_output=True,
        timeout=MOST_SECONDS,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr.decode()[-2000:]
    found = json.loads(finished.stdout)
    assert 0 < found["problems"] < 1000
    assert found["kilobytes"] / 1024 < MOST_MEGABYTES
