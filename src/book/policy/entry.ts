import type { CivilDate, Policy, Unit } from '../../domain';
import type { CellValue, DraftCell } from '../../sheets';
import type { Texts } from '../../text';

import { input } from '../cells';

import type { Codec, Expected, WordList } from './codecs';
import type { PolicyColumnId, PolicySection } from './columns';
import type { PolicyDraft } from './policy-draft';

/** One cell of a row of the policy, both ways. */
export type EntryCell = {
  readonly column: PolicyColumnId;
  readonly list?: WordList;
  /** Puts what the cell holds into the draft; answers what it should have held. */
  readonly read: (cell: CellValue, draft: PolicyDraft) => Expected | null;
  readonly write: (policy: Policy, texts: Texts) => DraftCell;
};

/** What a row says beside its entries. */
export type EntryWords = {
  readonly item: string;
  readonly unit?: Unit;
  readonly explains?: string;
  readonly basis?: string;
  /** Last day somebody compared Padan with the source; null where that is still to be done. */
  readonly checked?: CivilDate | null;
};

/** One row of the policy sheet, found by its key and nothing else. */
export type PolicyEntry = {
  readonly key: string;
  /** The key it had on sheets of an older Padan. */
  readonly formerly?: string;
  readonly section: Exclude<PolicySection, 'waivers'>;
  readonly cells: readonly EntryCell[];
  readonly words: (policy: Policy, texts: Texts) => EntryWords;
  /** Whether the row belongs on the sheet of this policy; a criterion does where it is in use. */
  readonly isUsed: (policy: Policy) => boolean;
  /** Whether a sheet without the row takes a default that somebody should be told of. */
  readonly isExpected: boolean;
};

/** A cell whose value has a codec and a place in the policy. */
export const cellOf = <Value>(
  codec: Codec<Value>,
  column: PolicyColumnId,
  get: (policy: Policy) => Value,
  set: (draft: PolicyDraft, value: Value) => void,
): EntryCell => ({
  column,
  ...(codec.list === undefined ? {} : { list: codec.list }),
  read: (cell, draft) => {
    const value = codec.read(cell);
    if (!value.ok) return value.error;
    set(draft, value.value);
    return null;
  },
  write: (policy, texts) => input(codec.write(get(policy), texts), codec.format),
});
