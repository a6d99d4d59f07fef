import { quoteSheetName, TABLE_STYLE, toCellText, type SheetDraft, type TableDraft } from '../../sheets';

import { coverAreas, PLAIN } from './cover-areas';
import { rangeAt } from './range-at';
import { supports } from './excel-run';
import type { Requests, Step } from './requests';
import { valueGridOf } from './value-grid';
import { writeLooks, writeSizes } from './write-looks';
import { queueConditional, queueValidation } from './write-rules';

/** One call for all neighbours with one link and one text. */
const linkSteps = async (
  sheet: Excel.Worksheet,
  draft: SheetDraft,
  breathe: () => Promise<void>,
): Promise<readonly Step[]> => {
  const { wanted, values } = await valueGridOf(
    draft,
    { plain: '', blank: PLAIN },
    ({ link, value }) => (link ? JSON.stringify([link.sheet, link.address, toCellText(String(value ?? ''))]) : ''),
    breathe,
  );
  if (values.length === 1) return [];
  return (await coverAreas(wanted, breathe)).map((area) => {
    const [target = '', address = '', textToDisplay = ''] = JSON.parse(values[area.value] ?? '[]') as string[];
    return {
      sent: 700 + textToDisplay.length,
      actions: 3,
      queue: () => {
        rangeAt(sheet, area).hyperlink = {
          documentReference: `${quoteSheetName(target)}!${address}`,
          textToDisplay,
          screenTip: '',
        };
      },
    };
  });
};

const queueTable = (sheet: Excel.Worksheet, { name, range }: TableDraft): void => {
  const table = sheet.tables.add(rangeAt(sheet, range), true);
  table.name = name;
  table.style = TABLE_STYLE;
  if (supports('1.3')) table.showBandedRows = false;
};

const queueView = (sheet: Excel.Worksheet, draft: SheetDraft): void => {
  if (draft.tabColor) sheet.tabColor = `#${draft.tabColor}`;
  if (draft.hidesGridlines && supports('1.8')) sheet.showGridlines = false;
  const rows = draft.frozenRows ?? 0;
  const columns = draft.frozenColumns ?? 0;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
};

/** What a sheet has besides cells and looks; none of it is longer than its texts. */
const furnishSteps = (sheet: Excel.Worksheet, draft: SheetDraft): readonly Step[] => {
  const step = (queue: () => void, sent = 1500): Step => ({ sent, actions: 12, queue });
  const { table, merges = [], validations = [], conditionalLooks = [] } = draft;
  return [
    ...(table ? [step(() => queueTable(sheet, table))] : []),
    ...merges.map((range) => step(() => rangeAt(sheet, range).merge(), 450)),
    ...(supports('1.8')
      ? validations.map((rule) => step(() => queueValidation(sheet, rule), 1500 + rule.errorText.length * 2))
      : []),
    ...(supports('1.6') ? conditionalLooks.map((rule) => step(() => queueConditional(sheet, rule), 2500)) : []),
    ...(supports('1.7') ? [step(() => queueView(sheet, draft))] : []),
  ];
};

/** Gives a sheet whose cells are written its links, looks and rules, leaving out what this Excel is too old for. */
export const dressSheet = async (requests: Requests, sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> => {
  // A link gives its cell Excel's own look of a link; the looks come after and put it right.
  if (supports('1.7')) for (const step of await linkSteps(sheet, draft, requests.breathe)) await requests.add(step);
  await writeLooks(requests, sheet, draft);
  await writeSizes(requests, sheet, draft);
  for (const step of furnishSteps(sheet, draft)) await requests.add(step);
};
