import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { coreFile } from './build-core.mjs';

// `npm run build:core`: compiles the core and keeps the result where TypeScript can read it.
writeFileSync(fileURLToPath(new URL('core-wasm.ts', import.meta.url)), await coreFile());
