import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { CRITERIA, criterionOf } from '../../src/criteria';
import { WEIGHT_TOTAL, type CriterionId } from '../../src/domain';
import { seededRandom } from '../../src/kernel';
import { checkPolicy, PRESET_IDS, presetPolicy } from '../../src/planning';
import { describeFacts, textsOf } from '../../src/text';
import { randomEmployee, randomPosition } from '../support/random-records';
import { AS_OF, aCandidacy, anEmployee, day } from '../support/records';

// Every criterion has words, or they do not compile.
const ids = Object.keys(textsOf('id').policy.criteria) as CriterionId[];

describe('the registry of criteria', () => {
  test('holds every criterion once', () => {
    expect(CRITERIA.map(({ id }) => id)).toEqual(ids);
    expect(ids.map((id) => criterionOf(id).id)).toEqual(ids);
  });

  test('a name nobody knows is refused', () => {
    expect(() => criterionOf('age' as CriterionId)).toThrow('age');
  });

  test('every criterion is used by some model', () => {
    const used = new Set(PRESET_IDS.flatMap((preset) => Object.keys(presetPolicy(preset).criteria)));
    expect([...used].sort()).toEqual([...ids].sort());
  });

  test.each(PRESET_IDS)('weights of the model %s are whole, at most half, and sum to the whole', (preset) => {
    const weights = Object.values(presetPolicy(preset).criteria).map(({ weight }) => weight);
    expect(checkPolicy(presetPolicy(preset), day('2026-07-01'))).toEqual([]);
    expect(weights.filter((weight) => !Number.isInteger(weight) || weight <= 0 || weight > WEIGHT_TOTAL / 2)).toEqual(
      [],
    );
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(WEIGHT_TOTAL);
  });

  test.each(ids)('%s has its name and its explanation in both languages', (id) => {
    for (const language of ['id', 'en'] as const) {
      const { name, explains } = textsOf(language).policy.criteria[id];
      expect([name.trim(), explains.trim()]).not.toContain('');
    }
    expect(textsOf('id').policy.criteria[id].explains).not.toBe(textsOf('en').policy.criteria[id].explains);
  });

  test('every fact a criterion quotes has words in both languages', () => {
    const keys = new Set<string>();
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seededRandom(seed);
      const candidacy = {
        employee: randomEmployee(random, seed),
        from: randomPosition(random, 0),
        to: randomPosition(random, 1),
        asOf: AS_OF,
      };
      for (const { evidence } of CRITERIA)
        for (const { key } of evidence(candidacy).facts) keys.add(key.split(':')[0]!);
    }
    expect(keys.size).toBeGreaterThan(10);
    for (const language of ['id', 'en'] as const) {
      const words = textsOf(language).policy.facts;
      expect([...keys].filter((key) => (words[key] ?? '') === '')).toEqual([]);
    }
  });

  test('evidence names the cell its main fact was read from', () => {
    const source = { sheet: 'Kompetensi', row: 7, column: 2 };
    const candidacy = aCandidacy({ employee: anEmployee({ sources: { competence: source } }) });
    expect(criterionOf('competence').evidence(candidacy).source).toEqual(source);
    expect(criterionOf('performance').evidence(candidacy).source).toBeNull();
    expect(criterionOf('nearness').evidence(candidacy).source).toEqual(candidacy.to.source);
  });

  test('evidence reads as words', () => {
    const { facts } = criterionOf('performance').evidence(aCandidacy());
    expect(describeFacts(facts, textsOf('en'))).toBe(
      'Performance 2025: Baik; Performance 2024: Baik; Demand of the post (%): 29',
    );
  });
});

describe('personal traits', () => {
  const folder = path.resolve(__dirname, '../../src/criteria');
  const withoutComments = (source: string): string =>
    source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

  test('no criterion reads age, sex, religion or marital status', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(15);
    const trait = /birth|\bage\b|\bsex\b|gender|religio|marital|agama|kelamin|kawin|nip\b/i;
    const readers = files.filter((name) => trait.test(withoutComments(readFileSync(path.join(folder, name), 'utf8'))));
    expect(readers).toEqual([]);
  });
});
