import type { Commitment, PositionId, Proposal, Signature } from '../../src/domain';
import { rulingsAgainst } from '../../src/insight';
import type { DecidedParties } from '../../src/planning';
import { nip } from '../support/records';

const UNSIGNED: Signature = { official: null, date: null, reason: null, letter: null, where: null };
const post = (id: string): PositionId => id as PositionId;

/** Posts a (persons 1 to 3), b (1 seat, nobody), c (2 seats, nobody), each a unit of its own. */
const parties: DecidedParties = {
  employees: [1, 2, 3].map((number) => ({ nip: nip(number) })),
  positions: [
    { id: post('a'), unit: 'Utara', seats: 3, filled: 3 },
    { id: post('b'), unit: 'Selatan', seats: 1, filled: 0 },
    { id: post('c'), unit: 'Timur', seats: 2, filled: 0 },
  ],
  positionOf: [0, 0, 0],
};

const listed = (person: number, id: string): Proposal => ({
  nip: nip(person),
  post: post(id),
  source: { sheet: 'Daftar', row: person, column: 1 },
});
const on = (ruling: 'approve' | 'reject', person: number, id: string): Commitment => ({
  ...UNSIGNED,
  ruling,
  nip: nip(person),
  post: post(id),
});

/** Numbers of the decisions each row is against. */
const told = (proposals: readonly Proposal[], commitments: readonly Commitment[]): (readonly number[])[] => {
  const against = rulingsAgainst(proposals, commitments, parties);
  return proposals.map((proposal) => (against.get(proposal) ?? []).map((one) => commitments.indexOf(one)));
};

test.each<[string, Commitment]>([
  ['a rejection of the pair', on('reject', 1, 'b')],
  ['an approval of the person elsewhere', on('approve', 1, 'c')],
  ['an approval of another for the only seat', on('approve', 2, 'b')],
  ['a person who stays', { ...UNSIGNED, ruling: 'stay', nip: nip(1) }],
  ['a post kept open', { ...UNSIGNED, ruling: 'keepOpen', post: post('b') }],
  ['a frozen unit', { ...UNSIGNED, ruling: 'freeze', unit: 'selatan' }],
])('a row is against %s', (_, ruling) => {
  expect(told([listed(1, 'b')], [ruling])).toEqual([[0]]);
});

test.each<[string, Commitment]>([
  ['its own approval', on('approve', 1, 'b')],
  ['a rejection of the person elsewhere', on('reject', 1, 'c')],
  ['a person who must leave', { ...UNSIGNED, ruling: 'leave', nip: nip(1) }],
  ['a post that must be filled', { ...UNSIGNED, ruling: 'fill', post: post('b') }],
])('a row agrees with %s', (_, ruling) => {
  expect(told([listed(1, 'b')], [ruling])).toEqual([[]]);
});

test('of rows that fill a post beyond its seats with an approval the last give way, one after the other', () => {
  const approval = on('approve', 3, 'c');
  expect(told([listed(1, 'c'), listed(2, 'c')], [approval])).toEqual([[], [0]]);
  expect(told([listed(1, 'b'), listed(2, 'b')], [on('approve', 3, 'b')])).toEqual([[0], [0]]);
});

test('rows that are only against each other are nobody else’s matter', () => {
  expect(told([listed(1, 'b'), listed(2, 'b')], [on('reject', 3, 'c')])).toEqual([[], []]);
  expect(told([listed(1, 'b'), listed(2, 'b')], [])).toEqual([[], []]);
});
