import type { SheetDraft } from '../sheets';

import { packRows, unpackRows, type PackedRows } from './packed-rows';

type Rows = SheetDraft['rows'];

/** Some items of a long list, in order, and where the list stands in the answer. An answer's lists travel ahead of it, in parts. */
export type AnswerPart =
  | { readonly list: string; readonly items: readonly unknown[] }
  | { readonly sheets: string; readonly sheet: number; readonly rows: PackedRows };

/** Where the long lists of an answer stand: `name`, or `outer.name`; of the drafted sheets, whose rows travel. */
export type ListPaths = { readonly lists?: readonly string[]; readonly sheets?: string };

/** Records and rows of a part: few enough that a page stays awake while it takes one in, some tens of milliseconds on a slow machine. */
const PART_RECORDS = 100;
const PART_ROWS = 500;

const cut = <Item>(list: readonly Item[], send: (items: readonly Item[]) => void, length: number): void => {
  for (let start = 0; start < list.length; start += length) send(list.slice(start, start + length));
};

type Fields = Readonly<Record<string, unknown>>;

const hasFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The list at a path; null in an answer that has none there. Throws where something else stands. */
const listAt = (answer: unknown, path: string): readonly unknown[] | null => {
  const found = path.split('.').reduce<unknown>((at, name) => (hasFields(at) ? at[name] : undefined), answer);
  if (found === undefined) return null;
  if (!Array.isArray(found)) throw new Error(`no list at ${path} of the answer`);
  return found as readonly unknown[];
};

/** The answer with another list at a path that it has. */
const withList = <Answer>(answer: Answer, path: string, list: readonly unknown[]): Answer => {
  const [name = '', ...inner] = path.split('.');
  const value = inner.length === 0 ? list : withList((answer as Fields)[name], inner.join('.'), list);
  return { ...answer, [name]: value };
};

/** Sends the long lists of an answer; what is left of it is the answer. */
export const sendLists = <Answer>(
  answer: Answer,
  { lists = [], sheets }: ListPaths,
  send: (part: AnswerPart) => void,
): Answer => {
  let rest = answer;
  for (const path of lists) {
    const list = listAt(rest, path);
    if (list === null) continue;
    cut(list, (items) => send({ list: path, items }), PART_RECORDS);
    rest = withList(rest, path, []);
  }
  if (sheets === undefined) return rest;
  const drafts = listAt(rest, sheets) as readonly SheetDraft[] | null;
  if (drafts === null) return rest;
  for (const [sheet, { rows }] of drafts.entries())
    cut(rows, (some) => send({ sheets, sheet, rows: packRows(some) }), PART_ROWS);
  return withList(
    rest,
    sheets,
    drafts.map((draft) => ({ ...draft, rows: [] })),
  );
};

/** Gathers the lists of one answer and puts them back into it. */
export class ListGathering {
  private readonly lists = new Map<string, unknown[]>();
  private readonly sheets = new Map<string, Map<number, Rows[number][]>>();
  private arrived = 0;

  add(part: AnswerPart): void {
    this.arrived += 1;
    if ('list' in part) {
      const list = this.lists.get(part.list) ?? [];
      this.lists.set(part.list, list);
      for (const item of part.items) list.push(item);
      return;
    }
    const drafts = this.sheets.get(part.sheets) ?? new Map<number, Rows[number][]>();
    this.sheets.set(part.sheets, drafts);
    const rows = drafts.get(part.sheet) ?? [];
    drafts.set(part.sheet, rows);
    for (const row of unpackRows(part.rows)) rows.push(row);
  }

  /** The whole answer. Throws when as many parts as it says have not arrived. */
  complete<Answer>(answer: Answer, parts: number): Answer {
    if (this.arrived !== parts) throw new Error(`${this.arrived} of ${parts} parts of the answer arrived`);
    let whole = answer;
    for (const [path, list] of this.lists) whole = withList(whole, path, list);
    for (const [path, rowsOf] of this.sheets) {
      const drafts = (listAt(whole, path) ?? []) as readonly SheetDraft[];
      whole = withList(
        whole,
        path,
        drafts.map((draft, sheet) => ({ ...draft, rows: rowsOf.get(sheet) ?? draft.rows })),
      );
    }
    return whole;
  }
}
