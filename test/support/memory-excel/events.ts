import { formatArea, type Area } from './address';
import type { RemoteKind } from './remote-object';
import type { MemorySheet } from './sheet-model';
import { soon } from './soon';
import { valueTypeOf, type CellValue } from './value-entry';
import type { MemoryWorkbook } from './workbook-model';

/** Numbers that Excel gives to its events. */
const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
} as const;

type EventName = keyof typeof EVENT_TYPES;

/** One event as it leaves the host: [category, type, target, JSON, number, remote]. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

const CATEGORY = 65_536;
export const WORKBOOK_TARGET = 'Workbook';

/** Which events the pane asked for, and their delivery to it. */
export class EventHub {
  private readonly wanted = new Map<string, number>();
  private deliver: ((entry: EventEntry) => void) | undefined;
  private number = 0;

  constructor(private readonly workbook: MemoryWorkbook) {}

  connect(deliver: ((entry: EventEntry) => void) | undefined): void {
    this.deliver = deliver;
  }

  register(name: EventName, targetId: string, step: 1 | -1): void {
    const key = `${name}|${targetId}`;
    this.wanted.set(key, Math.max(0, (this.wanted.get(key) ?? 0) + step));
  }

  /** Events registered now, as 'SelectionChanged|Workbook', for tests of clean leaving. */
  get registered(): string[] {
    return [...this.wanted].filter(([, count]) => count > 0).map(([key]) => key);
  }

  selectionChanged(sheet: MemorySheet, area: Area): void {
    this.raise('SelectionChanged', sheet.id, { address: formatArea(area), worksheetId: sheet.id });
  }

  activated(from: MemorySheet, to: MemorySheet): void {
    if (from === to) return;
    this.raise('Deactivated', from.id, { worksheetId: from.id });
    this.raise('Activated', to.id, { worksheetId: to.id });
  }

  added(sheet: MemorySheet): void {
    this.raise('Added', sheet.id, { source: 'Local', worksheetId: sheet.id });
  }

  deleted(sheet: MemorySheet): void {
    this.raise('Deleted', sheet.id, { source: 'Local', worksheetId: sheet.id });
  }

  changed(sheet: MemorySheet, area: Area, before: CellValue, isRemote = false): void {
    const isOneCell = area.top === area.bottom && area.left === area.right;
    const after = isOneCell ? sheet.value(area.top, area.left) : '';
    const details = isOneCell && {
      valueBefore: before,
      valueAfter: after,
      valueTypeBefore: valueTypeOf(before, 'General'),
      valueTypeAfter: valueTypeOf(after, sheet.numberFormat(area.top, area.left)),
    };
    const facts = {
      address: formatArea(area),
      changeType: 'RangeEdited',
      source: isRemote ? 'Remote' : 'Local',
      worksheetId: sheet.id,
      shiftDirection: 'None',
      referenceId: '',
    };
    this.raise('DataChanged', sheet.id, { ...facts, ...details }, isRemote);
  }

  private raise(name: EventName, sheetId: string, facts: Record<string, unknown>, isRemote = false): void {
    if (!this.workbook.isEventsEnabled) return;
    for (const target of [sheetId, WORKBOOK_TARGET]) {
      if ((this.wanted.get(`${name}|${target}`) ?? 0) === 0) continue;
      this.number += 1;
      const entry: EventEntry = [CATEGORY, EVENT_TYPES[name], target, JSON.stringify(facts), this.number, isRemote];
      // The pane learns of it after the request that caused it, as in Excel.
      soon(() => this.deliver?.(entry));
    }
  }
}

/** What every remote object needs to know. */
export interface World {
  readonly workbook: MemoryWorkbook;
  readonly events: EventHub;
  readonly references: Map<string, unknown>;
}

/** The hidden methods by which office.js switches events on and off. */
export const eventMethods = <T extends { readonly world: World }>(
  targetIdOf: (target: T) => string,
): NonNullable<RemoteKind<T>['methods']> =>
  Object.fromEntries(
    Object.keys(EVENT_TYPES).flatMap((key) => {
      const name = key as EventName;
      const act = (step: 1 | -1) => (target: T) => target.world.events.register(name, targetIdOf(target), step);
      return [
        [`_Register${name}Event`, act(1)],
        [`_Unregister${name}Event`, act(-1)],
      ];
    }),
  );
