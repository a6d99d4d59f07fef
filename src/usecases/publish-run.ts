import type { PadanProblem } from '../domain';
import { publicDrafts } from '../book';
import { publicSummary, type PublicCounts, type PublicPlaces, type PublicSummary, type ToldPlaces } from '../insight';
import { fail, succeed, type Json, type Result } from '../kernel';
import type { Parts } from '../ooxml';
import { textsOf, type Language } from '../text';

import { remakePlan } from './explain-run';
import { namesOfFew } from './names-of-few';
import type { Workbook } from './ports';
import { reopenForAnswers } from './reopen-for-answers';
import { fileWithoutPeople, personalDataOfRun } from './told-outside';

/** Fewest people a count of a public summary may be of, where nobody says otherwise, and fewest that may be asked for. */
export const SMALLEST_COUNT = { usual: 5, least: 3, most: 1000 } as const;

/** A public summary, and the file that tells it. */
export type PublishedRun = { readonly summary: PublicSummary; readonly run: number; readonly parts: Parts };

/**
 * What the newest run of a workbook comes to, for everybody to read: no count of fewer people than `smallest`, no name. The file is
 * looked through for what tells of a person before anybody can write it; `fileName` is the name it will have.
 */
export const publishRun = async (
  workbook: Workbook,
  {
    smallest,
    language,
    fileName,
  }: { readonly smallest: number; readonly language: Language; readonly fileName: string },
): Promise<Result<PublishedRun, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  if (!asked.ok) return asked;
  const made = remakePlan(asked.value);
  if (!made.ok) return made;
  const { request } = asked.value;
  const planned = made.value;
  const summary = publicSummary(planned, smallest);
  if (summary === null)
    return fail({
      code: 'people-too-few',
      severity: 'blocks',
      params: { count: planned.instance.employees.length, smallest },
    });
  const { policy, asOf, run } = request;
  const sheets = publicDrafts(summary, { plan: planned.plan, policy, asOf, texts: textsOf(language) });
  const few = namesOfFew(planned.instance, { place: smallest, post: 2 });
  const file = fileWithoutPeople(sheets, fileName, personalDataOfRun(request, few, language));
  return file.ok ? succeed({ summary, run, parts: file.value }) : file;
};

const countsJson = ({ rows, others }: PublicCounts<string>): Json => ({
  rows: rows.map(({ name, count }) => ({ name, count })),
  others: others === null ? null : { ...others },
});

const toldJson = <Counts extends object>({ rows, others }: ToldPlaces<string, Counts>): Json => ({
  rows: rows.map((row) => ({ ...row })),
  others: others === null ? null : { ...others },
});

const placesJson = ({ staff, moved }: PublicPlaces<string>): Json => ({
  before: toldJson(staff),
  after: moved === null ? null : toldJson(moved),
});

/** A public summary as plain data; null stands for what is not published. */
export const publicJson = ({ summary, run }: PublishedRun): Json => {
  const { smallest, people, moves, total, unitsOf } = summary;
  return {
    ...{ run, smallest, people, moves },
    total: { ...total, moved: total.moved === null ? null : { ...total.moved } },
    firstSeats: { ...summary.firstSeats },
    kinds: countsJson(summary.kinds),
    reaches: countsJson(summary.reaches),
    causes: countsJson(summary.causes),
    fits: countsJson(summary.fits),
    stays: countsJson(summary.fates),
    keptOut: summary.keptOut.map((one) => ({ ...one })),
    levels: placesJson(summary.levels),
    agencies: placesJson(summary.agencies),
    units: [...unitsOf].map(([agency, places]) => ({ agency, places: placesJson(places) })),
  };
};
