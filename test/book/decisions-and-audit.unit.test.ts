import { createHash } from 'node:crypto';

import { criteriaOf } from '../../src/criteria';
import { RULES } from '../../src/rules';
import { AUDIT_LAYOUT, chainLines, reasonOf, RECOMMENDATION_COLUMNS, type AuditLine } from '../../src/book';
import type { CellRange, SheetDraft } from '../../src/sheets';
import { formatPoints } from '../../src/text';

import { allSheets, cellsOf, cityForReport, reportInput, sheetByKey } from './made-run';

const city = cityForReport();
const input = reportInput('id', city);
const sheets = allSheets(input);
const { transfers } = input.planned.plan;

/** Values of a range, row by row; a cell that is not there counts as null. */
const valuesIn = (sheet: SheetDraft, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): unknown[] =>
  Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
    Array.from(
      { length: lastColumn - firstColumn + 1 },
      (_cell, column) => sheet.rows[firstRow + row]?.[firstColumn + column]?.value ?? null,
    ),
  ).flat();

describe('choices', () => {
  test('decisions are chosen from cells of the audit sheet, on exactly the rows of transfers', () => {
    const recommendations = sheetByKey(sheets, 'rekomendasi');
    const [validation, ...others] = recommendations.validations ?? [];
    expect(others).toEqual([]);
    expect(validation!.source.sheet).toBe(input.names.audit);
    expect(valuesIn(sheetByKey(sheets, 'jejak'), validation!.source.range)).toEqual(['Setuju', 'Tolak', 'Tunda']);
    const { decision, nip } = RECOMMENDATION_COLUMNS;
    expect(validation!.range).toMatchObject({ firstColumn: decision, lastColumn: decision });
    const rows = { ...validation!.range, firstColumn: nip, lastColumn: nip };
    expect(valuesIn(recommendations, rows)).toEqual(transfers.map(({ employee }) => employee.nip));
  });

  test('nothing is decided in advance, and the four cells to fill in are marked as such', () => {
    const recommendations = sheetByKey(sheets, 'rekomendasi');
    const inputs = cellsOf(recommendations).filter(({ cell }) => cell.look === 'input');
    expect(inputs).toHaveLength(transfers.length * 4);
    expect(inputs.filter(({ cell }) => cell.value !== null)).toEqual([]);
  });

  test('what the policy sheet lets people choose stands in cells of that sheet', () => {
    const policy = sheetByKey(sheets, 'kebijakan');
    const { missing, modes, answers } = input.texts.policy;
    const validations = policy.validations ?? [];
    const cells = validations.reduce((sum, { range }) => sum + range.lastRow - range.firstRow + 1, 0);
    // Criteria, rules, two options of yes or no, and one such threshold.
    expect(cells).toBe(criteriaOf(input.policy).length + RULES.length + 3);
    for (const { source, range } of validations) {
      expect(source.sheet).toBe(policy.name);
      const choices = valuesIn(policy, source.range);
      expect([missing, modes, answers].map((words) => Object.values(words))).toContainEqual(choices);
      for (const value of valuesIn(policy, range)) expect(choices).toContain(value);
    }
  });
});

describe('the sentence on a recommendation', () => {
  test.each(['id', 'en'] as const)(
    'names the post, both scores, the gain and what could not be checked (%s)',
    (language) => {
      const localised = reportInput(language, city);
      for (const transfer of transfers) {
        const reason = reasonOf(transfer, localised);
        const { current, proposed, gain, to, flags } = transfer;
        const facts = [
          to.name,
          to.unit,
          ...[current.total, proposed.total, gain].map((n) => formatPoints(n, localised.texts)),
        ];
        expect(facts.filter((fact) => !reason.includes(fact))).toEqual([]);
        // Whatever is told of a rule beside the sentence stands in it too, so that the two never contradict each other.
        for (const { rule } of flags) expect(reason).toContain(`${rule} `);
      }
    },
  );
});

