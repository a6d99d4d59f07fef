import { required } from '../../src/kernel';
import { LOOK_STYLES, type SheetDraft } from '../../src/sheets';
import type { Workbook } from '../../src/usecases';
import { drawnRun } from '../support/drawn-draft';
import { addRuns } from '../support/workbook-tools';

import { printOfDraft, seenOfDraft, type SeenPrint, type SeenSheet } from './seen-sheet';

/** A workbook under test, and what a person sees of it that does not go through it. */
export type DrawingHost = {
  readonly workbook: Workbook;
  seen(draft: SheetDraft): Promise<SeenSheet>;
  /** How the sheet would be printed, by this host or by the file it saves. */
  printed(draft: SheetDraft): Promise<SeenPrint>;
  dispose(): Promise<void>;
};

/** Heights are compared in whole pixels, which is what screens have. */
const inPixels = (sheet: SeenSheet): SeenSheet => ({
  ...sheet,
  heights: Object.fromEntries(
    Object.entries(sheet.heights).map(([row, points]) => [row, Math.round((points * 4) / 3)]),
  ),
});

/** What every host of Padan must draw alike. `make` gives a workbook with one sheet of the user's, once per test. */
export const describeDrawingContract = (name: string, make: () => Promise<DrawingHost>): void => {
  describe(`${name} draws`, () => {
    let host: DrawingHost;

    beforeEach(async () => {
      host = await make();
      const written = await addRuns(host.workbook, [drawnRun]);
      if (!written.ok) throw new Error(written.error.code);
    });
    afterEach(async () => {
      await host.dispose();
    });

    const [looks] = drawnRun.sheets.map((sheet) => sheet);

    test.each(drawnRun.sheets.map((draft) => [draft.name, draft] as const))(
      'every cell, line, width, height and rule of "%s" as the draft says it',
      async (_, draft) => {
        expect(inPixels(await host.seen(draft))).toEqual(inPixels(seenOfDraft(draft)));
      },
    );

    test.each(drawnRun.sheets.map((draft) => [draft.name, draft] as const))(
      'the table and the print set-up of "%s" as the draft says it',
      async (_, draft) => {
        expect(await host.printed(draft)).toEqual(printOfDraft(draft));
      },
    );

    test('a header white on teal in bold Arial, a number right, an entry yellow with its edge', async () => {
      const { cells, lines, widths, hiddenColumns, frozen } = await host.seen(required(looks, 'looks'));
      expect(cells.C3).toEqual({
        font: 'Arial',
        size: 10,
        bold: true,
        italic: false,
        underline: false,
        color: 'FFFFFF',
        fill: '0F4C5C',
        wrap: true,
        align: 'right',
        indent: 0,
        vertical: 'top',
        format: '@',
      });
      const entry = 4 + Object.keys(LOOK_STYLES).indexOf('input');
      expect([cells[`C${entry}`]?.align, cells[`C${entry}`]?.fill, cells[`D${entry}`]?.indent]).toEqual([
        'right',
        'FFF7D1',
        1,
      ]);
      expect([lines[`above C${entry}`], lines[`before C${entry}`]]).toEqual(['B8921F', 'B8921F']);
      expect([cells.A1?.size, widths[1], hiddenColumns, frozen]).toEqual([14, 154, [4], [3, 2]]);
    });

    test('paper as the office has it: F4 or A4 landscape, one page wide, page and pages below', async () => {
      const [f4, a4] = await Promise.all(drawnRun.sheets.slice(0, 2).map((draft) => host.printed(draft)));
      expect(f4).toMatchObject({
        table: 'PadanTampilan A3:E' + String(3 + Object.keys(LOOK_STYLES).length) + ' TableStyleLight1 without stripes',
        paper: 14,
        orientation: 'landscape',
        pagesHigh: 0,
        margins: { left: 0.32, right: 0.32, top: 0.39, bottom: 0.59 },
        titleRows: '$1:$3',
        footer: { right: '&8&"Arial,Regular"Halaman &P dari &N' },
      });
      expect(a4).toMatchObject({ paper: 9, pagesHigh: 1, margins: { left: 0.55, right: 0.55 }, titleRows: '$1:$1' });
    });
  });
};
