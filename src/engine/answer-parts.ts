import type { Intake } from '../intake';
import type { SheetDraft } from '../sheets';
import type { ComputeResponse } from '../usecases';

import { packRows, unpackRows, type PackedRows } from './packed-rows';

type Planned = Extract<ComputeResponse, { status: 'planned' }>;

/** The long lists of answers. */
type Lists = Pick<Intake, 'employees' | 'positions' | 'requests' | 'problems'> &
  Pick<Planned, 'shortlists'> &
  Pick<Planned['plan'], 'transfers'>;

/** Some items of a long list, in order. An answer's lists travel ahead of it, in parts. */
export type AnswerPart =
  | { readonly [Key in keyof Lists]: { readonly list: Key; readonly items: Lists[Key] } }[keyof Lists]
  | { readonly list: 'rows'; readonly sheet: number; readonly items: PackedRows };

/** Records and rows of a part: few enough that a page stays awake while it takes one in, some tens of milliseconds on a slow machine. */
const PART_RECORDS = 100;
const PART_ROWS = 500;

type Send = (part: AnswerPart) => void;

const cut = <Item>(list: readonly Item[], send: (items: readonly Item[]) => void, length = PART_RECORDS): void => {
  for (let start = 0; start < list.length; start += length) send(list.slice(start, start + length));
};

/** Sends the lists of an intake; what is left of it is the answer. */
export const sendIntakeLists = (intake: Intake, send: Send): Intake => {
  cut(intake.employees, (items) => send({ list: 'employees', items }));
  cut(intake.positions, (items) => send({ list: 'positions', items }));
  cut(intake.requests, (items) => send({ list: 'requests', items }));
  cut(intake.problems, (items) => send({ list: 'problems', items }));
  return { ...intake, employees: [], positions: [], requests: [], problems: [] };
};

/** Sends the lists of a response; what is left of it is the answer. */
export const sendResponseLists = (response: ComputeResponse, send: Send): ComputeResponse => {
  cut(response.problems, (items) => send({ list: 'problems', items }));
  if (response.status === 'blocked') return { ...response, problems: [] };
  const { plan, shortlists, draft } = response;
  cut(plan.transfers, (items) => send({ list: 'transfers', items }));
  cut(shortlists, (items) => send({ list: 'shortlists', items }));
  for (const [sheet, { rows }] of draft.sheets.entries())
    cut(rows, (items) => send({ list: 'rows', sheet, items: packRows(items) }), PART_ROWS);
  return {
    ...response,
    problems: [],
    plan: { ...plan, transfers: [] },
    shortlists: [],
    draft: { ...draft, sheets: draft.sheets.map((sheet) => ({ ...sheet, rows: [] })) },
  };
};

/** Gathers the lists of one answer and puts them back into it. Throws when as many parts as the answer says have not arrived. */
export class ListGathering {
  private readonly lists: { readonly [Key in keyof Lists]: Lists[Key][number][] } = {
    employees: [],
    positions: [],
    requests: [],
    problems: [],
    shortlists: [],
    transfers: [],
  };
  private readonly rows = new Map<number, SheetDraft['rows'][number][]>();
  private arrived = 0;

  add(part: AnswerPart): void {
    this.arrived += 1;
    if (part.list !== 'rows') {
      const list: unknown[] = this.lists[part.list];
      for (const item of part.items) list.push(item);
      return;
    }
    const rows = this.rows.get(part.sheet) ?? [];
    this.rows.set(part.sheet, rows);
    for (const row of unpackRows(part.items)) rows.push(row);
  }

  intake(answer: Intake, parts: number): Intake {
    this.demand(parts);
    const { employees, positions, requests, problems } = this.lists;
    return { ...answer, employees, positions, requests, problems };
  }

  response(answer: ComputeResponse, parts: number): ComputeResponse {
    this.demand(parts);
    const { problems, transfers, shortlists } = this.lists;
    if (answer.status === 'blocked') return { ...answer, problems };
    const sheets = answer.draft.sheets.map((sheet, index) => ({ ...sheet, rows: this.rows.get(index) ?? [] }));
    const { plan, draft } = answer;
    return { ...answer, problems, plan: { ...plan, transfers }, shortlists, draft: { ...draft, sheets } };
  }

  private demand(parts: number): void {
    if (this.arrived !== parts) throw new Error(`${this.arrived} of ${parts} parts of the answer arrived`);
  }
}
