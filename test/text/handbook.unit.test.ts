import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { defaultPolicy, PRESET_IDS } from '../../src/planning';
import { RULES } from '../../src/rules';
import { textsOf } from '../../src/text';
import { ROOT } from '../support/source-files';

import { handbookOptions, handbookPurposes } from './handbook-options';

const handbooks = [
  ['id', 'buku-pegangan.md'],
  ['en', 'handbook.md'],
] as const;

test.each(handbooks)(
  'the handbook (%s) says of every rule, criterion and model what the program says',
  (language, file) => {
    const text = readFileSync(join(ROOT, 'docs', file), 'utf8');
    const { policy } = textsOf(language);
    for (const { id, defaultMode, basis } of RULES) {
      const { name, asks } = policy.rules[id];
      expect(text).toContain(`| ${id} | ${name} | ${asks} | ${policy.modes[defaultMode]} | `);
      expect(text).toContain(basis.source);
      if (basis.note !== undefined) expect(text).toContain(`| ${id} | ${policy.lawNotes[basis.note]} |`);
    }
    for (const [id, { weight, missing }] of Object.entries(defaultPolicy().criteria)) {
      const { name, explains } = policy.criteria[id as keyof typeof policy.criteria];
      expect(text).toContain(`| ${name} | ${weight} | ${policy.missing[missing]} | ${explains} |`);
    }
    for (const preset of PRESET_IDS.slice(1)) expect(text).toContain(`| \`${preset}\` | ${policy.presets[preset]} | `);
  },
);

test.each(handbooks)('the handbook (%s) has the table of options that their declarations give', (language, file) => {
  expect(readFileSync(join(ROOT, 'docs', file), 'utf8')).toContain(handbookOptions(language));
});

test.each(handbooks)('the handbook (%s) has the table of purposes that their options give', (language, file) => {
  expect(readFileSync(join(ROOT, 'docs', file), 'utf8')).toContain(handbookPurposes(language));
});
