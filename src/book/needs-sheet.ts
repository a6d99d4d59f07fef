import { isLeadership, type Position, type PositionLevel, type ServiceIndex } from '../domain';
import { sumNeeds, type NeedSums, type PostNeed } from '../insight';
import { cellAddress, PALETTE, type DraftCell } from '../sheets';
import { fill, formatWhole, type Texts } from '../text';

import { text } from './cells';
import { heatOf } from './need-columns';
import { needsOfPlan } from './needs-of-plan';
import type { ReportInput } from './report-input';
import { rowWhole } from './row-cells';
import { gradeColumn } from './service-columns';
import { sheetOf } from './sheet-of';
import { computed, computedUnder, type Column, type HeaderId } from './sheet-spec';

/** Levels that stand in a column together, from the top; each level is in one of them. */
const GROUPS = {
  levelLeaders: (level) => isLeadership(level) || level === 'administrator',
  levelSupervisors: (level) => level === 'pengawas',
  levelSenior: (level) => level === 'ahli-utama' || level === 'ahli-madya',
  levelMuda: (level) => level === 'ahli-muda',
  levelPertama: (level) => level === 'ahli-pertama',
  levelMahir: (level) => level === 'penyelia' || level === 'mahir',
  levelTerampil: (level) => level === 'terampil' || level === 'pemula',
  levelClerks: (level) => level === 'pelaksana',
} as const satisfies Partial<Record<HeaderId, (level: PositionLevel) => boolean>>;

type LevelGroup = keyof typeof GROUPS;

const GROUP_IDS = Object.keys(GROUPS) as readonly LevelGroup[];
const groupOf = (level: PositionLevel): LevelGroup => GROUP_IDS.find((id) => GROUPS[id](level)) ?? 'levelClerks';

/** More units than this are more than anybody reads on one page after the other: agencies alone stand there then. */
const MOST_UNITS = 400;

const UNIT_WIDTH = 240;
const LEVEL_WIDTH = 55;
const SIDES = ['before', 'after'] as const;
type Side = (typeof SIDES)[number];

type NeedRow = {
  readonly kind: 'agency' | 'unit' | 'total';
  readonly agency: string;
  readonly name: string;
  readonly sums: NeedSums;
  /** How satisfied citizens are with the unit; null where nobody asked, and of an agency, whose units differ. */
  readonly index: ServiceIndex | null;
  /** By group of levels; a group without a post is not there. */
  readonly groups: ReadonlyMap<LevelGroup, NeedSums>;
};

const SEPARATOR = '\u001f';

/** Posts by a key, each with its sums by group of levels. */
const summed = (
  posts: readonly PostNeed[],
  keyOf: (position: Position) => string,
): ReadonlyMap<string, Pick<NeedRow, 'sums' | 'groups'>> => {
  const groups = new Map<string, Map<LevelGroup, NeedSums>>();
  for (const [key, sums] of sumNeeds(posts, (position) => `${keyOf(position)}${SEPARATOR}${groupOf(position.level)}`)) {
    const cut = key.lastIndexOf(SEPARATOR);
    const [owner, group] = [key.slice(0, cut), key.slice(cut + 1) as LevelGroup];
    groups.set(owner, (groups.get(owner) ?? new Map<LevelGroup, NeedSums>()).set(group, sums));
  }
  return new Map(
    [...sumNeeds(posts, keyOf)].map(([key, sums]) => [key, { sums, groups: groups.get(key) ?? new Map() }]),
  );
};

const agencyOf = ({ agency }: Position): string => agency ?? '';
const unitKey = (position: Position): string => `${agencyOf(position)}${SEPARATOR}${position.unit}`;

const countUnits = ({ planned }: ReportInput): number => new Set(planned.instance.positions.map(unitKey)).size;

const rowsOf = (input: ReportInput): NeedRow[] => {
  const { posts } = needsOfPlan(input.planned);
  const { labels } = input.texts.sheets;
  if (posts.length === 0) return [];
  const byAgency = summed(posts, agencyOf);
  const units = new Map<string, NeedRow[]>();
  const indexOf = new Map(input.planned.instance.positions.map((one) => [unitKey(one), one.serviceIndex]));
  if (countUnits(input) <= MOST_UNITS)
    for (const [key, found] of summed(posts, unitKey)) {
      const [agency = '', name = ''] = key.split(SEPARATOR);
      units.set(agency, [
        ...(units.get(agency) ?? []),
        { kind: 'unit', agency, name, index: indexOf.get(key) ?? null, ...found },
      ]);
    }
  const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const agencies = [...byAgency].sort(([a], [b]) => inOrder(a, b));
  return [
    ...agencies.flatMap(([agency, found]): NeedRow[] => [
      { kind: 'agency', agency, name: agency === '' ? labels.noAgency : agency, index: null, ...found },
      ...(units.get(agency) ?? []).sort((a, b) => inOrder(a.name, b.name)),
    ]),
    ...[...summed(posts, () => '')].map(([, all]): NeedRow => ({
      kind: 'total',
      agency: '',
      name: labels.needTotal,
      index: null,
      ...all,
    })),
  ];
};