describe('the audit trail', () => {
  /** The hash a line must have, computed apart from the code that wrote it. */
  const hashOf = (previous: string, event: string, detail: string): string =>
    createHash('sha256')
      .update(`${previous}{"detail":${JSON.stringify(detail)},"event":${JSON.stringify(event)}}`)
      .digest('hex');
  const brokenLines = (lines: readonly AuditLine[]): number[] =>
    lines.flatMap(({ event, detail, previousHash, hash }, index) => {
      const previous = index === 0 ? '0'.repeat(64) : lines[index - 1]!.hash;
      return previousHash === previous && hash === hashOf(previous, event, detail) ? [] : [index];
    });

  const audit = sheetByKey(sheets, 'jejak');
  const header = audit.rows.findIndex((row) => row[0]?.value === AUDIT_LAYOUT.chainHeader);
  const linesOnSheet = audit.rows.slice(header + 1).map((row): AuditLine => {
    const [event, detail, previousHash, hash] = [1, 2, 3, 4].map((column) => String(row[column]?.value));
    return { event: event!, detail: detail!, previousHash: previousHash!, hash: hash! };
  });

  test('on the sheet is one unbroken chain', () => {
    expect(linesOnSheet.length).toBeGreaterThan(transfers.length + RULES.length);
    expect(brokenLines(linesOnSheet)).toEqual([]);
  });

  test('a change of any line breaks the chain at that line', () => {
    linesOnSheet.forEach((line, index) => {
      for (const change of [{ detail: `${line.detail} ` }, { event: `${line.event}x` }, { hash: '0'.repeat(64) }]) {
        const changed = linesOnSheet.map((other, place) => (place === index ? { ...other, ...change } : other));
        expect(brokenLines(changed)).toContain(index);
      }
    });
  });

  test('a line changed and hashed again breaks every line after it', () => {
    const events = linesOnSheet.map(({ event, detail }) => ({ event, detail }));
    const again = chainLines(events.map((event, index) => (index === 2 ? { ...event, detail: 'other' } : event)));
    expect(again.filter(({ hash }, index) => hash === linesOnSheet[index]!.hash)).toHaveLength(2);
  });

  test('a line taken out, put in or moved breaks the chain', () => {
    const [first, second, third] = linesOnSheet as [AuditLine, AuditLine, AuditLine];
    expect(brokenLines([first, third])).not.toEqual([]);
    expect(brokenLines([first, first, second])).not.toEqual([]);
    expect(brokenLines([second, first, third])).not.toEqual([]);
  });

  test('its last hash stands above it and on the summary', () => {
    const last = linesOnSheet.at(-1)!.hash;
    const head = audit.rows.find((row) => row[AUDIT_LAYOUT.keyColumn]?.value === 'headHash');
    expect(head?.[AUDIT_LAYOUT.valueColumn]?.value).toBe(last);
    expect(cellsOf(sheetByKey(sheets, 'ringkasan')).map(({ cell }) => cell.value)).toContain(last);
  });

  test('holds the run, every weight, every rule and every transfer', () => {
    const fact = (key: string): unknown =>
      audit.rows.find((row) => row[AUDIT_LAYOUT.keyColumn]?.value === key)?.[AUDIT_LAYOUT.valueColumn]?.value;
    expect([fact('run'), fact('version'), fact('language'), fact('asOf'), fact('setAside'), fact('inputHash')]).toEqual(
      ['7', '1.2.3', 'id', '2026-03-15', '0', 'a'.repeat(64)],
    );
    const details = linesOnSheet.map(({ detail }) => detail);
    for (const { employee, from, to, current, proposed } of transfers) {
      expect(details).toContain(
        JSON.stringify({
          current: current.total,
          employee: employee.nip,
          from: from.id,
          score: proposed.total,
          to: to.id,
        }),
      );
    }
    const events = linesOnSheet.map(({ event }) => event);
    expect(RULES.filter(({ id }) => !events.includes(`rule ${id}`))).toEqual([]);
    expect(events).toContain('criterion performance');
    expect(events).toContain('options');
  });

  test('no events are no chain', () => expect(chainLines([])).toEqual([]));
});
