import { parseArea } from './address';
import { apiSets } from './api-sets';
import { EventHub, type World } from './events';
import { FaultQueue, STATUS_REQUEST_TOO_LARGE, STATUS_RESPONSE_TOO_LARGE, type Fault } from './faults';
import { createHost, type Outcome, type RunRequest } from './host-bridge';
import { NameTables } from './name-tables';
import { loadOffice, type Platform } from './office-loader';
import { FLAG_WAIT_FOR_CELL_EDIT, isCleanup, isShellNotice, type RequestBody } from './protocol';
import { limitMembers } from './remote-object';
import { RequestRunner } from './request-runner';
import { soon } from './soon';
import { enterValue, type CellValue } from './value-entry';
import { MemoryWorkbook, type SheetSeed } from './workbook-model';

export interface MemoryExcelOptions {
  readonly sheets: readonly SheetSeed[];
  readonly apiVersion: '1.1' | '1.4' | '1.7' | '1.9' | '1.14' | '1.17' | '1.20' | '1.21';
  readonly platform?: Platform;
  readonly locale?: string;
  /** Further requirement sets by name, for example { DelayForCellEdit: '1.1' }. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Refuses requests and answers above 5 MB, like Excel on the web, or above a number of bytes. */
  readonly payloadLimit?: boolean | number;
  readonly readOnly?: boolean;
  readonly structureProtected?: boolean;
  /** When requests are carried out and when they are answered; at once where it is left out. */
  readonly later?: (step: () => void, what: 'request' | 'answer') => void;
  /** Keeps the parsed bodies of all requests in `requests.bodies`. */
  readonly keepBodies?: boolean;
  /** Gives formulas their value; without it every formula shows 0. */
  readonly evaluate?: (formula: string, sheetName: string, address: string, workbook: MemoryWorkbook) => CellValue;
}

/** Counters over the requests of the product; clean-up requests of office.js itself are counted apart. */
export interface RequestLog {
  count: number;
  cleanups: number;
  /** Size of each request and of each answer. */
  readonly bytes: number[];
  readonly answerBytes: number[];
  /** Number of actions in each request. */
  readonly actions: number[];
  readonly bodies: RequestBody[];
}

export interface MemoryExcel {
  readonly workbook: MemoryWorkbook;
  readonly requests: RequestLog;
  /** Ranges that office.js still keeps; empty after a clean Excel.run. */
  readonly references: ReadonlyMap<string, unknown>;
  /** Events switched on now, as 'SelectionChanged|Workbook'. */
  registeredEvents(): string[];
  inject(fault: Fault): void;
  /** Ends all trouble. */
  recover(): void;
  /** The user leaves the cell: cell-edit faults end and requests that wait for it run. */
  leaveCellEdit(): void;
  /** The user selects cells; resolved when the pane has been told. */
  select(sheetName: string, address: string): Promise<void>;
  /** The user (or a co-author) types into cells, protected or not; resolved when the pane has been told. */
  changeCells(
    sheetName: string,
    address: string,
    values: readonly (readonly unknown[])[],
    isRemote?: boolean,
  ): Promise<void>;
  /** Takes office.js off the page; fails when the product used something that memory-excel lacks. */
  stop(): void;
}

const WEB_LIMIT = 5 * 1024 * 1024;

const limitOf = (limit: MemoryExcelOptions['payloadLimit']): number =>
  typeof limit === 'number' ? limit : limit === true ? WEB_LIMIT : Infinity;

const NEWEST = 21;

/** Taken before any test can put fake timers in its place. */
const realTimeout = setTimeout;

const settled = (): Promise<void> => new Promise((resolve) => realTimeout(resolve, 0));

const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

const areaOf = (address: string) => {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`memory-excel: ${address} is not an address`);
  return area;
};

/** The newest Excel has every member; the typings are read for older ones only. */
const membersOf = (apiVersion: string): ((className: string, member: string) => boolean) => {
  const minor = Number(apiVersion.slice(2));
  if (minor >= NEWEST) return () => true;
  return (className, member) =>
    (apiSets().get(`${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`) ?? 1) <= minor;
};

