import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { civilDate } from '../../../src/domain';
import { readIntake } from '../../../src/intake';
import { required } from '../../../src/kernel';
import { inflate } from '../../../src/apps/cli/node-zip';
import { openPackage, readFileGrid } from '../../../src/ooxml';

// Reads and checks one workbook as `padan check` does; prints milliseconds of reading, of reading and checking, and peak megabytes.
const bytes = new Uint8Array(readFileSync(required(process.argv[2], 'file')));
const start = performance.now();
const opened = openPackage(bytes, inflate);
if (!opened.ok) throw new Error(opened.error.code);
const grids = opened.value.sheets.map((entry) => readFileGrid(opened.value, entry));
const readMs = performance.now() - start;
const { employees, problems } = readIntake(grids, required(civilDate(2026, 7, 1), 'date'));
const ms = performance.now() - start;
process.stdout.write(
  `${JSON.stringify({ readMs, ms, peakMb: process.resourceUsage().maxRSS / 1024, rows: employees.length, problems: problems.length })}\n`,
);
