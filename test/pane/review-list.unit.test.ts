import { readKey } from '../../src/pane/review/keys';
import { chainsToReview, countsOf, listChains, nextOpen, type RulingOf } from '../../src/pane/review/review-list';
import { required } from '../../src/kernel';
import { buildSample } from '../../src/synthetic-data';
import { runOn, type RunFile } from '../support/continued-runs';
import { fileOf, SAMPLE_DAY } from '../support/workbooks';

let plan: RunFile['response']['plan'];

beforeAll(async () => {
  ({ plan } = (
    await runOn(fileOf(buildSample({ employees: 120, positions: 70, asOf: SAMPLE_DAY }, 1, 'none')))
  ).response);
});

const nobody: RulingOf = () => null;

test('chains hold everybody once, in the order of the plan, with one seat more than people and their sum', () => {
  const chains = chainsToReview(plan);
  expect(chains.flatMap(({ transfers }) => transfers)).toEqual(plan.transfers);
  for (const { transfers, seats, worth } of chains) {
    expect(seats).toHaveLength(transfers.length + 1);
    transfers.forEach(({ from, to }, index) => {
      expect(seats[index]?.position).toBe(to);
      expect(seats[index + 1]?.position).toBe(from);
    });
    expect(worth.total).toBe(transfers.reduce((sum, transfer) => sum + transfer.worth.total, 0));
  }
  const total = chains.reduce((sum, { worth }) => sum + worth.total, 0);
  expect(total).toBe(plan.objective.total - plan.stayTotal);
});

test('a chain fills at its first seat and leaves at its last, counted as the plan counts', () => {
  for (const { transfers, seats } of chainsToReview(plan)) {
    const [won, lost] = [transfers[0]?.worth.won, transfers.at(-1)?.worth.lost];
    expect(seats[0]?.heads).toEqual(won ? { before: won.seat - 1, after: won.seat, of: won.of } : null);
    expect(seats.at(-1)?.heads).toEqual(lost ? { before: lost.seat, after: lost.seat - 1, of: lost.of } : null);
    for (const { heads } of seats.slice(1, -1)) expect(heads).toBeNull();
  }
});

test('counts add up to everybody, and each filter lists as many as it counts', () => {
  const { transfers } = plan;
  const order = ['approve', 'reject', 'postpone', 'stay', null] as const;
  const rulings = new Map(transfers.map(({ employee }, index) => [employee.nip as string, order[index % 5] ?? null]));
  const rulingOf: RulingOf = (nip) => rulings.get(nip) ?? null;
  const counts = countsOf(plan, rulingOf);
  const { all, ...each } = counts;
  expect(all).toBe(transfers.length);
  expect(Object.values(each).reduce((sum, count) => sum + count, 0)).toBe(all);
  for (const filter of ['all', 'open', 'approve', 'reject', 'postpone', 'stay'] as const)
    expect(listChains(chainsToReview(plan), { filter, query: '' }, rulingOf).nips).toHaveLength(counts[filter]);
});

test('a search finds parts of name, NIP, post and unit in any order, and shows the whole chain', () => {
  const chains = chainsToReview(plan);
  const long = required(
    chains.find(({ transfers }) => transfers.length > 1),
    'a chain of several',
  );
  const one = required(long.transfers.at(-1), 'person');
  const query = `${one.employee.nip.slice(-6)} ${one.employee.name.split(' ')[0]?.toUpperCase() ?? ''}`;
  const found = listChains(chains, { filter: 'all', query }, nobody);
  expect(found.nips).toEqual([one.employee.nip]);
  expect(found.chains).toEqual([long]);
  expect(listChains(chains, { filter: 'approve', query }, nobody).chains).toEqual([]);
});

test('the next without a decision comes after the one decided, from the beginning again, and none when all are', () => {
  const decided = new Set(['b', 'c']);
  const rulingOf: RulingOf = (nip) => (decided.has(nip) ? 'approve' : null);
  expect(nextOpen(['a', 'b', 'c', 'd'], 'a', rulingOf)).toBe('d');
  expect(nextOpen(['a', 'b', 'c', 'd'], 'd', rulingOf)).toBe('a');
  expect(nextOpen(['b', 'c'], 'b', rulingOf)).toBeNull();
  expect(nextOpen(['a', 'b'], 'not listed', rulingOf)).toBe('a');
});

test('keys are read alike in capitals and without, and leave combinations of others alone', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
    readKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  expect(press('s')).toEqual({ kind: 'decide', ruling: 'approve', isChain: false });
  expect(press('T')).toMatchObject({ ruling: 'reject' });
  expect(press('d')).toMatchObject({ ruling: 'postpone' });
  expect(press('p')).toMatchObject({ ruling: 'stay' });
  expect(press('S', { shiftKey: true })).toMatchObject({ ruling: 'approve', isChain: true });
  expect(press('z')).toEqual({ kind: 'undo' });
  expect(press('f', { ctrlKey: true })).toEqual({ kind: 'search' });
  expect(press('s', { ctrlKey: true })).toBeNull();
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
  expect(press('ArrowLeft')).toEqual({ kind: 'previous' });
  expect(press('x')).toBeNull();
});
