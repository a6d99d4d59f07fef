import { groupPosts } from '../../src/insight';
import { readIntake } from '../../src/intake';
import { readPackage, stringsOfParts, textBytes, type Parts } from '../../src/ooxml';
import { required } from '../../src/kernel';
import { makePlan } from '../../src/planning';
import { buildSample } from '../../src/synthetic-data';
import {
  blindRun,
  findLeaks,
  personalDataOf,
  publishRun,
  type BlindRun,
  type PublishedRun,
  type Workbook,
} from '../../src/usecases';
import { cityInput, gridsOf } from '../support/records';
import { fileOf, openFile, planned, SAMPLE_DAY } from '../support/workbooks';

const SEED = '0123456789abcdef0123456789abcdef';
const NAME = 'umum.xlsx';

const sheetsOf = (seed: number) => buildSample({ employees: 80, positions: 45, asOf: SAMPLE_DAY }, seed, 'none');

const secretsOf = (seed: number) => {
  const grids = gridsOf(sheetsOf(seed));
  const { employees, positions } = readIntake(grids, SAMPLE_DAY);
  return { employees, data: personalDataOf({ employees, positions, grids, fewPeople: [], own: [] }) };
};

type Told = { readonly workbook: Workbook; readonly published: PublishedRun; readonly blind: BlindRun };

const told = async (seed: number): Promise<Told> => {
  const workbook = openFile(fileOf(sheetsOf(seed)));
  await planned(workbook);
  const published = await publishRun(workbook, { smallest: 5, language: 'id', fileName: NAME });
  const blind = await blindRun(workbook, { seed: SEED, language: 'en', fileName: NAME });
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  if (!blind.ok) throw new Error(JSON.stringify(blind.error));
  return { workbook, published: published.value, blind: blind.value };
};

const textOf = (parts: Parts): string => {
  const texts: string[] = [];
  stringsOfParts(parts, ({ text }) => texts.push(text));
  return texts.join('\n').toLowerCase();
};

const SEEDS = [2, 9];
let all: readonly Told[];
const first = (): Told => required(all[0], 'told');
beforeAll(async () => {
  all = await Promise.all(SEEDS.map(told));
});

test('neither file holds the NIP, the whole name or the date of birth of anybody in the data, by a search of its own', () => {
  SEEDS.forEach((seed, index) => {
    const { employees } = secretsOf(seed);
    const { published, blind } = required(all[index], 'told');
    for (const parts of [published.parts, blind.copy]) {
      const text = textOf(parts);
      expect(text.length).toBeGreaterThan(1000);
      for (const { nip, name } of employees) {
        expect(text).not.toContain(nip);
        expect(text).not.toContain(nip.slice(0, 8));
        expect(text).not.toContain((name.split(',')[0] ?? '').toLowerCase());
      }
    }
  });
});

test('one name, NIP or date of birth put into any part of a file is found', () => {
  SEEDS.forEach((seed, index) => {
    const { employees, data } = secretsOf(seed);
    const { parts } = required(all[index], 'told').published;
    const person = employees[seed];
    const { nip, name } = person ?? { nip: '', name: '' };
    const isNew = (planted: string): boolean => {
      const before = findLeaks({ name: NAME, parts }, data).length;
      const changed = new Map([...parts, ['docProps/x.xml', textBytes(`<a b="${planted}"/>`)]]);
      return findLeaks({ name: NAME, parts: changed }, data).length > before;
    };
    const born = `${nip.slice(6, 8)}/${nip.slice(4, 6)}/${nip.slice(0, 4)}`;
    expect([name, nip, born, 'Analis'].map(isNew)).toEqual([true, true, true, false]);
  });
});

test('codes are the same for the same seed, differ for another, and only the key has the seed and the names', async () => {
  const { workbook, blind } = first();
  const bytesOf = async (codes: string): Promise<string> => {
    const made = await blindRun(workbook, { seed: codes, language: 'en', fileName: NAME });
    return made.ok ? textOf(made.value.copy) : made.error.code;
  };
  const copy = textOf(blind.copy);
  expect(await bytesOf(SEED)).toBe(copy);
  expect(await bytesOf(SEED.replace('0', 'f'))).not.toBe(copy);
  expect(copy).not.toContain(SEED);
  const key = textOf(blind.key);
  expect(key).toContain(SEED);
  const { employees } = secretsOf(SEEDS[0] ?? 0);
  expect(employees.filter(({ nip }) => key.includes(nip))).toHaveLength(blind.counts.people);
});

test('a file whose name tells of somebody is refused', async () => {
  const { workbook } = first();
  const { employees } = secretsOf(SEEDS[0] ?? 0);
  const fileName = `${employees[0]?.nip ?? ''}.xlsx`;
  const refused = [
    await publishRun(workbook, { smallest: 5, language: 'id', fileName }),
    await blindRun(workbook, { seed: SEED, language: 'id', fileName }),
  ];
  for (const one of refused) expect(one).toMatchObject({ ok: false, error: { code: 'personal-data' } });
});

test('the files are whole workbooks', () => {
  for (const { published, blind } of all)
    for (const parts of [published.parts, blind.copy, blind.key]) {
      const opened = readPackage(parts);
      expect(opened.ok && opened.value.definedNames.filter(({ name }) => name.includes('Padan'))).toEqual([]);
    }
});

test('posts are told of in words that three people share, and everybody stands behind one of them', () => {
  for (const seed of [2, 3, 4]) {
    const made = makePlan(cityInput({ employees: 90, positions: 50 }, seed), () => undefined);
    if (!made.ok) throw new Error(made.error.code);
    const { instance } = made.value;
    const groups = groupPosts(instance, 3);
    const people = new Map<string, number>();
    groups.forEach(({ people: count, ...words }, column) => {
      const key = JSON.stringify(words);
      people.set(key, (people.get(key) ?? 0) + (instance.incumbents[column] ?? 0));
      const position = instance.positions[column];
      expect([null, position?.name]).toContain(words.name);
      expect([null, position?.unit]).toContain(words.unit);
      expect(count).toBeGreaterThanOrEqual(3);
    });
    expect([...people.values()].every((count) => count >= 3)).toBe(true);
    expect([...people.values()].reduce((sum, count) => sum + count, 0)).toBe(instance.employees.length);
    // A head alone in a unit is never told of by the name of the unit's post.
    groups.forEach((group, column) => {
      if ((instance.incumbents[column] ?? 0) < 3 && group.name !== null) expect(group.people).toBeGreaterThanOrEqual(3);
    });
  }
});
