import { createHash } from 'node:crypto';

import { chainLines, checkChain, readAudit, type AuditLine } from '../../src/book';
import { sealOf } from '../../src/book/seal';
import { required } from '../../src/kernel';
import { RULES } from '../../src/rules';
import type { CellValue, Grid, SheetDraft } from '../../src/sheets';

import { allSheets, cellsOf, cityForReport, gridOfDraft, reportInput, sheetByKey } from './made-run';

const city = cityForReport();
const input = reportInput('id', city);
const sheets = allSheets(input);
const { transfers } = input.planned.plan;
const audit = sheetByKey(sheets, 'jejak');
const grid = gridOfDraft(audit);
const reading = readAudit(grid);
const { headers } = input.texts.sheets;

/** The hash a line must have, computed apart from the code that wrote it. */
const hashOf = (previous: string, { event, detail }: Pick<AuditLine, 'event' | 'detail'>): string =>
  createHash('sha256')
    .update(`${previous}{"detail":${JSON.stringify(detail)},"event":${JSON.stringify(event)}}`)
    .digest('hex');

describe('the chain of the audit trail', () => {
  const { lines } = reading;

  test('on the sheet is unbroken', () => {
    expect(lines.length).toBeGreaterThan(transfers.length + RULES.length);
    let previous = '0'.repeat(64);
    for (const line of lines) {
      expect([line.previousHash, line.hash]).toEqual([previous, hashOf(previous, line)]);
      previous = line.hash;
    }
    expect(checkChain(lines)).toBeNull();
  });

  test('a change of any line breaks the chain at that line', () => {
    lines.forEach((line, index) => {
      for (const change of [
        { detail: `${line.detail} ` },
        { event: `${line.event}x` },
        { hash: '0'.repeat(64) },
        { previousHash: 'f'.repeat(64) },
      ]) {
        const changed = lines.map((other, place) => (place === index ? { ...other, ...change } : other));
        expect(checkChain(changed)).toBe(index);
      }
    });
  });

  test('a line changed and hashed again breaks every line after it', () => {
    const events = lines.map(({ event, detail }) => ({ event, detail }));
    const again = chainLines(events.map((event, index) => (index === 2 ? { ...event, detail: 'other' } : event)));
    expect(again.filter(({ hash }, index) => hash === lines[index]?.hash)).toHaveLength(2);
    const mended = lines.map((line, index) => (index === 2 ? required(again[2], 'line') : line));
    expect(checkChain(mended)).toBe(3);
  });

  test('a line taken out, put in or moved breaks the chain', () => {
    const [first, second, third] = lines as [AuditLine, AuditLine, AuditLine];
    expect(checkChain([first, third])).toBe(1);
    expect(checkChain([first, first, second])).toBe(1);
    expect(checkChain([second, first, third])).toBe(0);
  });

  test('no events are no chain, and that is whole', () => {
    expect(chainLines([])).toEqual([]);
    expect(checkChain([])).toBeNull();
  });

  test('its last hash is a fact of the sheet, and its first letters stand on both sheets', () => {
    const head = required(lines.at(-1), 'line').hash;
    expect(reading.facts.get('headHash')).toBe(head);
    for (const key of ['ringkasan', 'jejak'])
      expect(cellsOf(sheetByKey(sheets, key)).map(({ cell }) => cell.value)).toContain(head.slice(0, 8));
  });
});

