import { criteriaOf, settingOf } from '../../criteria';
import type { Policy } from '../../domain';
import {
  columnLetters,
  pixelsToCharacters,
  type CellRange,
  type DraftCell,
  type ListValidation,
  type SheetDraft,
} from '../../sheets';
import type { Texts } from '../../text';

import { text, wholeFormula } from '../cells';

import { type WordList } from './codecs';
import {
  columnIndex,
  POLICY_COLUMNS,
  POLICY_HEADER_ROW,
  POLICY_SECTIONS,
  type PolicyColumnId,
  type PolicySection,
} from './columns';
import { POLICY_ENTRIES } from './entries';
import type { PolicyEntry } from './entry';
import { WAIVER_CELLS, WAIVER_ROWS, waiverKey } from './waiver-entry';
import { POLICY_KEY } from './policy-key';

type Row = Partial<Record<PolicyColumnId, DraftCell>>;

const rowOf = (cells: Row): (DraftCell | null)[] => POLICY_COLUMNS.map(({ id }) => cells[id] ?? null);

const keyCell = (key: string): DraftCell => text(key, 'muted');

/** A band across all columns; keys of rows that hold nothing to read begin with "#". */
const bandRow = (key: string, look: 'group' | 'total', cells: Row): Row => ({
  ...Object.fromEntries(POLICY_COLUMNS.map(({ id }) => [id, text(null, look)])),
  ...cells,
  key: keyCell(`#${key}`),
});

/** Cells of a row that says something in each column, with the line below that rows have. */
const plainRow = (cells: Row): Row => ({
  ...Object.fromEntries(POLICY_COLUMNS.map(({ id }) => [id, text(null, 'row')])),
  ...cells,
});

/** Cells of the row of an entry under a policy. */
export const entryRow = ({ key, cells, words }: PolicyEntry, policy: Policy, texts: Texts): Row => {
  const { item, unit, explains = null, basis = null, checked } = words(policy, texts);
  const told: DraftCell =
    checked === null
      ? { ...text(texts.policySheet.notChecked, 'loss'), align: 'center' }
      : { value: checked ?? null, format: 'date', look: 'row' };
  return plainRow({
    key: keyCell(key),
    item: text(item, 'row'),
    unit: { ...text(unit === undefined ? null : texts.policy.units[unit], 'row'), align: 'indent' },
    explains: text(explains, 'row'),
    basis: text(basis, 'row'),
    checked: told,
    ...Object.fromEntries(cells.map(({ column, write }) => [column, write(policy, texts)])),
  });
};

/** The sum looks for the unit of weights, not at a range, so that rows may be sorted and put between. */
const sumRow = (policy: Policy, texts: Texts): Row => {
  const { weightSum, sumHint } = texts.policySheet;
  const sum = criteriaOf(policy).reduce((total, { id }) => total + settingOf(policy, id).weight, 0);
  const [units, numbers] = (['unit', 'number'] as const).map((id) => columnLetters(columnIndex(id)));
  const formula = `SUMIF($${units}:$${units},"${texts.policy.units.thousandths}",$${numbers}:$${numbers})`;
  return bandRow('sum', 'total', {
    item: text(weightSum, 'total'),
    choice: wholeFormula(formula, sum, 'total'),
    explains: text(sumHint, 'total'),
  });
};

const sectionRow = (section: PolicySection, { policySheet: words }: Texts): Row => {
  const over: Readonly<Record<PolicySection, Partial<Record<PolicyColumnId, string>>>> = {
    criteria: { choice: words.missing, number: words.weight },
    options: {},
    rules: { choice: words.mode, number: words.threshold },
    waivers: {
      choice: words.waiverRule,
      number: words.waiverDate,
      explains: words.waiverAuthority,
      basis: words.waiverLetter,
    },
  };
  const cells = Object.entries({ item: words.sections[section], ...over[section] });
  const bands = Object.fromEntries(cells.map(([column, word]) => [column, text(word, 'group')]));
  return bandRow(section, 'group', {
    ...bands,
    number: { ...text(over[section].number ?? null, 'group'), align: 'right' },
  });
};

const waiverRows = ({ waivers }: Policy, texts: Texts): Row[] => [
  { key: keyCell('#hint'), item: text(texts.policySheet.waiversHint, 'subtitle') },
  ...Array.from({ length: Math.max(WAIVER_ROWS, waivers.length) }, (_, index): Row => ({
    ...plainRow({
      key: keyCell(waiverKey(index)),
      ...Object.fromEntries(WAIVER_CELLS.map(({ column, write }) => [column, write(waivers[index], texts)])),
    }),
  })),
];

/** A row of the sheet, and the list each of its cells chooses from. */
type Line = { readonly row: Row; readonly lists: Readonly<Partial<Record<PolicyColumnId, WordList>>> };

