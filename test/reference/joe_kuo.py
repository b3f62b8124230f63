"""Direction numbers of Joe and Kuo -> src/sampling/joe-kuo-table.ts and test/reference/sobol.json.

    python3 test/reference/joe_kuo.py new-joe-kuo-6.21201

The table keeps the first 1024 dimensions as a string of bits; the reference keeps a hash of the same lines of the file and
points that SciPy, which has a table of its own, computes from them. Needs SciPy 1.7 or later.
"""

import base64
import hashlib
import json
import pathlib
import sys

from scipy.stats import qmc

DIMENSIONS = 1024
PRIMITIVE = (1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144, 630)  # polynomials of degree 1, 2, ... over two elements
HERE = pathlib.Path(__file__).parent


def read_rows(path):
    """(degree, a, m) of dimensions 2, 3, ...; all of them in the order of degree and a."""
    rows = []
    for line in pathlib.Path(path).read_text().splitlines()[1:DIMENSIONS]:
        _, s, a, *m = map(int, line.split())
        rows.append((s, a, m))
    degrees = [degree for degree, count in enumerate(PRIMITIVE, 1) for _ in range(count)]
    assert [s for s, _, _ in rows] == degrees[: len(rows)]
    return rows


def pack(rows):
    """Most significant bit first: a in s - 1 bits, then (m_i - 1)/2 in i - 1 bits for i = 1 ... s."""
    bits = ""
    for s, a, m in rows:
        fields = [(a, s - 1)] + [((value - 1) // 2, i) for i, value in enumerate(m)]
        bits += "".join(format(value, f"0{width}b") for value, width in fields if width > 0)
    bits += "0" * (-len(bits) % 24)
    return base64.b64encode(bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8))).decode()


def main():
    rows = read_rows(sys.argv[1])
    table = HERE.parent.parent / "src/sampling/joe-kuo-table.ts"
    text = pack(rows)
    lines = "\n".join(text[i : i + 120] for i in range(0, len(text), 120))
    before, _, _ = table.read_text().partition("`")
    table.write_text(f"{before}`\n{lines}\n`\n")

    plain = "\n".join(f"{d} {s} {a} {' '.join(map(str, m))}" for d, (s, a, m) in enumerate(rows, 2))
    chosen = [1, 2, 3, 4, 5, 17, 100, 333, 480, 481, 512, 777, 1000, 1023, 1024]
    points = []
    for index in (1, 2, 3, 7, 100, 4095, 4096, 65_537, 999_999, 62_499_999):
        engine = qmc.Sobol(DIMENSIONS, scramble=False, bits=32)
        engine.fast_forward(index)
        point = engine.random(1)[0]
        points.append({"index": index, "words": [int(point[d - 1] * 2**32) for d in chosen]})
    reference = {"sha256": hashlib.sha256(plain.encode()).hexdigest(), "dimensions": chosen, "points": points}
    (HERE / "sobol.json").write_text(json.dumps(reference))


main()
