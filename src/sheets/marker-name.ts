/** Marks a sheet of Padan's: which run it belongs to, and which of its sheets it is. Keys are lower case. */
export type Marker = { readonly run: number; readonly key: string };

/** What a mark says of its sheet: part of a whole run, being written, or left from a write that never ended and kept by the user. */
export type MarkStage = 'result' | 'draft' | 'kept';

const PREFIXES: Readonly<Record<MarkStage, string>> = {
  result: '_Padan_',
  draft: '_PadanDraft_',
  kept: '_PadanKept_',
};

/** Defined name that marks a sheet as Padan's. */
export const markerName = (run: number, key: string, stage: MarkStage = 'result'): string =>
  `${PREFIXES[stage]}${run}_${key}`;

/** What a defined name marks, in whatever letter case a program wrote it; null for any other defined name. */
export const parseMark = (name: string): (Marker & { readonly stage: MarkStage }) | null => {
  const match = /^_padan(draft|kept)?_(\d{1,9})_([a-z0-9]+)$/.exec(name.toLowerCase());
  if (!match) return null;
  return { run: Number(match[2]), key: match[3] ?? '', stage: (match[1] as 'draft' | 'kept' | undefined) ?? 'result' };
};

/** Run and key of a marker; null for any other defined name. */
export const parseMarkerName = (name: string): Marker | null => {
  const mark = parseMark(name);
  return mark?.stage === 'result' ? { run: mark.run, key: mark.key } : null;
};

/** Sheet a reference such as `='P1 It''s'!$A$1` is about, as written; null for one that lost its sheet (`#REF!`). */
export const sheetOfReference = (reference: string): string | null => {
  const match = /^=?\s*\$?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference.trim());
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? null;
  return sheet === null || sheet.toUpperCase().startsWith('#REF') ? null : sheet;
};

/** A name that marks a sheet as kept, and that no sheet bears; `taken` in lower case. */
export const freeKeptName = (taken: ReadonlySet<string>, { run, key }: Marker): string => {
  let name = markerName(run, key, 'kept');
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = markerName(run, `${key}${number}`, 'kept');
  return name;
};