const sectionLines = (section: PolicySection, policy: Policy, texts: Texts): Line[] => {
  const plain = (row: Row): Line => ({ row, lists: {} });
  const entries = POLICY_ENTRIES.filter((entry) => entry.section === section && entry.isUsed(policy)).map(
    (entry): Line => ({
      row: entryRow(entry, policy, texts),
      lists: Object.fromEntries(
        entry.cells.flatMap(({ column, list }) => (list === undefined ? [] : [[column, list]])),
      ),
    }),
  );
  return [
    plain(sectionRow(section, texts)),
    ...entries,
    ...(section === 'criteria' ? [plain(sumRow(policy, texts))] : []),
    ...(section === 'waivers' ? waiverRows(policy, texts).map(plain) : []),
  ];
};

/** Words of each list, in the order they are offered. */
const wordsOf = ({ policy }: Texts): Readonly<Record<WordList, readonly string[]>> => ({
  modes: Object.values(policy.modes),
  missing: Object.values(policy.missing),
  answers: Object.values(policy.answers),
});

/** Lists lie beside the title, where no row is ever deleted, behind a column that keeps them out of a sorted range. */
const FIRST_LIST_COLUMN = POLICY_COLUMNS.length + 1;

const placeLists = (words: Readonly<Record<WordList, readonly string[]>>): Readonly<Record<WordList, CellRange>> => {
  let column = FIRST_LIST_COLUMN;
  return Object.fromEntries(
    Object.entries(words).map(([list, { length }]) => {
      const range = { firstRow: 0, lastRow: 0, firstColumn: column, lastColumn: column + length - 1 };
      column += length;
      return [list, range];
    }),
  ) as Record<WordList, CellRange>;
};

/** One rule per run of cells that choose from the same list. */
const validationsOf = (lines: readonly Line[], texts: Texts): ListValidation[] => {
  const places = placeLists(wordsOf(texts));
  const { names } = texts.sheets;
  const runs: { list: WordList; range: { -readonly [Key in keyof CellRange]: number } }[] = [];
  for (const { id } of POLICY_COLUMNS) {
    lines.forEach(({ lists }, line) => {
      const list = lists[id];
      if (list === undefined) return;
      const row = POLICY_HEADER_ROW + 1 + line;
      const last = runs.at(-1);
      if (last?.list === list && last.range.lastRow === row - 1) last.range.lastRow = row;
      else {
        const column = columnIndex(id);
        runs.push({ list, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } });
      }
    });
  }
  return runs.map(({ list, range }) => ({
    range,
    source: { sheet: names.policy, range: places[list] },
    errorTitle: names.policy,
    errorText: texts.policySheet.choiceError,
  }));
};

const alignOf = (id: PolicyColumnId): Pick<DraftCell, 'align'> =>
  id === 'number' ? { align: 'right' } : id === 'unit' ? { align: 'indent' } : {};

/** The visible policy: weights, options, rules, exemptions. Yellow cells are the office's; rows bear a key in the hidden first column. */
export const policySheet = (policy: Policy, texts: Texts): SheetDraft => {
  const { title, notice, headers } = texts.policySheet;
  const lines = POLICY_SECTIONS.flatMap((section) => sectionLines(section, policy, texts));
  const lists = Object.values(wordsOf(texts)).flat();
  const titleRow = rowOf({ key: keyCell('#title'), item: text(title, 'title') });
  const columns = POLICY_COLUMNS.length + 1 + lists.length;
  return {
    key: POLICY_KEY,
    name: texts.sheets.names.policy,
    rows: [
      [...titleRow, null, ...lists.map((word) => text(word, 'muted'))],
      rowOf({ key: keyCell('#notice'), item: text(notice, 'subtitle') }),
      POLICY_COLUMNS.map(({ id }) => ({ ...text(headers[id], 'header'), ...alignOf(id) })),
      ...lines.map(({ row }) => rowOf(row)),
    ],
    widths: Array.from({ length: columns }, (_, column) => pixelsToCharacters(POLICY_COLUMNS[column]?.width ?? 84)),
    hiddenColumns: [
      ...POLICY_COLUMNS.flatMap(({ isHidden }, column) => (isHidden === true ? [column] : [])),
      ...Array.from({ length: lists.length + 1 }, (_, index) => POLICY_COLUMNS.length + index),
    ],
    frozenRows: POLICY_HEADER_ROW + 1,
    frozenColumns: columnIndex('item') + 1,
    hidesGridlines: true,
    tabColor: 'BF9000',
    print: {
      paper: 'f4',
      area: {
        firstRow: 0,
        lastRow: POLICY_HEADER_ROW + lines.length,
        firstColumn: 0,
        lastColumn: POLICY_COLUMNS.length - 1,
      },
      titleRows: { first: 0, last: POLICY_HEADER_ROW },
      footer: { left: 'Padan', middle: '&A', right: texts.sheets.labels.printedPage },
    },
    validations: validationsOf(lines, texts),
  };
};
