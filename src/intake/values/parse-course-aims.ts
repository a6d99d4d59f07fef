import { ABILITY_RULES, type Competency, type CourseAim } from '../../domain';
import { foldText, type CellValue } from '../../sheets';

import { parseLeadershipTraining } from './parse-words';
import { cellText } from './text';

const COMPETENCIES: readonly (readonly [pattern: RegExp, competency: Competency])[] = [
  [/^(?:integritas|integrity)$/, 'integrity'],
  [/^(?:kerja ?sama|cooperation)$/, 'cooperation'],
  [/^(?:komunikasi|communication)$/, 'communication'],
  [/^orientasi (?:pada )?hasil$|^orientation on results$/, 'results'],
  [/^(?:pelayanan publik|public service)$/, 'service'],
  [/^pengembangan diri(?: dan)?(?: orang lain)?$|^development of self(?: and others)?$/, 'selfDevelopment'],
  [/^(?:mengelola perubahan|managing change)$/, 'change'],
  [/^(?:pengambilan keputusan|decisions)$/, 'decisions'],
  [/^perekat bangsa$|^bond of the nation$/, 'unity'],
];

const aimOf = (part: string): CourseAim | undefined => {
  const word = foldText(part).replace(/^(?:kompetensi|level|tingkat|aturan|rule|competence) /, '');
  const competency = COMPETENCIES.find(([pattern]) => pattern.test(word))?.[1];
  const rule = ABILITY_RULES.find((id) => foldText(id) === word.replace(/^r /, 'r'));
  if (competency !== undefined || rule !== undefined) return competency ?? rule;
  if (/^(?:uji kompetensi|competence test)\b/.test(word)) return 'R29';
  if (/^(?:jpm|job person match)$/.test(word)) return 'R32';
  const training = parseLeadershipTraining(part);
  return training === undefined || training === null || training === 'none' ? undefined : training;
};

/** What a course is for, in the order written, and whether any of it is nothing that a post asks for. */
export const parseCourseAims = (
  cell: CellValue,
): { readonly aims: readonly CourseAim[]; readonly hasUnknown: boolean } => {
  const parts = (cellText(cell) ?? '').split(/[;,/\n]/).filter((part) => foldText(part) !== '');
  const found = parts.map(aimOf);
  const aims = [...new Set(found.filter((aim) => aim !== undefined))];
  return { aims, hasUnknown: found.includes(undefined) };
};
