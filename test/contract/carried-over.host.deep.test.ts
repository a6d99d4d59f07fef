import { policySheet } from '../../src/book';
import { required } from '../../src/kernel';
import { addSheets, packZip, readFileGrid } from '../../src/ooxml';
import { defaultPolicy } from '../../src/planning';
import { isEntryLook, type SheetDraft } from '../../src/sheets';
import { textsOf } from '../../src/text';
import { explainRun, verifyWorkbook, type Workbook } from '../../src/usecases';
import { BOOK_HOSTS, type OpenBook } from '../support/carried-books';
import { runs } from '../support/depth';
import { fileOf, planned, tinySample, withCells, type Planned } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

import { openedOf } from './contract-hands';

jest.setTimeout(30_000);

const HOSTS = Object.keys(BOOK_HOSTS);
const PAIRS = HOSTS.flatMap((from) => HOSTS.map((to) => [from, to] as const)).map(
  ([from, to], turn) => [from, to, turn] as const,
);

/** A book as it was saved, and one an office has used. With every test run one of them a pair of hosts, by turns. */
const USES = [
  ['as it was saved', false],
  ["with the office's own entries, sheets, notes and columns", true],
] as const;
const TURNS = runs(2, 1);

const open = (host: string, bytes: Uint8Array) => required(BOOK_HOSTS[host], host)(bytes);

const inBook = async (book: OpenBook, work: (book: OpenBook) => Promise<void>): Promise<void> => {
  try {
    await work(book);
  } finally {
    await book.close();
  }
};

/** All the card of a mover says, without the rows the person and the posts were read from. */
const cardOf = async (workbook: Workbook, { plan }: Pick<Planned, 'plan'>): Promise<string> => {
  const { employee, to } = required(plan.transfers[0], 'a transfer');
  const answers = valueOf(await explainRun(workbook));
  const { explanation } = valueOf(answers.explain({ nip: employee.nip, position: to.id }));
  return JSON.stringify(explanation, (key, value: unknown) => (key === 'source' || key === 'sources' ? null : value));
};

type MadeBook = { readonly bytes: Uint8Array; readonly response: Planned; readonly card: string };

/** A plan as it is made in each host, saved as a file. */
const made = new Map<string, MadeBook>();

beforeAll(async () => {
  const sample = fileOf(tinySample());
  for (const host of HOSTS) {
    await inBook(await open(host, sample), async ({ workbook, learn, save }) => {
      const response = await planned(workbook);
      learn([policySheet(defaultPolicy(), textsOf('id')), ...response.draft.sheets]);
      made.set(host, { bytes: save(), response, card: await cardOf(workbook, response) });
    });
  }
});

/** What an office does to a book: decisions, a sheet of its own, notes beside lists, a column more on each of two lists. */
const usedByOffice = (bytes: Uint8Array, drafts: readonly SheetDraft[]): Uint8Array => {
  const decided = drafts.reduce((before, { name, rows }) => {
    const entries = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (isEntryLook(cell?.look) ? [{ row, column, value: `isian ${row}` }] : [])),
    );
    return entries.length === 0 ? before : withCells(before, name, entries);
  }, bytes);
  const extended = ['Data Pegawai', 'Peta Jabatan'].reduce((before, sheet) => {
    const file = openedOf(before);
    const entry = required(
      file.sheets.find(({ name }) => name === sheet),
      sheet,
    );
    const { rows } = readFileGrid(file, entry);
    const column = Math.max(...rows.map((cells) => cells.length));
    const header = rows.findIndex((cells) => cells.filter((cell) => cell !== null).length > 5);
    return withCells(before, sheet, [
      { row: header, column, value: 'Nomor Lemari Berkas' },
      ...rows.slice(header + 1).map((_, index) => ({ row: header + 1 + index, column, value: `lemari ${index % 7}` })),
      { row: header, column: column + 20, value: 'catatan rapat Senin' },
    ]);
  }, decided);
  const own: SheetDraft = {
    key: 'lain',
    name: 'Agenda kami',
    widths: [],
    rows: [[{ value: 'Agenda' }], [{ value: 'Rapat' }, { value: 3 }, { value: 6, formula: '2*B2' }]],
  };
  return packZip(addSheets(openedOf(extended), { run: null, sheets: [own] }));
};

test('every host makes the same plan of the same file', () => {
  const plans = [...made.values()].map(({ response, card }) => [response.hashes, card]);
  expect(plans).toEqual([plans[0], plans[0], plans[0]]);
});

describe.each(PAIRS)('a plan made in %s and carried over into %s', (from, to, turn) => {
  test.each(USES.filter((_, index) => (index + turn) % TURNS === 0))(
    '%s verifies, explains, and is planned again alike',
    async (_, isUsed) => {
      const { bytes, response, card } = required(made.get(from), from);
      const carried = isUsed ? usedByOffice(bytes, response.draft.sheets) : bytes;
      await inBook(await open(to, carried), async ({ workbook, learn }) => {
        expect(valueOf(await verifyWorkbook(workbook, () => 0))).toMatchObject({ run: 1, faults: [], faultCount: 0 });
        expect(await cardOf(workbook, response)).toBe(card);
        const again = await planned(workbook);
        learn(again.draft.sheets);
        expect(again.hashes).toEqual(response.hashes);
        expect(valueOf(await verifyWorkbook(workbook, () => 0))).toMatchObject({ run: 2, faults: [], faultCount: 0 });
      });
    },
  );
});
