import type { PolicySheetWords } from '../../text';

/** Name of a column of the policy sheet. */
export type PolicyColumnId = keyof PolicySheetWords['headers'];

/** A column of the policy sheet. One header stands for all sections; the rows of exemptions are entered in all of them. */
export type PolicyColumn = {
  readonly id: PolicyColumnId;
  /** Pixels of a screen. */
  readonly width: number;
  readonly kind: 'computed' | 'entry' | 'free';
  readonly isHidden?: boolean;
};

/** Columns from the first one on. Those that are seen take 1,386 px together: one screen of 1,440 px, one page of F4. */
export const POLICY_COLUMNS: readonly PolicyColumn[] = [
  { id: 'key', width: 130, kind: 'computed', isHidden: true },
  { id: 'item', width: 236, kind: 'computed' },
  { id: 'choice', width: 104, kind: 'entry' },
  { id: 'number', width: 82, kind: 'entry' },
  { id: 'unit', width: 66, kind: 'computed' },
  { id: 'explains', width: 386, kind: 'computed' },
  { id: 'basis', width: 268, kind: 'computed' },
  { id: 'validFrom', width: 82, kind: 'entry' },
  { id: 'validTo', width: 82, kind: 'entry' },
  { id: 'checked', width: 80, kind: 'computed' },
];

/** Where the office's first entry stands on a sheet as Padan writes it, 0-based. */
export const FIRST_POLICY_ENTRY = { row: 4, column: 3 } as const;

/** Sections of the policy sheet, in the order people read them. */
export const POLICY_SECTIONS = ['criteria', 'options', 'rules', 'waivers'] as const;

/** A section of the policy sheet. */
export type PolicySection = (typeof POLICY_SECTIONS)[number];

/** 0-based place of a column on a sheet as Padan writes it. */
export const columnIndex = (id: PolicyColumnId): number => POLICY_COLUMNS.findIndex((column) => column.id === id);

/** 0-based row of the header on a sheet as Padan writes it. */
export const POLICY_HEADER_ROW = 2;
