"""Solves one instance file with SciPy and prints one JSON line. Expanding posts into seats is not timed."""
import json
import resource
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def read(path):
    words = numpy.fromfile(path, dtype="<i4")
    rows, columns, pairs = (int(word) for word in words[1:4])
    at = 8
    parts = []
    for count in (columns, rows, rows + 1, pairs, pairs):
        parts.append(words[at : at + count])
        at += count
    seats, _, start, column, cost = parts
    return rows, seats, start, column, cost


def main():
    rows, seats, start, column, cost = read(sys.argv[1])
    first = numpy.concatenate(([0], numpy.cumsum(seats)))
    copies = seats[column]
    row = numpy.repeat(numpy.arange(rows), numpy.diff(start))
    seat = numpy.repeat(first[column], copies) + (
        numpy.arange(copies.sum()) - numpy.repeat(numpy.cumsum(copies) - copies, copies)
    )
    row, cost = numpy.repeat(row, copies), numpy.repeat(cost, copies)
    shape = (rows, int(seats.sum()))
    if sys.argv[2] == "sparse":
        matrix = csr_matrix((cost.astype(float) + 1.0, (row, seat)), shape=shape)
        begin = time.perf_counter()
        left, right = min_weight_full_bipartite_matching(matrix)
        ms = (time.perf_counter() - begin) * 1000
        total = int(round(matrix[left, right].sum())) - rows
    else:
        matrix = numpy.full(shape, 1e9)
        matrix[row, seat] = cost
        begin = time.perf_counter()
        left, right = linear_sum_assignment(matrix)
        ms = (time.perf_counter() - begin) * 1000
        total = int(round(matrix[left, right].sum()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"peer": f"SciPy {sys.argv[2]}", "ms": round(ms, 2), "objective": total, "peakMb": peak}))


main()
