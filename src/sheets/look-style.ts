import type { CellLook } from './sheet-draft';

/** How a look is drawn; colours are six hexadecimal digits. */
export type LookStyle = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly border?: string;
};

/** Text on its fill keeps a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3); a test computes it. */
export const LOOK_STYLES: Readonly<Record<CellLook, LookStyle>> = {
  body: {},
  wrapped: { wrap: true },
  strong: { bold: true },
  muted: { color: '5C5C5C' },
  title: { bold: true, size: 16, color: '0F4C5C' },
  subtitle: { italic: true, color: '5C5C5C' },
  header: { bold: true, color: 'FFFFFF', fill: '0F4C5C', wrap: true, align: 'center' },
  input: { fill: 'FFF8E1', border: 'BF9000' },
  total: { bold: true, fill: 'E3EEF1', border: '0F4C5C' },
  good: { color: '0B5A2A', fill: 'DDF3E4' },
  caution: { color: '6B4A00', fill: 'FFF0C7' },
  bad: { color: '8A1C1C', fill: 'FBE3E3' },
  link: { color: '0B57A4', underline: true },
};

/** Whether a look is that of a cell people fill in. */
export const isEntryLook = (look: CellLook | undefined): boolean => look !== undefined && look.startsWith('input');
