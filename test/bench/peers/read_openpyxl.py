"""Reads one workbook with openpyxl in its read-only mode; prints milliseconds and peak megabytes as JSON."""
import json
import resource
import sys
import time

import openpyxl

start = time.perf_counter()
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
rows = 0
for sheet in book.worksheets:
    for _ in sheet.iter_rows(values_only=True):
        rows += 1
ms = (time.perf_counter() - start) * 1000
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"readMs": ms, "ms": ms, "peakMb": peak, "rows": rows}))
