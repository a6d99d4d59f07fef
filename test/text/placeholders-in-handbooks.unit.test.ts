import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { placeholderNames } from '../../src/press';
import { paperWordsOf } from '../../src/text';
import { ROOT } from '../support/source-files';

test.each([
  ['buku-pegangan.md', 'id'],
  ['handbook.md', 'en'],
] as const)('%s lists every placeholder of papers, and no other', (file, language) => {
  const words = paperWordsOf(language);
  const section =
    readFileSync(join(ROOT, 'docs', file), 'utf8')
      .split('(.docx)\n')[1]
      ?.split('\n## ')[0] ?? '';
  const listed = [...section.matchAll(/^\| `\{#?(\w+)\}` \| (.+) \|$/gm)].map(([, name]) => name);
  expect(listed).toEqual([...placeholderNames(words).keys(), ...Object.keys(words.lists)]);
});
