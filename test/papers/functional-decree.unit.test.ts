import type { Position, Transfer } from '../../src/domain';
import { needsFunctionalDecree, proposalFacts, type DecidedTransfer } from '../../src/papers';
import { makePlan, type Planned } from '../../src/planning';
import { paperWordsOf, textsOf, type PaperFacts } from '../../src/text';
import { cityInput } from '../support/records';

const made = makePlan(cityInput({ employees: 90, positions: 40 }, 3), () => undefined);
if (!made.ok) throw new Error(made.error.code);
const base = made.value;

const NURSE = { name: 'Perawat Terampil', level: 'terampil' } as const;
const SENIOR = { name: 'Perawat Mahir', level: 'mahir' } as const;
const CLERK = { name: 'Pengadministrasi Perkantoran', level: 'pelaksana' } as const;
const ARCHIVIST = { name: 'Arsiparis Terampil', level: 'terampil' } as const;
type Post = Pick<Position, 'name' | 'level'>;

/** The plan with its first transfer between these posts, and what papers say of it. */
const saidOf = (from: Post, to: Post): { readonly isNeeded: boolean; readonly facts: PaperFacts } => {
  const [first, ...rest] = base.plan.transfers;
  if (first === undefined) throw new Error('no transfer');
  const transfer: Transfer = { ...first, from: { ...first.from, ...from }, to: { ...first.to, ...to } };
  const planned: Planned = { ...base, plan: { ...base.plan, transfers: [transfer, ...rest] } };
  const decided: DecidedTransfer = {
    ...{ transfer, number: '1', takesAfter: null, ruling: 'approve', official: '', date: null, remark: '' },
  };
  const speaker = { planned, words: paperWordsOf('id'), texts: textsOf('id') };
  return {
    isNeeded: needsFunctionalDecree(decided),
    facts: proposalFacts(decided, new Set([transfer.employee.nip]), speaker),
  };
};

const lines = (facts: PaperFacts, list: string): string[] =>
  (facts[list] as readonly { readonly isi: string }[]).map(({ isi }) => isi);

test('who leaves a functional post is dismissed from it, and is told so', () => {
  const { isNeeded, facts } = saidOf(NURSE, CLERK);
  expect(isNeeded).toBe(true);
  expect(facts.tentang_fungsional).toBe('PEMBERHENTIAN DARI JABATAN FUNGSIONAL');
  expect(lines(facts, 'fungsional')[0]).toBe('memberhentikan dari Jabatan Fungsional Perawat Terampil;');
  expect(lines(facts, 'langkah').join(' ')).toContain('Diberhentikan dari jabatan fungsional');
});

test('who enters one is appointed to it, after a test that the annex names', () => {
  const { isNeeded, facts } = saidOf(CLERK, ARCHIVIST);
  expect(isNeeded).toBe(true);
  expect(facts.tentang_fungsional).toBe('PENGANGKATAN DALAM JABATAN FUNGSIONAL');
  expect(lines(facts, 'fungsional')[0]).toBe('mengangkat dalam Jabatan Fungsional Arsiparis Terampil;');
  expect(lines(facts, 'langkah').join(' ')).toContain('uji kompetensi');
  expect(facts.keterangan).toContain('Uji kompetensi.');
  expect(facts.imut_uji).toBe('perlu; buktinya tidak ada pada data');
});

test('from one profession to another needs both', () => {
  const { facts } = saidOf(NURSE, ARCHIVIST);
  expect(facts.tentang_fungsional).toBe('PEMBERHENTIAN DARI DAN PENGANGKATAN DALAM JABATAN FUNGSIONAL');
  expect(lines(facts, 'fungsional')).toHaveLength(3);
});

test.each([
  ['another level of one profession', NURSE, SENIOR],
  ['posts that are not functional', CLERK, { ...CLERK, name: 'Pengelola Data' }],
])('%s needs no decree on a functional post', (_, from, to) => {
  expect(saidOf(from, to).isNeeded).toBe(false);
});
