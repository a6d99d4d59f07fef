import { changesNotice, changeWord, describeChangeCause } from '../../book';
import { formatDate, type Texts } from '../../text';
import type { ComputeResponse } from '../../usecases';
import type { CivilDate } from '../../domain';

type PlannedResponse = Extract<ComputeResponse, { status: 'planned' }>;

/** What a plan changes against the run it continues: how many rows, and all that are not as they were, each with its cause. */
export const changeLines = ({ changes }: PlannedResponse, run: number, asOf: CivilDate, texts: Texts): string[] => {
  if (changes === null) return [];
  const { stays, changeGone } = texts.sheets.labels;
  const said = changes.rows
    .filter(({ kind }) => kind !== 'kept')
    .flatMap(({ kind, person, before, after, own, cause }) => {
      const otherwise = own === null ? changeGone : stays;
      const [a, b] = [before, after].map((post) => (post === null ? otherwise : `${post.name} (${post.unit})`));
      return [
        `${changeWord(kind, texts)}  ${person.name} (${person.key}): ${a ?? ''} -> ${b ?? ''}`,
        `    ${describeChangeCause(cause, texts)}`,
      ];
    });
  return ['', changesNotice(changes, run, formatDate(asOf), texts), ...said];
};
