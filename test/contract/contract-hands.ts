import {
  addSheets,
  openPackage,
  packZip,
  partText,
  patchCells,
  readFileGrid,
  removeSheets,
  renameSheet,
  textBytes,
  type Parts,
  type WorkbookPackage,
} from '../../src/ooxml';
import { required } from '../../src/kernel';
import { quoteSheetName, type CellValue, type SheetVisibility } from '../../src/sheets';
import type { CellPlace } from '../../src/usecases';

/** What people and other programs do to a workbook behind Padan's back. */
export type Hands = {
  rename(sheet: string, to: string): Promise<void>;
  moveToFront(sheet: string): Promise<void>;
  show(sheet: string, visibility: SheetVisibility): Promise<void>;
  /** Deletes a sheet; its marks lose what they point at. */
  remove(sheet: string): Promise<void>;
  /** Copies a sheet; with `name`, the copy gets that defined name, local to it. */
  copy(sheet: string, to: string, name: string | null): Promise<void>;
  type(place: CellPlace, value: CellValue): Promise<void>;
  /** Gives a defined name of the workbook another reference, or another spelling; makes it where there is none. */
  point(name: string, refersTo: string, spelling?: string): Promise<void>;
};

/** A package that is known to be good. */
export const openedOf = (bytes: Uint8Array): WorkbookPackage => {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const WORKBOOK = 'xl/workbook.xml';

const withWorkbook = (parts: Parts, edit: (xml: string) => string): Parts =>
  new Map([...parts, [WORKBOOK, textBytes(edit(partText(parts, WORKBOOK) ?? ''))]]);

/** The parts with a hidden defined name more; `local` is the attribute of one that belongs to a sheet. */
export const withName = (parts: Parts, name: string, refersTo: string, local = ''): Parts =>
  withWorkbook(parts, (xml) => {
    const element = `<definedName name="${name}"${local} hidden="1">${escapeXml(refersTo)}</definedName>`;
    return xml.includes('</definedNames>')
      ? xml.replace('</definedNames>', () => `${element}</definedNames>`)
      : xml.replace('</sheets>', () => `</sheets><definedNames>${element}</definedNames>`);
  });

/** Hands that work on a file; `change` puts the changed bytes in place of the ones before. */
export const fileHands = (bytes: () => Uint8Array, put: (bytes: Uint8Array) => void): Hands => {
  const change = (edit: (source: WorkbookPackage) => Parts): Promise<void> => {
    put(packZip(edit(openedOf(bytes()))));
    return Promise.resolve();
  };
  const elementOf = (sheet: string): RegExp =>
    new RegExp(`<sheet name="${escapeXml(sheet).replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"[^>]*/>`);
  return {
    rename: (sheet, to) => change((source) => renameSheet(source, sheet, to)),
    moveToFront: (sheet) =>
      change(({ parts }) =>
        withWorkbook(parts, (xml) => {
          const element = required(elementOf(sheet).exec(xml)?.[0], sheet);
          return xml.replace(element, '').replace('<sheets>', () => `<sheets>${element}`);
        }),
      ),
    show: (sheet, visibility) =>
      change(({ parts }) =>
        withWorkbook(parts, (xml) =>
          xml.replace(elementOf(sheet), (element) =>
            element.replace('<sheet ', `<sheet state="${visibility === 'hidden' ? 'hidden' : 'veryHidden'}" `),
          ),
        ),
      ),
    remove: (sheet) =>
      change((source) => {
        const marks = source.definedNames.filter(({ formula }) => formula.startsWith(`${quoteSheetName(sheet)}!`));
        return marks.reduce(
          (parts, { name }) => withName(parts, name, '#REF!$A$1'),
          removeSheets(source, new Set([sheet])),
        );
      }),
    copy: (sheet, to, name) =>
      change((source) => {
        const entry = required(
          source.sheets.find((candidate) => candidate.name === sheet),
          sheet,
        );
        const rows = readFileGrid(source, entry).rows.map((cells) =>
          cells.map((value) => (value === null ? null : { value })),
        );
        const parts = addSheets(source, { run: null, sheets: [{ key: 'salinan', name: to, rows, widths: [] }] });
        if (name === null) return parts;
        return withName(parts, name, `${quoteSheetName(to)}!$A$1`, ` localSheetId="${source.sheets.length}"`);
      }),
    type: ({ sheet, row, column }, value) =>
      change(({ parts, sheets }) => {
        const path = required(sheets.find(({ name }) => name === sheet)?.path, sheet);
        return new Map([
          ...parts,
          [path, textBytes(patchCells(partText(parts, path) ?? '', [{ row, column, value }]))],
        ]);
      }),
    point: (name, refersTo, spelling = name) =>
      change(({ parts }) =>
        withName(
          withWorkbook(parts, (xml) =>
            xml.replace(new RegExp(`<definedName name="${name}" hidden="1">[^<]*</definedName>`), ''),
          ),
          spelling,
          refersTo,
        ),
      ),
  };
};
