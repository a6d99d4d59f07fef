import { MARKED_SHEETS, RUN_SHEETS } from '../../src/book';
import { parseMark, sheetOfReference } from '../../src/sheets';

import type { World } from './world';

/** A person's row on a sheet of Excel, 0-based. */
export type PersonRow = { readonly sheet: string; readonly row: number; readonly nip: string };

const NIP = /\d{18}/;

/** Rows of people on the recommendations of the run under review, as they stand in Excel now. */
export const peopleOn = ({ excel, pane }: World): readonly PersonRow[] => {
  const { review } = pane.shown().state;
  if (review.status !== 'ready') return [];
  const name = review.names.recommendations;
  const sheet = excel.workbook.findSheet(name);
  const moved = new Set<string>(review.response.plan.transfers.map(({ employee }) => employee.nip));
  return (sheet?.values ?? []).flatMap((cells, row) => {
    const nip = cells.find((cell) => typeof cell === 'string' && moved.has(cell));
    return typeof nip === 'string' ? [{ sheet: name, row, nip }] : [];
  });
};

/** Sheets that come with some runs only, by what they continue and by their records. */
const AT_TIMES: ReadonlySet<string> = new Set(
  MARKED_SHEETS.flatMap(({ key, when }) => (when === 'continued' || when === 'data' ? [key] : [])),
);

/** Runs that stand with some of their sheets only, and marks without a sheet. */
const brokenRuns = ({ excel }: World): string[] => {
  const sheetsOf = new Map<number, Set<string>>();
  const lost: string[] = [];
  for (const { name, value } of excel.workbook.names.values()) {
    const mark = parseMark(name);
    if (mark?.stage !== 'result' || mark.run === 0) continue;
    const sheet = sheetOfReference(String(value));
    if (sheet === null || excel.workbook.findSheet(sheet) === undefined) lost.push(name);
    sheetsOf.set(mark.run, (sheetsOf.get(mark.run) ?? new Set()).add(mark.key));
  }
  const parts = [...sheetsOf].flatMap(([run, keys]) => {
    const missing = RUN_SHEETS.filter(({ key }) => !keys.has(key)).map(({ key }) => key);
    const strange = [...keys].filter((key) => !AT_TIMES.has(key) && !RUN_SHEETS.some((one) => one.key === key));
    return [...missing.map((key) => `P${run} without ${key}`), ...strange.map((key) => `P${run} with ${key}`)];
  });
  return [...parts, ...lost.map((name) => `${name} marks no sheet`)];
};

/** Places outside sheets and pane that hold the number of a person. */
const leaks = ({ excel, scheduler }: World): string[] => {
  const sinks: Readonly<Record<string, string>> = {
    'local storage': JSON.stringify({ ...localStorage }),
    'session storage': JSON.stringify({ ...sessionStorage }),
    address: location.href,
    cookies: document.cookie,
    settings: JSON.stringify([...excel.workbook.settings]),
    names: JSON.stringify([...excel.workbook.names.values()].map(({ name }) => name)),
    trace: scheduler.trace.join('\n'),
  };
  return Object.entries(sinks).flatMap(([sink, text]) => (NIP.test(text) ? [`a NIP in ${sink}`] : []));
};

/** A state in which nobody can do anything. */
export const deadEnds = ({ pane }: World): string[] => {
  const { data, run, review, isChecking } = pane.shown().state;
  return [
    ...(data.status === 'reading' || data.status === 'unread' || isChecking ? [`data: ${data.status}`] : []),
    ...(run.status === 'running' ? [`run: ${run.stage}`] : []),
    ...(review.status === 'reopening' ? ['review: reopening'] : []),
  ];
};

/** A card about somebody whose row nobody has selected. */
const wrongCards = ({ pane, selected }: World): string[] => {
  const { selected: index, isSelectedHere, review } = pane.shown().state;
  if (index === null || isSelectedHere || review.status !== 'ready') return [];
  const nip = review.response.plan.transfers[index]?.employee.nip;
  return nip !== undefined && selected.has(nip) ? [] : ['the card is about somebody who was not selected'];
};

/** Marks of sheets whose write has not ended. */
export const draftsIn = ({ excel }: World): ReadonlySet<string> =>
  new Set([...excel.workbook.names.values()].flatMap(({ name }) => (parseMark(name)?.stage === 'draft' ? [name] : [])));

/** What the pane says of a run that is not so: "cancelled, the workbook is unchanged" while sheets of it stand there. */
export const lies = (world: World): string[] => {
  if (world.pane.shown().state.run.status !== 'cancelled' || world.outstanding() > 0) return [];
  const isLeft = [...draftsIn(world)].some((name) => !world.leftBefore.has(name));
  return isLeft ? ['told as cancelled and unchanged, with sheets left'] : [];
};

/** What does not hold, in words. */
export const objections = (world: World, when: string): string[] => {
  return [
    ...(world.isUntouched() ? [] : ['a sheet of the user is not as the user left it']),
    ...brokenRuns(world),
    ...leaks(world),
    ...wrongCards(world),
    ...lies(world),
    ...deadEnds(world),
  ].map((what) => `${when}: ${what}`);
};