describe('the audit sheet', () => {
  const columnOf = (header: string): number => {
    const column = audit.rows[2]?.findIndex((cell) => cell?.value === header) ?? -1;
    expect(column).toBeGreaterThanOrEqual(0);
    return column;
  };

  test('states the run by facts', () => {
    expect(Object.fromEntries(reading.facts)).toMatchObject({
      run: '7',
      version: '1.2.3',
      language: 'id',
      asOf: '2026-03-15',
      setAside: '0',
      choices: '-',
      inputHash: 'a'.repeat(64),
      policyHash: 'b'.repeat(64),
      resultHash: 'c'.repeat(64),
      'seal.problems': sealOf(sheetByKey(sheets, 'masalah')),
    });
  });

  test('holds every column read, weight, rule and transfer, each once', () => {
    const details = new Map(reading.lines.map(({ event, detail }) => [event, detail]));
    expect(details.size).toBe(reading.lines.length);
    for (const { employee, from, to, current, proposed } of transfers)
      expect(JSON.parse(details.get(`transfer ${employee.nip}`) ?? '')).toEqual({
        current: current.total,
        employee: employee.nip,
        from: from.id,
        score: proposed.total,
        to: to.id,
      });
    expect(RULES.filter(({ id }) => !details.has(`rule ${id}`))).toEqual([]);
    expect(JSON.parse(details.get('column 1') ?? '')).toEqual(input.usedColumns[0]);
    expect([...details.keys()]).toEqual(expect.arrayContaining(['criterion performance', 'options']));
  });

  test('says all of it in sentences, and keeps what is for machines in hidden columns', () => {
    const hidden = [headers.machineKey, headers.machineFact, headers.previousHash, headers.hash].map(columnOf);
    expect(audit.hiddenColumns).toEqual(expect.arrayContaining(hidden));
    const [event, code] = [columnOf(headers.event), columnOf(headers.checkCode)];
    for (const row of audit.rows.slice(3)) {
      expect(row[event]?.value).toMatch(/^[A-Z].*\.$/);
      expect(row[event]?.value).not.toMatch(/[{}[\]]|[0-9a-f]{16}/);
      expect(row[code]?.value).toMatch(/^[0-9a-f]{8}$/);
    }
  });

  test('holds the seals in the chain: a list of problems of its own gives another head', () => {
    const again = readAudit(gridOfDraft(sheetByKey(allSheets(reportInput('id', city, [])), 'jejak')));
    expect(again.facts.get('seal.problems')).not.toBe(reading.facts.get('seal.problems'));
    expect(again.facts.get('headHash')).not.toBe(reading.facts.get('headHash'));
    expect(reading.lines.at(-1)?.event).toBe('seal.problems');
  });

  test('keeps the seal a run states when it is made again: what it seals may have moved', () => {
    const moved = {
      ...reportInput('id', city, []),
      statedSeals: { 'seal.problems': reading.facts.get('seal.problems') ?? '' },
    };
    const again = readAudit(gridOfDraft(sheetByKey(allSheets(moved), 'jejak')));
    expect(again).toEqual(reading);
  });
});

