import { shortReasonOf } from '../../src/book/reason';
import { charactersToPixels, lineCount, rowHeightPoints } from '../../src/sheets';

import { allSheets, cityForReport, reportInput, sheetByKey } from './made-run';

describe.each(['id', 'en'] as const)('the nominative list (%s)', (language) => {
  const input = reportInput(language, cityForReport());
  const sheet = sheetByKey(allSheets(input), 'nominatif');
  const { plan } = input.planned;
  const header = sheet.rows.findIndex((cells) => cells[0]?.look === 'formHeader');
  const rows = sheet.rows.slice(header + 2).filter((cells) => cells[0]?.look === 'form');

  test('has nine columns and every proposal once, with its grounds as on the list of proposals', () => {
    expect(sheet.rows[header]).toHaveLength(9);
    const told = rows.map((cells) => cells.slice(1, 8).map((cell) => cell?.value ?? null));
    const wanted = plan.transfers.map((transfer) => {
      const { employee, from, to } = transfer;
      const place = ({ name, unit }: typeof from): string => `${name}\n${unit}`;
      return [
        employee.nip,
        place(from),
        place(to),
        from.jobClass,
        to.jobClass,
        shortReasonOf(transfer, plan, input.texts),
      ];
    });
    const byNip = (all: readonly (readonly unknown[])[]) =>
      [...all].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(byNip(told.map(([person, , ...rest]) => [String(person).split('\n')[1], ...rest]))).toEqual(byNip(wanted));
  });

  test('leaves the box of the committee, and who signs, to be filled in by hand', () => {
    expect(rows.filter((cells) => (cells[8]?.value ?? null) !== null)).toEqual([]);
    const words = sheet.rows.flatMap((cells) => cells.map((cell) => String(cell?.value ?? '')));
    const { nominativeChair, nominativeSecretary } = input.texts.sheets.labels;
    for (const said of [nominativeChair, nominativeSecretary]) expect(words).toContain(said);
    expect(words.filter((word) => /^NIP \.+$/.test(word))).toHaveLength(2);
  });

  test('cuts nothing off: every row is as high as its longest cell', () => {
    sheet.rows.forEach((cells, row) => {
      if (cells[0]?.look !== 'form') return;
      const lines = cells.map((cell, column) =>
        String(cell?.value ?? '')
          .split('\n')
          .reduce((sum, line) => sum + lineCount(line, charactersToPixels(sheet.widths[column]!)), 0),
      );
      expect(rowHeightPoints(sheet, row)).toBeGreaterThanOrEqual(Math.max(...lines) * 12.5);
      expect(cells.some((cell) => String(cell?.value ?? '').endsWith('…'))).toBe(false);
    });
  });
});
