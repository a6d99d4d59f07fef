import type { Commitment, PositionId, Signature } from '../../src/domain';
import { findContradictions, type DecidedParties } from '../../src/planning';
import { nip } from '../support/records';

const UNSIGNED: Signature = { official: null, date: null, reason: null, letter: null, where: null };
const post = (id: string): PositionId => id as PositionId;

/** Posts a (2 seats, people 1 and 2), b (1 seat, person 3), c (2 seats, nobody), d (1 seat, nobody); c and d are one unit. */
const parties: DecidedParties = {
  employees: [1, 2, 3].map((number) => ({ nip: nip(number) })),
  positions: [
    { id: post('a'), unit: 'Utara', seats: 2, filled: 2 },
    { id: post('b'), unit: 'Selatan', seats: 1, filled: null },
    { id: post('c'), unit: 'Timur', seats: 2, filled: 1 },
    { id: post('d'), unit: 'Timur', seats: 1, filled: 0 },
  ],
  positionOf: [0, 0, 1],
};

const approve = (person: number, id: string): Commitment => ({
  ...UNSIGNED,
  ruling: 'approve',
  nip: nip(person),
  post: post(id),
});
const reject = (person: number, id: string): Commitment => ({ ...approve(person, id), ruling: 'reject' }) as Commitment;
const stay = (person: number): Commitment => ({ ...UNSIGNED, ruling: 'stay', nip: nip(person) });
const leave = (person: number): Commitment => ({ ...UNSIGNED, ruling: 'leave', nip: nip(person) });
const keepOpen = (id: string): Commitment => ({ ...UNSIGNED, ruling: 'keepOpen', post: post(id) });
const fill = (id: string): Commitment => ({ ...UNSIGNED, ruling: 'fill', post: post(id) });
const freeze = (unit: string): Commitment => ({ ...UNSIGNED, ruling: 'freeze', unit });

const told = (...commitments: Commitment[]): number[][] =>
  findContradictions(commitments, parties).map((set) => set.map((one) => commitments.indexOf(one)));

test.each<[string, Commitment[]]>([
  ['a person approved for two posts', [approve(1, 'b'), approve(1, 'd')]],
  ['a pair approved and rejected', [reject(1, 'd'), approve(1, 'd')]],
  ['a person approved to go and to stay', [approve(1, 'd'), stay(1)]],
  ['a person approved to go who works in a frozen unit', [approve(1, 'd'), freeze(' utara ')]],
  ['a person approved to go into a frozen unit', [freeze('TIMUR'), approve(1, 'd')]],
  ['a person approved for a post that is kept open', [keepOpen('d'), approve(3, 'd')]],
  ['a person who must leave and stay', [stay(2), leave(2)]],
  ['a person who must leave the own post and is approved for it', [leave(3), approve(3, 'b')]],
  ['a person who must leave a frozen unit', [leave(3), freeze('Selatan')]],
  ['a post that must be filled and kept open', [keepOpen('c'), fill('c')]],
  ['an empty post that must be filled in a frozen unit', [fill('d'), freeze('Timur')]],
])('%s is told as those two decisions', (_, pair) => {
  expect(told(...pair)).toEqual([[0, 1]]);
});

test.each<[string, Commitment[]]>([
  ['one decision told twice', [approve(1, 'd'), approve(1, 'd'), stay(2), stay(2)]],
  ['a person approved for one post and rejected for another', [approve(1, 'd'), reject(1, 'b')]],
  ['a person who must leave and is approved for a post', [leave(1), approve(1, 'd')]],
  ['a person approved for the own post in a frozen unit', [approve(1, 'a'), freeze('Utara'), keepOpen('a')]],
  ['a manned post that must be filled in a frozen unit', [fill('b'), freeze('Selatan')]],
  ['as many approved for a post as it has seats', [approve(1, 'd'), approve(2, 'c')]],
  ['somebody approved for a seat whose incumbent may still go', [approve(1, 'b')]],
])('%s is no contradiction', (_, commitments) => {
  expect(told(...commitments)).toEqual([]);
});

test('of people approved for a post one more is named than it has seats', () => {
  // One of the two seats of c is taken by somebody who is not on the sheet.
  expect(told(approve(1, 'c'), stay(3), approve(2, 'c'))).toEqual([[0, 2]]);
  expect(told(approve(1, 'd'), approve(2, 'd'), approve(3, 'd'))).toEqual([[0, 1]]);
});

test('who must stay takes a seat', () => {
  expect(told(stay(3), approve(1, 'b'))).toEqual([[0, 1]]);
  expect(told(stay(1), stay(2), approve(3, 'a'))).toEqual([[0, 1, 2]]);
  expect(told(stay(1), approve(3, 'a'))).toEqual([]);
});

test('every smallest set is told, those that share a decision too', () => {
  expect(told(stay(3), approve(1, 'b'), reject(1, 'b'))).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(told(keepOpen('d'), approve(1, 'd'), approve(2, 'd'))).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(told(stay(1), stay(2), approve(1, 'a'), approve(3, 'a'), keepOpen('a'))).toEqual([
    [0, 1, 3],
    [3, 4],
  ]);
});