describe('an audit sheet is read again', () => {
  const [title = [], notice = [], header = [], ...records] = grid.rows;
  const withRows = (rows: readonly (readonly CellValue[])[]): Grid => ({ ...grid, rows });

  test('in either language', () => {
    const english = readAudit(gridOfDraft(sheetByKey(allSheets(reportInput('en', city)), 'jejak')));
    expect(english.facts.get('language')).toBe('en');
    expect(english.facts.get('inputHash')).toBe('a'.repeat(64));
    expect(checkChain(english.lines)).toBeNull();
  });

  test('sorted, in whatever order', () => {
    for (const rows of [[...records].reverse(), [...records].sort((a, b) => (String(a[4]) < String(b[4]) ? -1 : 1))])
      expect(readAudit(withRows([title, notice, header, ...rows]))).toEqual(reading);
  });

  test('with rows and columns put in, and notes beside and below', () => {
    const spread = (row: readonly CellValue[]): CellValue[] => [
      'catatan',
      ...row.slice(0, 2),
      null,
      ...row.slice(2),
      'x',
    ];
    const rows = [['surat'], title, notice, [], header, ...records.flatMap((row) => [row, []]), ['tanda tangan']];
    expect(readAudit(withRows(rows.map(spread)))).toEqual(reading);
  });

  test('without a line somebody has deleted, which the chain tells', () => {
    const { lines } = readAudit(withRows([title, notice, header, ...records.filter((_, index) => index !== 4)]));
    expect(checkChain(lines)).toBe(4);
  });

  test('as Padan 0.1.0 wrote it', () => {
    const chain = chainLines([
      { event: 'Masukan dibaca', detail: 'a'.repeat(64) },
      { event: 'rule R4', detail: '{"mode":"block"}' },
      { event: 'Rencana dibuat', detail: 'c'.repeat(64) },
    ]);
    const facts = [
      ['run', 'Nomor hasil', '3'],
      ['version', 'Versi Padan', '0.1.0'],
      ['language', 'Bahasa', 'id'],
      ['asOf', 'Keadaan per', '2026-03-15'],
      ['setAside', 'Baris dikesampingkan', '1'],
      ['choices', 'Arti kolom pilihan Anda', '{"Data Pegawai":{"columns":[]}}'],
      ['inputHash', 'Hash masukan', 'a'.repeat(64)],
      ['headHash', 'Hash terakhir', required(chain.at(-1), 'line').hash],
    ];
    const rows: CellValue[][] = [
      ['Jejak audit'],
      [],
      ['Kunci', 'Hal', 'Isian', null, null, null, 'Keputusan'],
      ...facts.map((fact, index) => [...fact, null, null, null, ['Setuju', 'Tolak', 'Tunda'][index] ?? null]),
      [],
      ['seq', 'Peristiwa', 'Rincian', 'Hash sebelumnya', 'Hash'],
      ...chain.map(({ event, detail, previousHash, hash }, index) => [
        String(index + 1),
        event,
        detail,
        previousHash,
        hash,
      ]),
    ];
    const read = readAudit({ sheet: 'P3 Jejak Audit', hiddenRows: 0, rows });
    expect(Object.fromEntries(read.facts)).toEqual(Object.fromEntries(facts.map(([key, , value]) => [key, value])));
    expect(read.lines).toEqual(chain);
  });

  test('as nothing, where it is something else', () => {
    expect(readAudit({ sheet: 'x', hiddenRows: 0, rows: [['a', 1], []] })).toEqual({
      facts: new Map([['a', '']]),
      lines: [],
    });
  });
});

describe('a seal', () => {
  const problems = sheetByKey(sheets, 'masalah');
  const seal = sealOf(problems);
  const withRecords = (change: (records: SheetDraft['rows']) => SheetDraft['rows']): SheetDraft => ({
    ...problems,
    rows: [...problems.rows.slice(0, 3), ...change(problems.rows.slice(3))],
  });

  test('is the same in whatever order the records stand, and whatever title and sentence say', () => {
    expect(sealOf(withRecords((records) => [...records].reverse()))).toBe(seal);
    expect(sealOf({ ...problems, rows: [[], [], ...problems.rows.slice(2)] })).toBe(seal);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is another as soon as any cell of a record is', () => {
    const width = problems.layout?.columns.length ?? 0;
    expect(width).toBeGreaterThan(6);
    for (let column = 0; column < width; column += 1) {
      const changed = withRecords((records) =>
        records.map((cells, row) =>
          row === 1
            ? Array.from({ length: width }, (_, at) => (at === column ? { value: 'lain' } : (cells[at] ?? null)))
            : cells,
        ),
      );
      expect([column, sealOf(changed) === seal]).toEqual([column, false]);
    }
    expect(sealOf(withRecords((records) => records.map((cells) => [...cells].reverse())))).not.toBe(seal);
  });

  test('of no records is that of nothing', () => {
    const empty = sheetByKey(allSheets(reportInput('id', city, [])), 'masalah');
    expect(empty.table).toBeUndefined();
    expect(sealOf(empty)).toBe(sealOf({ name: 'A', rows: [], widths: [] }));
  });
});
