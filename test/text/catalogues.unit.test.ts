import { CRITERIA } from '../../src/criteria';
import { RULINGS } from '../../src/domain';
import { KNOWN_LISTS } from '../../src/intake/list-words';
import { EMPLOYEE_WORDS, POSITION_WORDS } from '../../src/intake/header-words';
import { defaultPolicy, PRESET_IDS } from '../../src/planning';
import {
  fill,
  manifestWordsOf,
  releaseWordsOf,
  textsOf,
  workbenchTextsOf,
  type Language,
  type ReasonFacts,
} from '../../src/text';

const LANGUAGES: readonly Language[] = ['id', 'en'];

/** Every leaf of a catalogue by its path. */
const leaves = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}.${key}`))
    : [[path, value]];

const catalogue = (language: Language): ReadonlyMap<string, unknown> =>
  new Map(
    leaves({
      ...textsOf(language),
      workbench: workbenchTextsOf(language),
      manifest: manifestWordsOf(language),
    }),
  );
const insertions = (text: unknown): string[] =>
  typeof text === 'string' ? [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort() : [];

describe('the two languages', () => {
  test('say the same things: equal keys at every depth, of equal kind', () => {
    const kinds = (language: Language): [string, string][] =>
      [...catalogue(language)]
        .map(([path, leaf]): [string, string] => [path, typeof leaf])
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(kinds('en')).toEqual(kinds('id'));
    expect(catalogue('id').size).toBeGreaterThan(300);
  });

  test('insert the same values into the same sentences', () => {
    const english = catalogue('en');
    let count = 0;
    for (const [path, text] of catalogue('id')) {
      const names = insertions(text);
      count += names.length;
      expect({ path, names: insertions(english.get(path)) }).toEqual({ path, names });
    }
    expect(count).toBeGreaterThan(0);
  });

  test.each(LANGUAGES)('%s has no empty or untrimmed text, and no double blanks', (language) => {
    for (const [path, text] of catalogue(language)) {
      if (typeof text !== 'string') continue;
      expect({ path, isBlank: text.trim() === '', isTrimmed: text === text.trim() }).toEqual({
        path,
        isBlank: false,
        isTrimmed: true,
      });
      expect(text).not.toMatch(/ {2}/);
    }
  });

  test.each(LANGUAGES)('%s bears its own name and locale', (language) => {
    expect(textsOf(language).language).toBe(language);
    expect(textsOf(language).locale.startsWith(language)).toBe(true);
  });

  test('tell IT staff the same: equal keys, and the same values put in', () => {
    const [indonesian, english] = [leaves(releaseWordsOf('id')), new Map(leaves(releaseWordsOf('en')))];
    expect([...english.keys()].sort()).toEqual(indonesian.map(([path]) => path).sort());
    for (const [path, text] of indonesian)
      expect({ path, names: insertions(english.get(path)) }).toEqual({ path, names: insertions(text) });
  });

  test('differ wherever there is something to translate', () => {
    const english = catalogue('en');
    const same = [...catalogue('id')].filter(([path, text]) => typeof text === 'string' && english.get(path) === text);
    expect(same.length / english.size).toBeLessThan(0.2);
  });

  test.each(LANGUAGES)(
    '%s names every field a column can have, every threshold, and every value of the policy',
    (language) => {
      const { fields, policy } = textsOf(language);
      for (const { field } of [...EMPLOYEE_WORDS, ...POSITION_WORDS, ...KNOWN_LISTS.flatMap(({ words }) => words)])
        expect(Object.keys(fields)).toContain(field);
      for (const [rule, { thresholds }] of Object.entries(defaultPolicy().rules)) {
        expect(Object.keys(policy.rules)).toContain(rule);
        for (const name of Object.keys(thresholds)) expect(Object.keys(policy.thresholds)).toContain(name);
      }
      expect(Object.keys(policy.criteria).sort()).toEqual(CRITERIA.map(({ id }) => id).sort());
      expect(Object.keys(policy.presets)).toEqual(PRESET_IDS);
    },
  );

  test.each(LANGUAGES)('have a word of its own for every ruling in %s', (language) => {
    const words = RULINGS.map((ruling) => textsOf(language).sheets.rulings[ruling].toLowerCase());
    expect(new Set(words).size).toBe(RULINGS.length);
  });

  test('have no word that stands for another ruling in the other language', () => {
    const [id, en] = LANGUAGES.map((language) => textsOf(language).sheets.rulings);
    const same = RULINGS.flatMap((a) => RULINGS.filter((b) => a !== b && id![a] === en![b]));
    expect(same).toEqual([]);
  });
});

describe('Indonesian words', () => {
  const ENGLISH =
    /\b(?:the|name|post|position|score|reason|rank|sheet|cell|value|weight|date|chain|decision|official|present|proposed|gain|agency|seats?|filled|before|after|outcome|why|remarks|severity|problem|setting|missing|when|legal|valid|from|explanation|effect|event|previous|short|chosen|total|open|place|employees?|transfers?|number|run|warning|error|not|and|with|of|is|are|yes|no data|level|education|need|minimum|required)\b/i;

  test.each([
    ['headers', textsOf('id').sheets.headers],
    ['sheet names', textsOf('id').sheets.names],
    ['labels', textsOf('id').sheets.labels],
    ['field names', textsOf('id').fields],
    ['facts', textsOf('id').policy.facts],
    ['levels', textsOf('id').policy.levels],
    ['thresholds', textsOf('id').policy.thresholds],
  ])('on sheets are Indonesian: %s', (_, words) => {
    // Names of what is filled in are read by nobody.
    const leaks = Object.entries<string>(words).filter(([, word]) => ENGLISH.test(word.replace(/\{\w+\}/g, '')));
    expect(leaks).toEqual([]);
  });

  test('would be caught if they were English', () => {
    const english = Object.values(textsOf('en').sheets.headers).filter((word) => ENGLISH.test(word));
    expect(english.length).toBeGreaterThan(30);
  });
});

describe('sheet words', () => {
  test.each(LANGUAGES)('no two headers of a result sheet read the same in %s', (language) => {
    const headers = Object.values(textsOf(language).sheets.headers).map((word) => word.toLowerCase());
    expect(headers.filter((word, index) => headers.indexOf(word) !== index)).toEqual([]);
  });

  test.each(LANGUAGES)('sheet names of %s are names Excel accepts, with room for a run number', (language) => {
    for (const name of Object.values(textsOf(language).sheets.names)) {
      expect(name).toMatch(/^[^:\\/?*[\]']{1,25}$/);
    }
  });

  test.each(LANGUAGES)('the sentence on a recommendation says what it is given, in %s', (language) => {
    const { reason } = textsOf(language).sheets;
    const said = { toPosition: 'Analis', toUnit: 'Bidang B', current: '60,00', proposed: '72,30', by: '12,30' };
    const bare: ReasonFacts = {
      ...said,
      seat: { kind: 'open', open: 2, isFirst: false },
      change: 'rises',
      causes: [],
      against: [],
      cause: 'need',
      fieldFits: false,
      premium: null,
      classes: null,
      left: { kind: 'empty', heads: 10, of: 10 },
      needsTest: false,
      leavesFunctional: false,
      isLastYear: false,
      broken: [],
      exempted: [],
      unmet: [],
      remarks: [],
      notChecked: [],
    };
    for (const word of [...Object.values(said), ' 2 ', '10']) expect(reason(bare)).toContain(word);
    expect(reason(bare)).not.toMatch(/undefined|,\.| {2}/);
    const full = reason({
      ...bare,
      causes: [
        { name: 'Kinerja', difference: '+8,00' },
        { name: 'Minat', difference: '+4,30' },
      ],
      notChecked: ['R5', 'R8'],
      exempted: ['R30 X'],
      unmet: ['R32 Y'],
      remarks: ['R2 Z'],
      premium: { rises: true, by: '2,50' },
      classes: { from: 9, to: 7 },
      left: { kind: 'filled', by: 'Siti' },
    });
    for (const word of [
      'kinerja (+8,00)',
      'minat (+4,30)',
      'R5, R8',
      'R30 X',
      'R32 Y',
      'R2 Z',
      '2,50',
      ' 9 ',
      ' 7.',
      'Siti',
    ])
      expect(full).toContain(word);
  });

  test.each(LANGUAGES)('only a rise in fit is said to fit better, and what is lost is said, in %s', (language) => {
    const { reason } = textsOf(language).sheets;
    const better = language === 'id' ? 'Lebih sesuai' : 'Fits better';
    const lost = language === 'id' ? 'Ruginya' : 'What is lost';
    const facts: ReasonFacts = {
      toPosition: 'Analis',
      toUnit: 'Bidang B',
      seat: { kind: 'left', by: 'Budi' },
      change: 'rises',
      by: '1,00',
      current: '60,00',
      proposed: '61,00',
      causes: [],
      against: [],
      cause: 'chain',
      fieldFits: true,
      premium: null,
      classes: { from: 7, to: 7 },
      left: { kind: 'filled', by: 'Siti' },
      needsTest: true,
      leavesFunctional: true,
      isLastYear: true,
      broken: [],
      exempted: [],
      unmet: [],
      remarks: [],
      notChecked: [],
    };
    expect(reason(facts)).toContain(better);
    expect(reason(facts)).not.toContain(lost);
    for (const change of ['same', 'falls'] as const) expect(reason({ ...facts, change })).not.toContain(better);
    expect(reason({ ...facts, change: 'falls' })).toContain(lost);
    expect(reason({ ...facts, classes: { from: 8, to: 7 } })).toContain(lost);
    expect(reason({ ...facts, left: { kind: 'empty', heads: 3, of: 4 } })).toContain(lost);
    expect(reason({ ...facts, left: { kind: 'empty', heads: 4, of: 4 } })).not.toContain(lost);
  });

  test.each(LANGUAGES)('the sentence on somebody not chosen says what it is given, in %s', (language) => {
    const { whyNotChosen } = textsOf(language).sheets;
    const facts = {
      elsewhere: null,
      loss: '7,77',
      isTied: false,
      emptiesFirst: false,
      change: 'rises',
      fit: '+3,10',
      premium: '+1,25',
      cost: '4,00',
      hasLimits: false,
      leastLoss: null,
      hasFirst: false,
      isContinued: false,
    } as const;
    const seat = { seat: 2, of: 4, worth: '12,50', after: 'Dewi' };
    const whole = whyNotChosen({ ...facts, seat });
    for (const word of ['7,77', '+3,10', '+1,25', '4,00', '12,50', '2', '4', 'Dewi']) expect(whole).toContain(word);
    expect(whyNotChosen({ ...facts, seat: null, elsewhere: 'Arsiparis' })).toContain('Arsiparis');
    // Where nothing is lost, seats and costs are no reason.
    const tied = whyNotChosen({ ...facts, seat, loss: null, isTied: true });
    expect(tied).toContain('DUK');
    expect(tied).not.toContain('12,50');
    expect(whyNotChosen({ ...facts, seat, loss: null, emptiesFirst: true })).toContain('1');
    // What is lost at least is told where what is lost is not known, and on which condition.
    const least = { ...facts, seat, loss: null, leastLoss: '6,66' };
    expect(whyNotChosen(least)).toContain('6,66');
    expect(whyNotChosen({ ...least, hasFirst: true, isContinued: true }).length).toBeGreaterThan(
      whyNotChosen(least).length,
    );
    // Every sentence is whole, whatever there is to say.
    for (const change of ['rises', 'same', 'falls'] as const)
      for (const cost of ['4,00', null])
        for (const kept of [seat, { ...seat, after: null }, null])
          for (const hasLimits of [true, false])
            for (const isTied of [true, false])
              for (const more of [{}, { loss: null, leastLoss: '6,66', hasFirst: hasLimits, isContinued: hasLimits }])
                expect(whyNotChosen({ ...facts, change, cost, seat: kept, hasLimits, isTied, ...more })).toMatch(
                  /^[A-Z][^.]*\.( [A-Z][^.]*\.)*$/,
                );
  });

  test('values are put into a sentence; one that is not given leaves nothing behind', () => {
    expect(fill('{a} dan {b} dan {a}', { a: 1, b: 'x' })).toBe('1 dan x dan 1');
    expect(fill('[{tidak}]', {})).toBe('[]');
    expect(fill('$& {a}', { a: '$1' })).toBe('$& $1');
  });
});
