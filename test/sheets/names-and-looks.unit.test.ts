import fc from 'fast-check';

import {
  cellAt,
  freeSheetName,
  isValidSheetName,
  LOOK_STYLES,
  markerName,
  MAX_SHEET_NAME,
  parseMarkerName,
} from '../../src/sheets';
import { required } from '../../src/kernel';

describe('sheet names', () => {
  test.each(['Ringkasan', "Data Pegawai '24 a", 'x'.repeat(31), '+/-'.replace('/', '')])('"%s" is accepted', (name) => {
    expect(isValidSheetName(name)).toBe(true);
  });

  test.each(['', 'x'.repeat(32), 'a:b', 'a\\b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', "'a", "a'", 'History', 'HISTORY'])(
    '"%s" is refused',
    (name) => {
      expect(isValidSheetName(name)).toBe(false);
    },
  );

  test('a free name is taken as it is', () => {
    expect(freeSheetName('1 Ringkasan', ['Data', 'Peta'])).toBe('1 Ringkasan');
  });

  test('a taken name gets the first number that is free, whatever its case', () => {
    expect(freeSheetName('Ringkasan', ['RINGKASAN'])).toBe('Ringkasan (2)');
    expect(freeSheetName('Ringkasan', ['ringkasan', 'Ringkasan (2)', 'Ringkasan (4)'])).toBe('Ringkasan (3)');
  });

  test('a name that is too long is cut, and cut further to make room for its number', () => {
    const long = 'Rekomendasi mutasi tahun anggaran berjalan';
    expect(freeSheetName(long, [])).toBe(long.slice(0, 31));
    expect(freeSheetName(long, [long.slice(0, 31)])).toBe(`${long.slice(0, 27)} (2)`);
  });

  test('however many sheets there are, the name is new and of a length Excel accepts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ]{1,40}$/), fc.integer({ min: 0, max: 120 }), (wanted, count) => {
        const taken: string[] = [];
        for (let index = 0; index < count; index += 1) taken.push(freeSheetName(wanted, taken));
        const name = freeSheetName(wanted, taken);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
        expect(name.length).toBeLessThanOrEqual(MAX_SHEET_NAME);
      }),
      { numRuns: 25 },
    );
  });
});

describe('markers of sheets that Padan made', () => {
  test('are read back', () => {
    expect(markerName(3, 'summary')).toBe('_Padan_3_summary');
    expect(parseMarkerName('_Padan_3_summary')).toEqual({ run: 3, key: 'summary' });
    expect(parseMarkerName('_Padan_0_policy')).toEqual({ run: 0, key: 'policy' });
  });

  test.each(['Padan_3_summary', '_Padan_x_summary', '_Padan_3_', '_Padan_3_a b', 'my_Padan_3_summary', ''])(
    'the name "%s" of somebody else is not one',
    (name) => {
      expect(parseMarkerName(name)).toBeNull();
    },
  );
});

describe('looks', () => {
  const channel = (hex: string): number => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (color: string): number =>
    0.2126 * channel(color.slice(0, 2)) + 0.7152 * channel(color.slice(2, 4)) + 0.0722 * channel(color.slice(4, 6));

  test.each(Object.entries(LOOK_STYLES))(
    'the text of "%s" stands out from its fill by at least 4.5 to 1',
    (_, style) => {
      const [lighter, darker] = [luminance(style.color ?? '000000'), luminance(style.fill ?? 'FFFFFF')].sort(
        (a, b) => b - a,
      );
      expect((required(lighter, 'lighter') + 0.05) / (required(darker, 'darker') + 0.05)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

test('a cell outside the rows or beyond the end of a short row is blank', () => {
  const grid = { sheet: 'S', rows: [['a', 0], [false]], hiddenRows: 0 };
  expect([cellAt(grid, 0, 1), cellAt(grid, 1, 0), cellAt(grid, 1, 1), cellAt(grid, 2, 0)]).toEqual([
    0,
    false,
    null,
    null,
  ]);
});
