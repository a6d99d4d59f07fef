import type { XlsxWorkbook } from '../../src/hosts/xlsx';
import { openPackage, packZip, partText, removeSheets, renameSheet, textBytes } from '../../src/ooxml';
import type { SheetDraft } from '../../src/sheets';
import { explainRun, verifyWorkbook, type Verification } from '../../src/usecases';
import { among } from '../support/depth';
import { fileOf, openFile, planned, tinySample, withCells } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

jest.setTimeout(120_000);

const POLICY = 'Padan Kebijakan';
const OTHERS = ['ringkasan', 'rincian', 'rantai', 'kandidat', 'kosong', 'adil', 'masalah', 'data'];
const KEYS = ['rekomendasi', 'jejak', ...OTHERS];

let bytes: Uint8Array;
let sheets: readonly SheetDraft[];
let asked: { readonly nip: string; readonly position: string };
beforeAll(async () => {
  const workbook = openFile(fileOf(tinySample()));
  const { draft, plan } = await planned(workbook);
  bytes = workbook.bytes();
  sheets = draft.sheets;
  const [first] = plan.transfers;
  if (first === undefined) throw new Error('nobody moves');
  asked = { nip: first.employee.nip, position: first.to.id };
});

const verify = async (workbook: XlsxWorkbook): Promise<Verification> =>
  valueOf(await verifyWorkbook(workbook, () => 0));

const packageOf = (file: Uint8Array) => valueOf(openPackage(file));

const nameOf = (key: string): string => sheets.find((sheet) => sheet.key === key)?.name ?? POLICY;

/** As Excel does it: formulas follow, and so do links where `linksFollow`. */
const renamed = (file: Uint8Array, name: string, to: string, linksFollow: boolean): Uint8Array => {
  const parts = new Map(renameSheet(packageOf(file), name, to));
  if (linksFollow) return packZip(parts);
  for (const [path, part] of parts) {
    const xml = path.includes('/worksheets/') ? (partText(parts, path) ?? '') : '';
    if (xml === '') continue;
    const back = xml
      .replace(/ location="[^"]*"/g, (link) => link.replaceAll(`'${to}'`, `'${name}'`))
      .replaceAll(`"#'${to}'!A"`, `"#'${name}'!A"`);
    if (back !== xml) parts.set(path, textBytes(back));
    else parts.set(path, part);
  }
  return packZip(parts);
};

describe.each([true, false])('a result sheet that somebody renamed (links follow: %p)', (linksFollow) => {
  test.each(among(linksFollow ? 3 : 2, ['kebijakan', 'rekomendasi', 'jejak', ...OTHERS]))(
    '%s is no fault, and the run can still be asked about',
    async (key) => {
      const workbook = openFile(renamed(bytes, nameOf(key), 'Untuk Bupati', linksFollow));
      expect((await verify(workbook)).faults).toEqual([]);
      expect(valueOf(await explainRun(workbook)).explain(asked).ok).toBe(true);
    },
  );

  test('does not hide what was changed on it, and the fault bears its present name', async () => {
    const forged = withCells(bytes, nameOf('rekomendasi'), [{ row: 6, column: 5, value: 99 }]);
    const { faults } = await verify(openFile(renamed(forged, nameOf('rekomendasi'), 'Untuk Bupati', linksFollow)));
    expect(faults).not.toEqual([]);
    expect(faults.every(({ where }) => where?.sheet === 'Untuk Bupati')).toBe(true);
  });

  test('all of them at once are no fault', async () => {
    const all = KEYS.reduce((file, key) => renamed(file, nameOf(key), `Lembar ${key}`, linksFollow), bytes);
    expect((await verify(openFile(all))).faults).toEqual([]);
  });
});

describe('a policy sheet that somebody deleted', () => {
  /** As Excel leaves it: references into the sheet, and what follows from them, are lost. */
  const deleted = (file: Uint8Array, losesReferences: boolean): Uint8Array => {
    const parts = new Map(removeSheets(packageOf(file), new Set([POLICY])));
    if (!losesReferences) return packZip(parts);
    for (const path of parts.keys()) {
      if (!path.includes('/worksheets/')) continue;
      const xml = partText(parts, path) ?? '';
      const lost = xml.replace(
        /<c ([^>]*?)(?: t="[a-z]+")?><f>([^<]*)<\/f><v>[^<]*<\/v><\/c>/g,
        (cell, attributes: string, formula: string) =>
          formula.includes(POLICY)
            ? `<c ${attributes} t="e"><f>${formula.replaceAll(/'Padan Kebijakan'!\$?[A-Z]+(?:\$?\d+)?(?::\$?[A-Z]+(?:\$?\d+)?)?/g, '#REF!')}</f><v>#REF!</v></c>`
            : cell,
      );
      parts.set(path, textBytes(lost));
    }
    return packZip(parts);
  };

  test.each([false, true])(
    'is one fault in a sentence, the rest is checked (references lost: %p)',
    async (losesReferences) => {
      const { faults, faultCount, checkedCells } = await verify(openFile(deleted(bytes, losesReferences)));
      expect(faults).toMatchObject([{ code: 'verify-policy-gone', params: { sheet: POLICY } }]);
      expect(faultCount).toBe(1);
      expect(Number(faults[0]?.params?.['count']) > 0).toBe(losesReferences);
      expect(checkedCells).toBeGreaterThan(500);
    },
  );

  test('leaves the run open to questions, answered by the policy its audit trail states', async () => {
    const answers = valueOf(await explainRun(openFile(deleted(bytes, false))));
    const before = valueOf(await explainRun(openFile(bytes)));
    expect(answers.explain(asked)).toEqual(before.explain(asked));
  });

  test('does not hide what was changed elsewhere', async () => {
    const forged = withCells(bytes, nameOf('kandidat'), [{ row: 5, column: 3, value: 'x' }]);
    const { faults } = await verify(openFile(deleted(forged, true)));
    expect(faults.map(({ code }) => code)).toContain('verify-differs');
  });

  test('whose lines on the audit sheet were changed too cannot be made again, which is said', async () => {
    const audit = sheets.find(({ key }) => key === 'jejak');
    const column = audit?.layout?.columns.findIndex(({ id }) => id === 'machineFact') ?? -1;
    const row = audit?.rows.findIndex((cells) => cells.some((cell) => cell?.value === 'rule R1')) ?? -1;
    const forged = withCells(bytes, nameOf('jejak'), [{ row, column, value: '{}' }]);
    const verified = await verifyWorkbook(openFile(deleted(forged, false)), () => 0);
    expect(verified).toMatchObject({ ok: false, error: { code: 'policy-sheet-gone' } });
  });
});
