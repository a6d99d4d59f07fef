import { foldText } from '../sheets';

import type { Field } from './fields';

/** Of several meanings of one header the one that is asked about: what a row cannot do without comes first. */
export const WEIGHTIER: readonly Field[] = [
  'nip',
  'name',
  'positionName',
  'position',
  'required',
  'filled',
  'unit',
  'agency',
  'rank',
  'educationLevel',
];

/** The things a header names, where it names several: "SKPD / Unit Kerja", "Nama & Tanggal Lahir"; none for any other header. */
export const partsOf = (header: string): readonly string[] => {
  const plain = header.replace(/[([][^)\]]*[)\]]/g, ' ');
  const parts = plain.split(/\s*[/&|\n,]\s*|\s+(?:dan|serta)\s+/i).filter((part) => foldText(part) !== '');
  return parts.length < 2 ? [] : parts;
};

/** Fields whose words keep their meaning with a word behind them that narrows it. */
const HEADED: ReadonlySet<Field> = new Set([
  'position',
  'positionName',
  'positionDate',
  'unit',
  'agency',
  'rank',
  'rankDate',
  'educationLevel',
  'educationField',
  'requiredEducation',
  'requiredRank',
  'jobClass',
  'positionType',
  'legalStatus',
]);

/** Words that turn what they stand beside into something else: another time, another person, a paper about it. */
const TURNING =
  /\b(?:lama|baru|tujuan|asal|awal|pertama|sebelum\p{L}*|terdahulu|berikut\p{L}*|masuk|cpns|pns|atasan|penilai|suami|istri|pasangan|anak|ayah|ibu|usul\p{L}*|diusulkan|dilamar|diminta|diminati|tambahan|rangkap|plt|plh|pj|proyeksi|rencana|riwayat|id|kode|nomor|sk|tertinggi|maksimal|maks|sejak|sampai|lulus|gaji|tunjangan|tukin|kredit|bulan|tahun|dinas luar|luar negeri|penetap|pengangkatan|pelantikan|kgb)\b/u;

/** English words before a head that leave it its meaning. */
const ENGLISH_LEAD = /^(?:current|present|last|latest|highest|employee|staff)$/;

/**
 * Known words a folded header may begin with, the longest first, without words behind that turn their meaning; in English the words it
 * ends with. `isMeant`: whether such a head may stand for a field.
 */
export const headsOf = (
  folded: string,
): readonly { readonly head: string; readonly isMeant: (field: Field) => boolean }[] => {
  const words = folded.split(' ');
  const isMeant = (field: Field): boolean => HEADED.has(field);
  const heads = words.slice(1).map((_, index) => words.length - 1 - index);
  return [
    ...heads
      .filter((length) => !TURNING.test(words.slice(length).join(' ')))
      .map((length) => ({ head: words.slice(0, length).join(' '), isMeant })),
    ...(words.length > 1 && ENGLISH_LEAD.test(words[0]!) ? [{ head: words.slice(1).join(' '), isMeant }] : []),
  ];
};
