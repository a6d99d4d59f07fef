import { blindDrafts, keyDrafts, type BlindAbout } from '../book';
import type { PadanProblem } from '../domain';
import { buildShortlists, groupPosts } from '../insight';
import { required, succeed, type Json, type Result } from '../kernel';
import { newPackage, type Parts } from '../ooxml';
import { textsOf, type Language } from '../text';

import { remakePlan } from './explain-run';
import { namesOfFew } from './names-of-few';
import type { Workbook } from './ports';
import { reopenForAnswers } from './reopen-for-answers';
import { secretCodes } from './secret-codes';
import { fileWithoutPeople, personalDataOfRun } from './told-outside';

/** People who must share the words by which a post is told of. */
export const SMALLEST_GROUP = 3;

/** A blind copy with its key, and what it holds. */
export type BlindRun = {
  readonly run: number;
  readonly copy: Parts;
  readonly key: Parts;
  readonly counts: { readonly moves: number; readonly people: number; readonly posts: number };
};

/**
 * The proposals of the newest run of a workbook without the people: codes made from `seed`, posts in words that three people share at least. The
 * copy is looked through for what tells of a person before anybody can write it; `fileName` is the name it will have.
 */
export const blindRun = async (
  workbook: Workbook,
  { seed, language, fileName }: { readonly seed: string; readonly language: Language; readonly fileName: string },
): Promise<Result<BlindRun, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  if (!asked.ok) return asked;
  const made = remakePlan(asked.value);
  if (!made.ok) return made;
  const planned = made.value;
  const { employees, positions } = planned.instance;
  const shortlists = buildShortlists(planned);
  const groups = groupPosts(planned.instance, SMALLEST_GROUP);
  const columnOf = new Map(positions.map((position, column) => [position, column]));
  const codeOfNip = secretCodes(
    seed,
    'person',
    employees.map(({ nip }) => nip),
  );
  const codeOfId = secretCodes(
    seed,
    'post',
    positions.map(({ id }) => id),
  );
  const about: BlindAbout = {
    planned,
    shortlists,
    asOf: asked.value.request.asOf,
    texts: textsOf(language),
    codeOf: ({ nip }) => codeOfNip(nip),
    codeOfPost: ({ id }) => codeOfId(id),
    groupOf: (position) => required(groups[columnOf.get(position) ?? -1], 'group of a post'),
  };
  const few = namesOfFew(planned.instance, { place: SMALLEST_GROUP, post: SMALLEST_GROUP });
  const data = personalDataOfRun(asked.value.request, few, language);
  const copy = fileWithoutPeople(blindDrafts(about), fileName, data);
  if (!copy.ok) return copy;
  return succeed({
    run: asked.value.request.run,
    copy: copy.value,
    key: newPackage(keyDrafts(about, seed)),
    counts: {
      moves: planned.plan.transfers.length,
      people: new Set([
        ...planned.plan.transfers.map(({ employee }) => employee),
        ...shortlists.flatMap(({ candidates }) => candidates.map(({ employee }) => employee)),
      ]).size,
      posts: shortlists.length,
    },
  });
};

/** What a blind copy holds, as plain data: nothing of its key. */
export const blindJson = ({ run, counts }: BlindRun): Json => ({ run, ...counts, smallestGroup: SMALLEST_GROUP });
