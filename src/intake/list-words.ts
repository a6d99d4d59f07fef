import type { Field } from './fields';
import { columnWords, EMPLOYEE_WORDS, type FieldWords } from './header-words';
import { LIST_COLUMNS, LIST_KINDS, type ListField, type ListKind } from './list-columns';

/** A list that is known by its own columns, with the words by which they are found. */
export type KnownList = {
  readonly kind: ListKind;
  readonly words: readonly FieldWords[];
  /** Columns without which it is no such list. */
  readonly needs: readonly Field[];
  /** Columns of which it has several. */
  readonly among: readonly Field[];
  readonly least: number;
};

const knownList = (kind: ListKind): KnownList => {
  const { shared, own, needs, least } = LIST_COLUMNS[kind];
  const fields = Object.keys(own) as ListField[];
  return {
    kind,
    words: [
      ...shared.map((field) => EMPLOYEE_WORDS.find((words) => words.field === field)!),
      ...Object.entries(own).map(([field, headers]) => columnWords(field as ListField, headers)),
    ],
    needs,
    among: least === 0 ? [] : fields,
    least,
  };
};

/** Lists looked for before a sheet is taken for one of people or posts. */
export const KNOWN_LISTS: readonly KnownList[] = LIST_KINDS.map(knownList);
