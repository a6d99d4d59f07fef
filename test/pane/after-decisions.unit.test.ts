import type { Named } from '../../src/insight';
import { findAgreement } from '../../src/insight';
import { nextState, openingState } from '../../src/pane/pane-state';
import { agreementOfPicked, scenarioRows } from '../../src/pane/review/scenario-rows';
import { pickedAfter, tickedAfter } from '../../src/pane/review/ticks';
import { textsOf } from '../../src/text';
import type { ScenarioComparison } from '../../src/usecases';

const id = textsOf('id');
const named = (key: string): Named => ({ key, name: `Jabatan ${key}`, unit: 'Dinas' });
const move = (person: string, to: string) => ({ person: named(person), from: named('asal'), to: named(to) });

type Figures = ScenarioComparison['scenarios'][number]['figures'];
const figures = (over: Partial<Figures>): Figures => ({
  ...{ moves: 3, filled: 1, vacated: 0, openAfter: 5, openByKind: [], thirdEmpty: 0, classRises: 0, classFalls: 0 },
  ...{ tests: 0, meanGain: 100, value: null },
  ...over,
});
const scenario = (name: string, over: Partial<Figures>): ScenarioComparison['scenarios'][number] => ({
  ...{ name, purpose: 'fill', follows: true, figures: figures(over) },
  asOf: 0 as ScenarioComparison['scenarios'][number]['asOf'],
});

describe('measures of scenarios side by side', () => {
  const scenarios = [
    scenario('Satu', { openAfter: 28, tests: 14, meanGain: 690, value: 4000 }),
    scenario('Dua', { openAfter: 24, tests: 0, meanGain: 80 }),
    scenario('Tiga', { openAfter: 24, tests: 0, meanGain: null, value: 3000, moves: 9 }),
  ];
  const bestOf = (picked: readonly number[], word: string): boolean[] =>
    scenarioRows(scenarios, picked, id)
      .find((row) => row.word === word)!
      .cells.map(({ isBest }) => isBest);

  test('fewer is better where seats stay empty, more where fit rises, and several can be best', () => {
    const { labels } = id.sheets;
    expect(bestOf([0, 1, 2], labels.scenarioOpenAfter)).toEqual([false, true, true]);
    expect(bestOf([0, 1, 2], labels.entersFunctional)).toEqual([false, true, true]);
    expect(bestOf([0, 1, 2], labels.scenarioMeanGain)).toEqual([true, false, false]);
  });

  test('nothing is best where all are alike, where only one is measured so, or where it depends on the purpose', () => {
    const { labels } = id.sheets;
    expect(bestOf([1, 2], labels.scenarioOpenAfter)).toEqual([false, false]);
    expect(bestOf([0, 1], labels.scenarioValue)).toEqual([false, false]);
    expect(bestOf([0, 2], labels.scenarioValue)).toEqual([true, false]);
    expect(bestOf([0, 1, 2], labels.scenarioMoves)).toEqual([false, false, false]);
  });
});

test('the picked scenarios agree by themselves, whatever the others say', () => {
  const agreement = findAgreement([
    [move('a', 'x'), move('b', 'y'), move('c', 'z')],
    [move('a', 'x'), move('b', 'w')],
    [move('c', 'z'), move('d', 'y')],
    [],
  ]);
  expect(agreementOfPicked(agreement, [0, 1])).toMatchObject({ same: [{ key: 'a' }], others: 2 });
  expect(agreementOfPicked(agreement, [0, 1, 3])).toMatchObject({ same: [], others: 3 });
  expect(agreementOfPicked(agreement, [0, 1, 2]).pairs).toEqual([
    { one: 0, other: 1, count: 1 },
    { one: 0, other: 2, count: 1 },
    { one: 1, other: 2, count: 0 },
  ]);
});

test('three scenarios at most stand side by side and two at least, the one picked first makes room', () => {
  expect(pickedAfter([0, 1, 2], 4, true)).toEqual([1, 2, 4]);
  expect(pickedAfter([0, 1], 4, true)).toEqual([0, 1, 4]);
  expect(pickedAfter([1, 2, 4], 2, false)).toEqual([1, 4]);
  expect(pickedAfter([1, 4], 4, false)).toEqual([1, 4]);
});

test('two plans are ticked at most; a third takes the place of the one ticked first', () => {
  expect(tickedAfter([], 3)).toEqual([3]);
  expect(tickedAfter([3], 1)).toEqual([3, 1]);
  expect(tickedAfter([3, 1], 2)).toEqual([1, 2]);
  expect(tickedAfter([1, 2], 1)).toEqual([2]);
});

describe('parts of the review', () => {
  const history = { view: 'history', pair: null, list: 'Daftar Usulan' } as const;
  const opened = nextState(openingState('2026-07-01'), { kind: 'placed', place: history });

  test('stay as they are while data are read and where a plan is gone, and give way to a plan that is opened', () => {
    const gone = nextState(opened, { kind: 'review', review: { status: 'none' } });
    expect(nextState(gone, { kind: 'data', data: { status: 'reading' } }).place).toEqual(history);
    expect(nextState(opened, { kind: 'review', review: { status: 'reopening' } }).place.view).toBe('proposals');
    expect(nextState(opened, { kind: 'selected', index: 2, isHere: false }).place.view).toBe('proposals');
  });

  test('scenarios of another day are forgotten; those of data read again since are told to be behind', () => {
    const comparison = { scenarios: [], specs: [], problems: [], sheet: null, agreement: findAgreement([]) };
    const scenarios = { status: 'compared', comparison, isBehind: false } as const;
    const compared = nextState(opened, { kind: 'scenarios', scenarios });
    expect(nextState(compared, { kind: 'dated', asOf: '2026-08-01' }).scenarios).toEqual({ status: 'none' });
    expect(nextState(compared, { kind: 'data', data: { status: 'reading' } }).scenarios).toEqual(scenarios);
    const data = { status: 'read' } as Extract<typeof compared.data, { status: 'read' }>;
    expect(nextState(compared, { kind: 'data', data }).scenarios).toMatchObject({ isBehind: true });
  });
});
