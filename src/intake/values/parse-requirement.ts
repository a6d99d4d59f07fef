import { educationStep, type EducationLevel } from '../../domain';

import { parseEducation, type EducationReading } from './parse-education';

/** What a post asks for: the lowest level that will do, and the fields of study accepted. */
export type EducationRequirement = {
  readonly level: EducationLevel | null;
  readonly fields: readonly string[];
};

/** Words before what is asked for that say only that it is asked for. */
const OPENING =
  /^(?:(?:pendidikan|tingkat pendidikan|kualifikasi|berpendidikan|lulusan|berijazah|ijazah|minimal|minimum|min\.?|paling rendah|serendah-rendahnya|sekurang-kurangnya|diutamakan|jurusan|program studi|prodi|bidang|dengan)\s*[:.]?\s+)+(?=(?:pendidikan |bidang )?\S)/i;

/** Signs and words between things of which one is enough, and between things that go together. */
const ALTERNATIVES = /\s*(?:[/;,\n]|\batau\b)\s*/i;
const TOGETHER = /\s*(?:[+&]|\bdan\b|\bserta\b|\bditambah\b|\bplus\b)\s*/i;

/** What a bracket says beside fields of study. */
const CONDITION =
  /\b(?:memiliki|mempunyai|sertifikat|sertifikasi|str|sip|sim|pengalaman|tahun|minimal|diutamakan|semua|segala|strata|satu|dua|tiga)\b/i;

const withoutRemarks = (field: string): string =>
  field
    .replace(/\(.*?\)/g, '')
    .replace(/\b(?:sederajat|setara|yang relevan|relevan|terkait|bidang lain.*|semua jurusan|segala jurusan)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

/** "S-1 Profesi Dokter": a level in front of a level; the field is behind both. */
const readPart = (text: string): EducationReading => {
  const reading = parseEducation(text.trim().replace(OPENING, ''));
  if (reading.level === null || reading.field === null) return reading;
  const behind = parseEducation(reading.field);
  return behind.level === null ? reading : { level: reading.level, field: behind.field };
};

/** The first of the levels that no other comes before, by `sign` 1 the lowest and by -1 the highest. */
const outermost = (levels: readonly (EducationLevel | null)[], sign: 1 | -1): EducationLevel | null =>
  levels
    .filter((level) => level !== null)
    .reduce<EducationLevel | null>(
      (best, level) => (best === null || sign * (educationStep(level) - educationStep(best)) < 0 ? level : best),
      null,
    );

const isSchool = (level: EducationLevel): boolean => educationStep(level) <= educationStep('SLTA');

const read = (text: string): EducationRequirement => {
  const levels: EducationLevel[] = [];
  const fields: string[] = [];
  for (const alternative of text.split(ALTERNATIVES)) {
    const parts = alternative.split(TOGETHER).map(readPart);
    const named = parts.map(({ field }) => withoutRemarks(field ?? '')).filter((field) => field.length > 2);
    const level = outermost(
      parts.map((part) => part.level),
      -1,
    );
    // "S-1 Pendidikan SMP/SMA" asks for no pupil: a school behind a field of study belongs to that.
    if (level !== null && (!isSchool(level) || named.length > 0 || fields.length === 0)) levels.push(level);
    fields.push(...named);
  }
  return { level: outermost(levels, 1), fields: [...new Set(fields)] };
};

/**
 * Reads the education a post asks for: "S-1 Akuntansi / Manajemen atau Ekonomi" is S1 and three fields, "D-IV/S1 Kebidanan + Profesi
 * Bidan" D4 and two. Every word for a degree of a profession ("Profesi Dokter", "Ners", "Apoteker") is a level and a field. Of
 * alternatives the lowest level will do; of what goes together, the highest is needed.
 */
export const parseRequirement = (text: string | null): EducationRequirement => {
  if (text === null) return { level: null, fields: [] };
  const plain = read(text.replace(/\(.*?\)/g, ' '));
  if (plain.fields.length > 0) return plain;
  const inBrackets = [...text.matchAll(/\((.*?)\)/g)].map(([, content = '']) => content);
  const fields = inBrackets.filter((content) => !CONDITION.test(content)).flatMap((content) => read(content).fields);
  return { level: plain.level, fields };
};
