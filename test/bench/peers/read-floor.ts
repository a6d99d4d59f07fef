import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { unzipSync } from 'fflate';

import { required } from '../../../src/kernel';

// The floor under every reader: unpacks one workbook and looks once at every byte; prints milliseconds and peak megabytes.
const LESS_THAN = 0x3c;
const bytes = new Uint8Array(readFileSync(required(process.argv[2], 'file')));
const start = performance.now();
let tags = 0;
for (const part of Object.values(unzipSync(bytes))) for (const byte of part) if (byte === LESS_THAN) tags += 1;
const ms = performance.now() - start;
process.stdout.write(
  `${JSON.stringify({ readMs: ms, ms, peakMb: process.resourceUsage().maxRSS / 1024, rows: tags })}\n`,
);
