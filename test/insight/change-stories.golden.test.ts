import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  movesBefore,
  approve,
  freeze,
  keepOpen,
  personDecision,
  reject,
  tellChanges,
  withoutPerson,
  withoutPost,
  withPerson,
  withPost,
  type Story,
} from '../support/change-stories';

const STORIES: Readonly<Record<string, Story>> = {
  'the committee rejects three': {
    decided: [
      reject('Hadi', 'Bidang Anggaran', 'masih diperlukan'),
      reject('Dian', 'Bidang Data'),
      reject('Endah', 'Puskesmas Anggrek'),
      approve('Fajar', 'Sekretariat'),
    ],
  },
  'the head insists on one': { decided: [approve('Oki', 'Bidang Anggaran')] },
  'a nurse withdraws': { decided: [personDecision('Endah', 'stay')] },
  'a post is abolished': { changed: withoutPost('Bidang Data') },
  'a post appears': { changed: withPost('Bidang Hukum', {}) },
  'seats shrink': { changed: withPost('Sekretariat', { seats: 1 }) },
  'somebody retires': { changed: withoutPerson('Hadi') },
  'data are corrected': { changed: withPerson('Endah', { legalStatus: 'suspended' }) },
  'a unit is frozen': { decided: [freeze('Sekretariat')] },
  'a post is kept open': { decided: [keepOpen('Bidang Anggaran')] },
};

const told = (name: string, story: Story): string =>
  [`# ${name}`, ...tellChanges(story, 'id'), '', ...tellChanges(story, 'en'), ''].join('\n');

const [start, ...sections] = readFileSync(join(__dirname, 'change-stories.txt'), 'utf8').split(/^(?=# )/m);

test('the run before is the one all stories start from', () => {
  expect(movesBefore()).toEqual((start ?? '').trim().split('\n'));
});

test.each(Object.entries(STORIES))('%s: each row says what became of it, and why', (name, story) => {
  const stated = sections.find((section) => section.startsWith(`# ${name}\n`));
  expect(told(name, story).trim()).toBe((stated ?? '').trim());
});

test('every story of the file is told', () => {
  expect(sections.map((section) => /^# (.*)/.exec(section)?.[1])).toEqual(Object.keys(STORIES));
});
