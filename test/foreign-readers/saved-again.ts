import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { padan, saveWithLibreOffice, saveWithOpenpyxl, tryPadan } from './programs';

/** A program that opens a plan and saves it again, and the codes of what a verification must then tell: what it loses. */
type Saver = {
  readonly name: string;
  readonly save: (path: string, folder: string) => string;
  readonly loses: readonly string[];
  /** Codes of what a check then tells besides. */
  readonly tells: readonly string[];
};

/** LibreOffice calculates and loses nothing that is checked; openpyxl drops the values of formulas. */
export const SAVERS: readonly Saver[] = [
  { name: 'LibreOffice', save: saveWithLibreOffice, loses: [], tells: [] },
  { name: 'openpyxl', save: saveWithOpenpyxl, loses: ['verify-uncalculated'], tells: ['result-uncalculated'] },
];

type PlanJson = {
  readonly inputHash: string;
  readonly resultHash: string;
  readonly transfers: readonly { readonly employee: string; readonly to: string }[];
};
type VerifyJson = { readonly run: number; readonly problems: readonly { readonly code: string }[] };

const readJson = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8')) as Value;

const codesOf = (path: string, json: string): string => {
  tryPadan('verify', path, '--json', json);
  const { run, problems } = readJson<VerifyJson>(json);
  return `P${run} ${problems.map(({ code }) => code).join()}`;
};

/** Codes of what a check tells of a file: nothing but lost values may come from its cells having been written by another program. */
const checkedOf = (path: string, json: string): readonly string[] => {
  tryPadan('check', path, '--json', json);
  return readJson<Pick<VerifyJson, 'problems'>>(json).problems.map(({ code }) => code);
};

/** What is another about a plan once a program has saved it: its verification, its check, a card, or a plan made from it. */
export const findChangesBySaving = (
  { save, loses, tells }: Saver,
  path: string,
  folder: string,
  asOf: string,
): readonly string[] => {
  const json = join(folder, 'saved.json');
  const saved = save(path, folder);
  const planOf = (source: string): PlanJson => {
    padan('plan', source, '--out', join(folder, 'again.xlsx'), '--as-of', asOf, '--json', json);
    return readJson<PlanJson>(json);
  };
  const [before, after] = [planOf(path), planOf(saved)];
  const newest = codesOf(join(folder, 'again.xlsx'), json);
  const [mover] = before.transfers;
  if (mover === undefined) throw new Error('nobody moves');
  const cardOf = (source: string): string => {
    padan('explain', source, '--employee', mover.employee, '--position', mover.to, '--json', json);
    return readFileSync(json, 'utf8');
  };
  const differing = (what: string, wanted: string, found: string): string[] =>
    wanted === found ? [] : [`${what}: ${found.slice(0, 300)} for ${wanted.slice(0, 300)}`];
  return [
    ...differing('verified', `P1 ${loses.join()}`, codesOf(saved, json)),
    ...differing(
      'checked',
      [...checkedOf(path, json), ...tells].sort().join(),
      [...checkedOf(saved, json)].sort().join(),
    ),
    ...differing('card', cardOf(path), cardOf(saved)),
    ...differing('input', before.inputHash, after.inputHash),
    ...differing('result', before.resultHash, after.resultHash),
    // The policy sheet stays as it was saved.
    ...differing('planned again', `P2 ${loses.join()}`, newest),
  ];
};
