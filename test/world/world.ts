import '../support/page-globals';

import { act } from 'react';

import { excelChoices, ExcelWorkbook } from '../../src/hosts/excel';
import { seededRandom, type Random } from '../../src/kernel';
import { buildSample } from '../../src/synthetic-data';
import { startMemoryExcel, type Fault, type MemoryExcel } from '../support/memory-excel';
import { SAMPLE_DAY } from '../support/workbooks';

import { openPane, type HeadlessPane } from './headless-pane';
import { worldEngine } from './near-worker';
import { Scheduler, turn } from './scheduler';

const SHEETS = buildSample({ employees: 12, positions: 8, asOf: SAMPLE_DAY }, 3, 'none').map(({ name, rows }) => ({
  name,
  cells: rows.map((row) => row.map((cell) => cell?.value ?? '')),
}));
const USER = new Set([...SHEETS.map(({ name }) => name), 'Catatan']);

const FAULTS: readonly Fault['kind'][] = [
  'access-denied',
  'item-not-found',
  'inactive-workbook',
  'request-aborted',
  'activity-limit',
  'modal-dialog',
  'cell-edit',
  'payload-too-large',
  'session-lost',
  'slow',
  'slow-answer',
];
/** Seconds a slow answer takes: from what is only told to what is given up. */
const DELAYS_S = [5, 12, 15, 40, 130, 160] as const;

/** What a world is made of. */
export type World = {
  readonly seed: number;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly excel: MemoryExcel;
  readonly pane: HeadlessPane;
  /** Marks of unfinished sheets that stood there before the last write was agreed to. */
  leftBefore: ReadonlySet<string>;
  /** Excel tells of what is selected. */
  readonly hasEvents: boolean;
  /** Everybody whose row has been selected in Excel. */
  readonly selected: Set<string>;
  /** Faults and deaths come for as long as this holds. */
  setHostile: (isHostile: boolean) => void;
  /** Does something as the pane's user or as Excel's, and lets it take effect. */
  do: (what: string, deed: () => unknown) => Promise<void>;
  /** Requests that Excel has not answered. */
  readonly outstanding: () => number;
  /** Lets so many seconds go by. */
  live: (seconds: number) => Promise<void>;
  /** Sheets of the user, as they are and as they should be. */
  readonly isUntouched: () => boolean;
  /** Does something to the user's own sheets that is the user's right. */
  edit: (what: string, deed: () => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

const faultOf = (random: Random): Fault => {
  const kind = random.pick(FAULTS);
  return {
    kind,
    afterRequests: random.below(250),
    times: random.pick([1, 1, 2, 6]),
    ...(kind.startsWith('slow') ? { delayMs: random.pick(DELAYS_S) * 1000, times: random.pick([1, 1, 3]) } : {}),
  };
};

/** Makes a world out of a seed. */
export const makeWorld = async (seed: number): Promise<World> => {
  const random = seededRandom(seed);
  const scheduler = new Scheduler(random);
  let later: (step: () => void, what: 'request' | 'answer') => void = (step) => step();
  const apiVersion = random.pick(['1.7', '1.9', '1.14', '1.21'] as const);
  const excel = await startMemoryExcel({
    sheets: [...SHEETS, { name: 'Catatan', cells: [['milik saya', 1]] }],
    apiVersion,
    ...(random.chance(50) ? { requirementSets: { DelayForCellEdit: '1.1' } } : {}),
    later: (step, what) => later(step, what),
  });
  const own = (): string =>
    excel.workbook.sheets
      .filter(({ name }) => USER.has(name))
      .map((sheet) => sheet.snapshot())
      .join('\n');
  const giveBack = scheduler.takeOver();
  let outstanding = 0;
  later = (step, what) => {
    if (what === 'request') outstanding += 1;
    scheduler.after(1 + random.below(30), `excel ${what}`, () => {
      if (what === 'answer') outstanding -= 1;
      step();
    });
  };
  let isHostile = true;
  let expected = own();
  const pane = await openPane({
    workbook: new ExcelWorkbook(),
    engine: worldEngine(scheduler, random, () => isHostile),
    clock: () => scheduler.now,
    today: SAMPLE_DAY,
    copy: () => Promise.resolve(true),
    choices: excelChoices,
  });
  const settle = (deed: () => unknown): Promise<void> =>
    act(async () => {
      await deed();
      await turn();
    });
  const world: World = {
    ...{
      seed,
      random,
      scheduler,
      excel,
      pane,
      selected: new Set<string>(),
      hasEvents: apiVersion !== '1.7',
      leftBefore: new Set<string>(),
    },
    setHostile: (next) => {
      isHostile = next;
      if (!next) excel.recover();
    },
    do: (what, deed) => {
      scheduler.note(what);
      return settle(deed);
    },
    live: async (seconds) => {
      const end = scheduler.now + seconds * 1000;
      for (let goesOn = true; goesOn;) await settle(() => (goesOn = scheduler.step(end)));
    },
    outstanding: () => outstanding,
    isUntouched: () => own() === expected,
    edit: async (what, deed) => {
      await world.do(what, deed);
      expected = own();
    },
    close: async () => {
      // What is under way comes to its end; the next world begins with nothing outstanding.
      world.setHostile(false);
      excel.leaveCellEdit();
      await pane.close();
      await world.live(400);
      giveBack();
      later = (step) => step();
      excel.stop();
    },
  };
  for (let count = random.below(4); count > 0; count -= 1) excel.inject(faultOf(random));
  return world;
};