/** Puts the genuine office.js over a workbook in memory. One at a time: stop() before the next start. */
export const startMemoryExcel = async (options: MemoryExcelOptions): Promise<MemoryExcel> => {
  const workbook = new MemoryWorkbook({
    sheets: options.sheets,
    locale: options.locale ?? 'id-ID',
    isReadOnly: options.readOnly ?? false,
    isStructureProtected: options.structureProtected ?? false,
    evaluate: options.evaluate,
  });
  limitMembers(membersOf(options.apiVersion));
  const events = new EventHub(workbook);
  const references = new Map<string, unknown>();
  const world: World = { workbook, events, references };
  const requests: RequestLog = { count: 0, cleanups: 0, bytes: [], answerBytes: [], actions: [], bodies: [] };
  const faults = new FaultQueue();
  const gaps: string[] = [];
  const limit = limitOf(options.payloadLimit);
  const waiting: (() => void)[] = [];
  let runner: RequestRunner | undefined;
  let shellIsTold = (): void => undefined;
  const shellNotice = new Promise<void>((resolve) => {
    shellIsTold = resolve;
  });

  const carryOut = (body: RequestBody, failure: Parameters<RequestRunner['run']>[1]): Outcome => {
    // The classes of Excel exist only once office.js has loaded its host file.
    runner ??= new RequestRunner(world, new NameTables(Excel), (message) => gaps.push(message));
    const text = JSON.stringify(runner.run(body, failure));
    if (isCleanup(body)) return { text };
    requests.answerBytes.push(byteLength(text));
    return byteLength(text) > limit ? { status: STATUS_RESPONSE_TOO_LARGE } : { text };
  };

  const run: RunRequest = (bodyText, flags, answer) => {
    const reply = (outcome: Outcome): void =>
      options.later ? options.later(() => answer(outcome), 'answer') : soon(() => answer(outcome));
    const body = JSON.parse(bodyText) as RequestBody;
    if (isShellNotice(body)) {
      const told = ({ text }: { readonly text: string }): void => soon(() => answer({ text }));
      told({
        text: JSON.stringify({ Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })), TraceIds: [] }),
      });
      shellIsTold();
      return;
    }
    if (isCleanup(body)) {
      requests.cleanups += 1;
      const outcome = carryOut(body, undefined);
      soon(() => answer(outcome));
      return;
    }
    if (options.later) options.later(() => meet(bodyText, body, flags, reply), 'request');
    else meet(bodyText, body, flags, reply);
  };

  const meet = (bodyText: string, body: RequestBody, flags: number, reply: (outcome: Outcome) => void): void => {
    requests.count += 1;
    requests.bytes.push(byteLength(bodyText));
    requests.actions.push(body.Actions.length);
    if (options.keepBodies === true) requests.bodies.push(body);
    const hit = faults.next();
    if (hit?.kind === 'hang') return;
    if (hit?.kind === 'slow') {
      setTimeout(() => reply(carryOut(body, undefined)), hit.delayMs);
      return;
    }
    if (hit?.kind === 'slow-answer') {
      const outcome = carryOut(body, undefined);
      setTimeout(() => reply(outcome), hit.delayMs);
      return;
    }
    if (hit?.kind === 'cell-edit' && (flags & FLAG_WAIT_FOR_CELL_EDIT) !== 0) {
      waiting.push(() => reply(carryOut(body, undefined)));
      return;
    }
    if (hit?.status !== undefined) reply({ status: hit.status });
    else if (byteLength(bodyText) > limit) reply({ status: STATUS_REQUEST_TOO_LARGE });
    else reply(carryOut(body, hit?.failure));
  };

  const host = createHost(
    {
      apiVersion: options.apiVersion,
      locale: workbook.locale,
      requirementSets: options.requirementSets ?? {},
      isReadOnly: workbook.isReadOnly,
    },
    events,
    run,
  );
  const unload = await loadOffice(host, options.platform ?? 'PC');
  // The last thing office.js does on its own; after it nothing of it runs late into the next start.
  await shellNotice;
  await settled();

  return {
    workbook,
    requests,
    references,
    registeredEvents: () => events.registered,
    inject: (fault) => faults.add(fault),
    recover: () => faults.dropAll(),
    leaveCellEdit: () => {
      faults.drop('cell-edit');
      for (const release of waiting.splice(0)) release();
    },
    select: async (sheetName, address) => {
      const sheet = workbook.sheet(sheetName);
      const from = workbook.activeSheet;
      workbook.activate(sheet);
      workbook.selection = { sheet, area: areaOf(address) };
      events.activated(from, sheet);
      events.selectionChanged(sheet, areaOf(address));
      await settled();
    },
    changeCells: async (sheetName, address, values, isRemote = false) => {
      const sheet = workbook.sheet(sheetName);
      const area = areaOf(address);
      const before = sheet.value(area.top, area.left);
      values.forEach((row, rowAt) => {
        row.forEach((raw, columnAt) => {
          const [at, column] = [area.top + rowAt, area.left + columnAt];
          const entry = enterValue(raw, sheet.numberFormat(at, column));
          if (entry !== undefined) sheet.enter(at, column, entry);
        });
      });
      events.changed(sheet, area, before, isRemote);
      await settled();
    },
    stop: () => {
      events.connect(undefined);
      unload();
      if (gaps.length > 0) throw new Error([...new Set(gaps)].join('; '));
    },
  };
};
