import { writeFileSync } from 'node:fs';

// Loaded before a command: notes its peak of memory, in megabytes, where the environment asks for it.
process.on('exit', () => {
  writeFileSync(process.env.PADAN_PEAK, String(Math.round(process.resourceUsage().maxRSS / 1024)));
});
