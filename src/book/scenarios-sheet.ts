import type { Agreement, ScenarioRow } from '../insight';
import { required } from '../kernel';
import { PALETTE, type DraftCell } from '../sheets';
import { fill, formatDate, formatWhole, type Texts } from '../text';

import type { AuditLine } from './audit-chain';
import { signed, text, whole } from './cells';
import { rowCode, rowFit, rowPair, rowText } from './row-cells';
import type { PlannedScenario, ScenarioFigures } from './scenario-figures';
import { trailColumns } from './scenario-trail';
import { sheetOf } from './sheet-of';
import { computed, computedUnder, type SheetInput } from './sheet-spec';

/** Scenarios planned side by side, and where they agree. */
export type ComparedScenarios = { readonly scenarios: readonly PlannedScenario[]; readonly agreement: Agreement };

type ScenariosInput = SheetInput & { readonly compared: ComparedScenarios; readonly trail: readonly AuditLine[] };

const WIDTHS = { person: 190, from: 200, targets: 760, target: 110 } as const;

/** "A", "B", ... */
export const scenarioLetter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

type Figure = { readonly label: string; readonly cell: (figures: ScenarioFigures) => DraftCell };

/** The figures of every scenario by their words, in the order people read them. */
const figureRows = ({ scenarios }: ComparedScenarios, { sheets: { labels } }: Texts): Figure[] => {
  const kinds = [...new Set(scenarios.flatMap(({ figures }) => figures.openByKind.map(({ kind }) => kind)))];
  const count = (label: string, of: (figures: ScenarioFigures) => number): Figure => ({
    label,
    cell: (figures) => whole(of(figures)),
  });
  return [
    count(labels.scenarioMoves, ({ moves }) => moves),
    count(labels.scenarioFilled, ({ filled }) => filled),
    count(labels.scenarioVacated, ({ vacated }) => vacated),
    count(labels.scenarioOpenAfter, ({ openAfter }) => openAfter),
    ...kinds.map((kind) =>
      count(
        fill(labels.scenarioOpenOf, { kind: labels[kind] }),
        ({ openByKind }) => openByKind.find((one) => one.kind === kind)?.open ?? 0,
      ),
    ),
    count(labels.thirdEmpty, ({ thirdEmpty }) => thirdEmpty),
    count(labels.classRises, ({ classRises }) => classRises),
    count(labels.classFalls, ({ classFalls }) => classFalls),
    count(labels.entersFunctional, ({ tests }) => tests),
    { label: labels.scenarioMeanGain, cell: ({ meanGain }) => signed(meanGain) },
    { label: labels.scenarioValue, cell: ({ value }) => signed(value) },
  ];
};

/** Puts a label and one cell per scenario into the columns of the scenarios. */
const aboveRow = (
  columnOf: (id: string) => number,
  label: string,
  cells: readonly (DraftCell | null)[],
): (DraftCell | null)[] => {
  const row: (DraftCell | null)[] = [];
  const put = (column: number, cell: DraftCell | null): void => {
    while (row.length < column) row.push(null);
    row[column] = cell;
  };
  put(columnOf('person'), text(label));
  cells.forEach((cell, index) => put(columnOf(scenarioLetter(index)), cell));
  return row;
};

/** What each scenario was asked for, by its words. */
const settingRows = ({
  policy,
  sheets: { labels },
}: Texts): { label: string; of: (one: PlannedScenario) => string }[] => [
  { label: labels.scenarioPurpose, of: ({ purpose }) => policy.purposes[purpose].split(':')[0] ?? '' },
  { label: labels.scenarioAsOf, of: ({ asOf }) => formatDate(asOf) },
  {
    label: labels.scenarioDecisions,
    of: ({ follows }) => (follows ? labels.scenarioFollows : labels.scenarioFollowsNot),
  },
];

const headerOf = ({ name }: PlannedScenario, index: number): string => `${scenarioLetter(index)}: ${name}`;

