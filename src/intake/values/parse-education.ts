import type { EducationLevel } from '../../domain';
import { visibleText, type CellValue } from '../../sheets';

import { readAcademicTitle } from './academic-titles';
import { readOldSchool } from './old-schools';
import { cellText } from './text';

/** Level and programme found in one cell; either may be missing. */
export type EducationReading = { readonly level: EducationLevel | null; readonly field: string | null };

// Order matters: "D-IV" before "D-I", words before bare codes. Sources: SIASN level table and programme names as typed. A degree of a
// profession is a level and a field at once: its word is looked for and left standing.
const LEVELS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/^(?:s[- .]*(?:3(?!\d)|iii(?![a-z0-9]))\.?|strata[- ]*(?:3|iii)|doktor(?![a-z]))/i, 'S3'],
  [
    /^(?:s[- .]*(?:2(?!\d)|ii(?![a-z0-9]))\.?|strata[- ]*(?:2|ii)|magister|pasca\s*sarjana|(?=(?:dokter )?(?:sub[- ]*)?spesialis))/i,
    'S2',
  ],
  [/^(?:d[- .]*(?:4(?!\d)|iv(?![a-z0-9]))|diploma[- ]*(?:4|iv)|sarjana terapan)/i, 'D4'],
  [
    /^(?:s[- .]*(?:1(?!\d)|i(?![a-z0-9]))\.?(?:\s*\/\s*d[- .]*(?:4|iv))?|a[- .]*iv(?![a-z0-9])|s[ae]rjana(?:\s*\(?strata[- ]*(?:1|i|satu)\)?)?(?!\s*muda)|strata[- ]*(?:1|i|satu)|(?:pendidikan |program )?profesi(?![a-z])|(?=(?:ners|apoteker|dokter)(?![a-z])))/i,
    'S1',
  ],
  [
    /^(?:d[- .]*(?:3(?!\d)|iii(?![a-z0-9]))|diploma[- ]*(?:3|iii)(?:\s*\/\s*sarjana muda)?|sarjana muda|akademi(?![a-z]))/i,
    'D3',
  ],
  [/^(?:d[- .]*(?:2(?!\d)|ii(?![a-z0-9]))|diploma[- ]*(?:2|ii))/i, 'D2'],
  [/^(?:d[- .]*(?:1(?!\d)|i(?![a-z0-9]))|diploma[- ]*(?:1|i))/i, 'D1'],
  [/^(?:slta|sma|smk|smu|sekolah menengah (?:atas|kejuruan|umum)|paket c|madrasah aliyah|(?:ma)(?![a-z]))/i, 'SLTA'],
  [/^(?:sltp|smp(?![a-z])|st(?![a-z])|paket b|madrasah tsanawiyah|mts(?![a-z]))/i, 'SLTP'],
  [/^(?:sd(?![a-z])|sekolah dasar|paket a|madrasah ibtidaiyah)/i, 'SD'],
];

// SIASN level ids as an export shows them when only the ID column was kept; text with a leading zero that Excel drops.
const SIASN_LEVELS: Readonly<Record<string, EducationLevel>> = {
  '05': 'SD',
  '5': 'SD',
  '10': 'SLTP',
  '12': 'SLTP',
  '15': 'SLTA',
  '17': 'SLTA',
  '18': 'SLTA',
  '20': 'D1',
  '25': 'D2',
  '30': 'D3',
  '35': 'D4',
  '40': 'S1',
  '42': 'S1',
  '45': 'S2',
  '47': 'S2',
  '49': 'S2',
  '50': 'S3',
};

const cleanField = (rest: string): string | null => {
  const field = visibleText(rest)
    .replace(/^(?:\/\s*)?(?:sma|smk|slta|sederajat|d[- .]*iv|\(.*?\))(?:\s*\/\s*\w+)*(?=\s|$)/i, '')
    .replace(/^[\s./,:()-]+/, '')
    .replace(/^jurusan\s+/i, '')
    .trim();
  // The level once more, in other words, is no field of study.
  return field === '' ||
    /^(?:sarjana|doktor|magister|profesi|(?:dokter )?(?:sub[- ]*)?spesialis|kejuruan|keguruan|umum|[sd][- .]*(?:[1-4]|i{1,3}|iv))$/i.test(
      field,
    )
    ? null
    : field;
};

/** "STM Mesin" is "teknik Mesin", "SMEA Tata Buku" is "Tata Buku", "SPK" alone is nursing. */
const fieldOfOldSchool = ({ field, rest }: { readonly field: string | null; readonly rest: string }): string | null => {
  const named = cleanField(rest.replace(/^\s*(?:program|paket \w+|umum|negeri|swasta)(?![a-z])/i, ''));
  if (named === null) return field;
  return field === 'teknik' && !/^teknik/i.test(named) ? `teknik ${named}` : named;
};

/** Reads "S-1 Teknik Sipil", "D.III Kebidanan", "SLTA/SMK Sederajat", "Profesi Dokter", "S.Kep.", "Akuntansi". Null level when no level is written. */
export const parseEducation = (cell: CellValue): EducationReading => {
  const text = cellText(cell);
  if (text === null) return { level: null, field: null };
  const byId = SIASN_LEVELS[text];
  if (byId) return { level: byId, field: null };
  const title = readAcademicTitle(text);
  if (title) return title;
  const old = readOldSchool(text);
  if (old) return { level: old.level, field: fieldOfOldSchool(old) };
  for (const [pattern, level] of LEVELS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const isSchoolName = level === 'SLTA' || level === 'SLTP';
    const rest = text.slice(match[0].length);
    return {
      level,
      field: isSchoolName && /^\s*\/?\s*(?:sma|smk|slta)?\s*\/?\s*sederajat$/i.test(rest) ? null : cleanField(rest),
    };
  }
  // "Keperawatan Magister Terapan": the level behind the programme.
  const behind = /^(.+?)\s+magister\b/i.exec(text);
  return behind ? { level: 'S2', field: cleanField(behind[1]!) } : { level: null, field: text };
};
