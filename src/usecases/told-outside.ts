import { RULES } from '../rules';
import { fail, succeed, type Result } from '../kernel';
import { readIntake } from '../intake';
import { newPackage, stringsOfParts, type Parts } from '../ooxml';
import { publicWordsOf, textsOf, type Language } from '../text';
import type { PadanProblem } from '../domain';
import type { SheetDraft } from '../sheets';

import type { ComputeRequest } from './compute-plan';
import { findLeaks, problemOfLeaks } from './find-leaks';
import { personalDataOf, type PersonalData } from './personal-data';

/** Every text of a catalogue of words; sentences that are made of facts are none. */
const textsIn = (words: unknown): string[] =>
  typeof words === 'string'
    ? [words]
    : typeof words === 'object' && words !== null
      ? Object.values(words).flatMap(textsIn)
      : [];

/** What stands in any workbook that Padan writes: names of fonts and styles, say. */
const textsOfPackage = (): string[] => {
  const texts: string[] = [];
  const sheet: SheetDraft = {
    key: 'a',
    name: 'Padan',
    rows: [[{ value: 'Padan', link: { sheet: 'Padan', address: 'A1' } }]],
    widths: [10],
  };
  stringsOfParts(newPackage([sheet]), ({ text }) => texts.push(text));
  return texts;
};

/** What of the data of a run must not be told; `fewPeople` are names of units and posts that point to one person or a few. */
export const personalDataOfRun = (
  { grids, asOf, choices }: Pick<ComputeRequest, 'grids' | 'asOf' | 'choices'>,
  fewPeople: readonly string[],
  language: Language,
): PersonalData => {
  const { employees, positions } = readIntake(grids, asOf, choices);
  const own = [
    ...textsIn(textsOf(language)),
    ...textsIn(publicWordsOf(language)),
    ...RULES.map(({ basis }) => basis.source),
    ...textsOfPackage(),
  ];
  return personalDataOf({ employees, positions, grids, fewPeople, own });
};

/** Makes a file of sheets that tell of nobody, or says what of a person would stand in it. `name` is the name the file will have. */
export const fileWithoutPeople = (
  sheets: readonly SheetDraft[],
  name: string,
  data: PersonalData,
): Result<Parts, PadanProblem> => {
  const parts = newPackage(sheets);
  const problem = problemOfLeaks(findLeaks({ name, parts }, data));
  return problem === null ? succeed(parts) : fail(problem);
};