const LOOKS = { agency: 'group', unit: 'row', total: 'total' } as const;

const gapOf = (sums: NeedSums, side: Side): number => sums[side] - sums.seats;

const gapCell = ({ kind }: NeedRow, gap: number | null): DraftCell => ({
  ...rowWhole(gap, LOOKS[kind]),
  format: 'signedWhole',
});

/** "before-levelMuda": the same levels stand left and right. */
const idOf = (side: Side, group: LevelGroup | 'needTotal'): string => `${side}-${group}`;

/** Left and right stand under headers of their own: a table has no header twice. */
const headerOf = (group: LevelGroup | 'needTotal', side: Side, { sheets: { headers, labels } }: Texts): string =>
  `${headers[group]}\n${side === 'before' ? labels.needsBeforeShort : labels.needsAfterShort}`;

const sideColumns = (side: Side): Column<NeedRow>[] => [
  ...GROUP_IDS.map((group) =>
    computedUnder<NeedRow>(idOf(side, group), (texts) => headerOf(group, side, texts), {
      width: LEVEL_WIDTH,
      write: (row) => {
        const sums = row.groups.get(group);
        return gapCell(row, sums === undefined ? null : gapOf(sums, side));
      },
    }),
  ),
  computedUnder<NeedRow>(idOf(side, 'needTotal'), (texts) => headerOf('needTotal', side, texts), {
    width: LEVEL_WIDTH,
    write: (row) => gapCell(row, gapOf(row.sums, side)),
  }),
];

const noticeOf = (input: ReportInput): string => {
  const { names, texts } = input;
  const { labels } = texts.sheets;
  const units = countUnits(input);
  if (units <= MOST_UNITS) return labels.needsNotice;
  const rest = fill(labels.needsAgenciesOnly, { p: formatWhole(units, texts), sheet: names.postNeeds });
  return `${labels.needsNotice} ${rest}`;
};

const sideWord = (side: Side, { sheets: { labels } }: Texts): string =>
  side === 'before' ? labels.needsBefore : labels.needsAfter;

/** How many people each unit has beyond or below its seats, level by level, before the plan and after it. */
export const needs = sheetOf<NeedRow>({
  id: 'needs',
  notice: (input) => text(noticeOf(input), 'subtitle'),
  identity: ['unit', 'agency', 'rowKind'],
  columns: (input) => [
    computed('unit', {
      width: UNIT_WIDTH,
      write: ({ kind, name }) => ({ ...text(name, LOOKS[kind]), ...(kind === 'unit' ? { align: 'indent' } : {}) }),
    }),
    computed('needSeats', { width: 44, write: ({ kind, sums }) => rowWhole(sums.seats, LOOKS[kind]) }),
    computed('filledBefore', { width: 62, write: ({ kind, sums }) => rowWhole(sums.before, LOOKS[kind]) }),
    computed('filledAfter', { width: 62, write: ({ kind, sums }) => rowWhole(sums.after, LOOKS[kind]) }),
    ...gradeColumn<NeedRow>(
      input,
      ({ index }) => index,
      ({ kind }) => LOOKS[kind],
    ),
    ...SIDES.flatMap(sideColumns),
    computed('agency', { width: 140, isHidden: true, write: ({ agency }) => text(agency, 'muted') }),
    computed('rowKind', { width: 60, isHidden: true, write: ({ kind }) => text(kind, 'muted') }),
  ],
  above: ({ columnOf }, { texts }) => {
    const cells: (DraftCell | null)[] = [];
    for (const side of SIDES) {
      const first = columnOf(idOf(side, 'levelLeaders'));
      while (cells.length < first) cells.push(null);
      cells[first] = text(sideWord(side, texts), 'heading');
    }
    return [cells];
  },
  lastPrinted: idOf('after', 'needTotal'),
  rows: rowsOf,
  nothing: 'needsNothing',
  dress: (places) => ({
    tabColor: PALETTE.teal,
    conditionalLooks: SIDES.flatMap((side) => {
      const [first, last] = [places.columnOf(idOf(side, 'levelLeaders')), places.columnOf(idOf(side, 'levelClerks'))];
      const range = {
        firstRow: places.firstRow,
        lastRow: Math.max(places.firstRow, places.lastRow),
        firstColumn: first,
        lastColumn: last,
      };
      const kind = `$${cellAddress(places.firstRow, places.columnOf('rowKind'))}`;
      return heatOf(range, cellAddress(places.firstRow, first), `${kind}="unit",`);
    }),
  }),
});
