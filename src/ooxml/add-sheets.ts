import { markerName, type RunDraft, type SheetDraft } from '../sheets';

import { chartXml, drawingXml } from './chart-part';
import { PackageDraft } from './package-draft';
import type { Parts } from './package-parts';
import { EMPTY_STYLES, StyleAppender } from './style-part';
import { DAYS_1904, isTablePart, readRelations, type WorkbookPackage } from './workbook-package';
import { sheetXml, tableXml } from './write-sheet';
import { walkXml } from './xml';
import { partText, textBytes } from './zip';

const CONTENT = 'application/vnd.openxmlformats-officedocument';

const CONTENT_TYPES = {
  worksheet: `${CONTENT}.spreadsheetml.worksheet+xml`,
  table: `${CONTENT}.spreadsheetml.table+xml`,
  drawing: `${CONTENT}.drawing+xml`,
  chart: `${CONTENT}.drawingml.chart+xml`,
  styles: `${CONTENT}.spreadsheetml.styles+xml`,
} as const;

/** Table ids and names already used anywhere in the package. */
const usedTables = (parts: Parts): { readonly ids: Set<number>; readonly names: Set<string> } => {
  const ids = new Set<number>();
  const names = new Set<string>();
  for (const path of parts.keys()) {
    if (!isTablePart(path)) continue;
    walkXml(partText(parts, path) ?? '', {
      open: (name, attributes) => {
        if (name !== 'table') return;
        ids.add(Number(attributes.id));
        names.add((attributes.displayName ?? '').toLowerCase());
      },
    });
  }
  return { ids, names };
};

const firstFree = <Value>(make: (number: number) => Value, isTaken: (value: Value) => boolean): Value => {
  for (let number = 1; ; number += 1) {
    const value = make(number);
    if (!isTaken(value)) return value;
  }
};

const addCharts = (draft: PackageDraft, sheet: SheetDraft): string | null => {
  const charts = sheet.charts ?? [];
  if (charts.length === 0) return null;
  const drawingPath = draft.freePath('drawings/', 'drawing');
  draft.addPart(drawingPath, drawingXml(charts), CONTENT_TYPES.drawing);
  const chartPaths = charts.map((chart) => {
    const path = draft.freePath('charts/', 'chart');
    draft.addPart(path, chartXml(sheet, chart), CONTENT_TYPES.chart);
    return path;
  });
  draft.relate(
    drawingPath,
    chartPaths.map((path) => ['chart', path] as const),
  );
  return drawingPath;
};

/** Days of a draft as serials of the workbook's own calendar. */
const inCalendarOf = ({ uses1904 }: WorkbookPackage, sheet: SheetDraft): SheetDraft =>
  uses1904
    ? {
        ...sheet,
        rows: sheet.rows.map((cells) =>
          cells.map((cell) =>
            (cell?.format === 'date' || cell?.format === 'dateTime') && typeof cell.value === 'number'
              ? { ...cell, value: cell.value - DAYS_1904 }
              : cell,
          ),
        ),
      }
    : sheet;

/** Adds drafted sheets behind the existing ones, marked as Padan's unless `run` is null. Changes the workbook part, its relations, the content types and the styles; no other part. */
export const addSheets = (
  source: WorkbookPackage,
  run: Pick<RunDraft, 'sheets'> & { readonly run: number | null },
): Parts => {
  const draft = new PackageDraft(source);
  const stylesPath = readRelations(source.parts, source.workbookPath).find(({ type }) =>
    type.endsWith('/styles'),
  )?.target;
  const styles = new StyleAppender(
    (stylesPath === undefined ? undefined : partText(source.parts, stylesPath)) ?? EMPTY_STYLES,
  );
  const tables = usedTables(source.parts);
  for (const sheet of run.sheets) {
    const path = draft.freePath('worksheets/', 'sheet');
    const targets: (readonly [string, string])[] = [];
    const drawing = addCharts(draft, sheet);
    if (drawing !== null) targets.push(['drawing', drawing]);
    if (sheet.table) {
      const id = firstFree(
        (number) => number,
        (candidate) => tables.ids.has(candidate),
      );
      const base = sheet.table.name;
      const name = firstFree(
        (number) => (number === 1 ? base : `${base}_${number}`),
        (candidate) => tables.names.has(candidate.toLowerCase()),
      );
      tables.ids.add(id);
      tables.names.add(name.toLowerCase());
      const tablePath = draft.freePath('tables/', 'table');
      draft.addPart(tablePath, tableXml(sheet, name, id), CONTENT_TYPES.table);
      targets.push(['table', tablePath]);
    }
    const idOf = (kind: string): string | null => {
      const place = targets.findIndex(([target]) => target === kind);
      return place < 0 ? null : `rId${place + 1}`;
    };
    draft.addPart(
      path,
      sheetXml(inCalendarOf(source, sheet), styles, { drawing: idOf('drawing'), table: idOf('table') }),
      CONTENT_TYPES.worksheet,
    );
    if (targets.length > 0) draft.relate(path, targets);
    draft.listSheet(
      sheet,
      draft.relateWorkbook('worksheet', path),
      run.run === null ? null : markerName(run.run, sheet.key),
    );
  }
  if (stylesPath === undefined) {
    const path = draft.freePlainPath('styles');
    draft.addPart(path, styles.build(), CONTENT_TYPES.styles);
    draft.relateWorkbook('styles', path);
  } else {
    draft.parts.set(stylesPath, textBytes(styles.build()));
  }
  return draft.finish();
};
