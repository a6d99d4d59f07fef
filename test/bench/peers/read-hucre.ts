import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { readXlsx } from 'hucre';

// Reads one workbook with hucre; prints milliseconds and peak megabytes.
const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const start = performance.now();
void readXlsx(bytes).then(({ sheets }) => {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const ms = performance.now() - start;
  process.stdout.write(`${JSON.stringify({ readMs: ms, ms, peakMb: process.resourceUsage().maxRSS / 1024, rows })}\n`);
});