/** Several plans side by side: figures, how many moves each two share, and where each has the people whom some of them move. */
export const scenariosSheet = sheetOf<ScenarioRow & { readonly number: number }, ScenariosInput>({
  id: 'scenarios',
  notice: ({ compared: { scenarios, agreement }, texts }) =>
    text(
      fill(texts.sheets.labels.scenariosNotice, {
        p: scenarios.length,
        a: formatWhole(agreement.safe, texts),
        b: formatWhole(agreement.rows.length - agreement.safe, texts),
      }),
      'subtitle',
    ),
  identity: ['nip'],
  above: ({ columnOf }, { compared, texts }) => {
    const { labels } = texts.sheets;
    const { scenarios, agreement } = compared;
    const over = (label: string, cells: readonly DraftCell[]): (DraftCell | null)[] => aboveRow(columnOf, label, cells);
    const named = scenarios.map((one, index): DraftCell => ({
      ...text(headerOf(one, index), 'header'),
      align: 'right',
    }));
    const header = over(labels.scenario, named).map((cell) => ({ ...(cell ?? text(null)), look: 'header' as const }));
    return [
      header,
      ...settingRows(texts).map(({ label, of }) =>
        over(
          label,
          scenarios.map((one) => ({ ...text(of(one), 'muted'), align: 'right' })),
        ),
      ),
      ...figureRows(compared, texts).map(({ label, cell }) =>
        over(
          label,
          scenarios.map(({ figures }) => cell(figures)),
        ),
      ),
      [text(labels.scenarioValueNote, 'muted')],
      ...scenarios.map((_, first) =>
        over(
          fill(labels.scenarioShared, { p: scenarioLetter(first) }),
          (agreement.shared[first] ?? []).map((count) => whole(count)),
        ),
      ),
    ];
  },
  columns: ({ compared: { scenarios }, texts }) => {
    const { labels } = texts.sheets;
    const width = Math.max(WIDTHS.target, Math.floor(WIDTHS.targets / scenarios.length));
    return [
      computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
      computed('person', {
        width: WIDTHS.person,
        write: ({ person }) => rowPair(person.name, person.key, WIDTHS.person),
      }),
      computed('from', { width: WIDTHS.from, write: ({ from }) => rowPair(from.name, from.unit, WIDTHS.from) }),
      ...scenarios.map((scenario, index) =>
        computedUnder<ScenarioRow & { readonly number: number }, ScenariosInput>(
          scenarioLetter(index),
          () => headerOf(scenario, index),
          {
            width,
            write: ({ targets }) => {
              const target = targets[index] ?? null;
              return target === null ? rowText('-', 'rowMuted') : rowPair(target.name, target.unit, width);
            },
          },
        ),
      ),
      computed('scenarioAgree', {
        width: 96,
        write: ({ agreeing, isSafe }) =>
          rowText(
            isSafe
              ? labels.scenarioSafe
              : fill(labels.scenarioDepends, { p: agreeing, a: required(scenarios.length, 'scenarios') }),
            isSafe ? 'good' : 'row',
          ),
      }),
      computed('nip', { width: 150, write: ({ person }) => text(person.key) }),
      computed('inFull', {
        width: 420,
        write: ({ targets }) =>
          rowFit(
            targets
              .map((target, index) =>
                target === null ? null : `${scenarioLetter(index)}: ${target.name} (${target.unit})`,
              )
              .filter((one) => one !== null)
              .join('; '),
            420,
          ),
      }),
    ];
  },
  lastPrinted: 'scenarioAgree',
  rows: ({ compared }) => compared.agreement.rows.map((row, index) => ({ ...row, number: index + 1 })),
  nothing: 'noTransfers',
  lists: ({ trail, texts }) => trailColumns(trail, texts),
  dress: () => ({ tabColor: PALETTE.grey }),
});
