import fc from 'fast-check';

import { packRows, unpackRows } from '../../src/engine/packed-rows';
import type { DraftCell, SheetDraft } from '../../src/sheets';
import { LOOK_STYLES, NUMBER_FORMAT_CODES, type CellLook, type NumberFormat } from '../../src/sheets';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', 'sama', '=1', '\u0000'));
const value = fc.oneof(
  fc.constantFrom(null, true, false, 0, -0, 0.1, Number.MAX_VALUE, -1),
  text,
  fc.double({ noNaN: true }),
);
const cell: fc.Arbitrary<DraftCell> = fc.record(
  {
    value,
    formula: text,
    format: fc.constantFrom(...(Object.keys(NUMBER_FORMAT_CODES) as NumberFormat[])),
    look: fc.constantFrom(...(Object.keys(LOOK_STYLES) as CellLook[])),
    align: fc.constantFrom('left', 'center', 'right', 'indent'),
    link: fc.record({ sheet: text, address: text }, { noNullPrototype: true }),
  },
  { requiredKeys: ['value'], noNullPrototype: true },
);
const rows: fc.Arbitrary<SheetDraft['rows']> = fc.array(fc.array(fc.option(cell), { maxLength: 8 }), { maxLength: 12 });

describe('packed rows', () => {
  test('come back as they were, cell for cell and key for key, after a journey between threads', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const back = unpackRows(structuredClone(packRows(given)));
        expect(back).toStrictEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  test('carry a text that stands in many cells once', () => {
    const many = Array.from({ length: 300 }, (_, row) => [{ value: 'Kinerja' }, { value: row, formula: 'A1' }, null]);
    const packed = packRows(many);
    expect(packed.texts).toEqual(['Kinerja', 'A1']);
    expect(packed.styles).toEqual([{}]);
    expect(unpackRows(packed)).toStrictEqual(many);
  });

  test('are not made of what no cell can hold', () => {
    const odd = { value: undefined, formula: 'A1' } as unknown as DraftCell;
    expect(() => packRows([[{ value: 'x' }, odd]])).toThrow('a cell cannot hold undefined');
  });

  test('of no row are no row', () => {
    expect(unpackRows(packRows([]))).toEqual([]);
    expect(unpackRows(packRows([[], [null]]))).toEqual([[], [null]]);
  });
});
