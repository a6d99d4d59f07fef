import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Info16Regular } from '@fluentui/react-icons';

import { targetOf } from '../../book';
import { countUnchecked, provenOf, type Figure } from '../../insight';
import type { Plan } from '../../domain';
import { fill, formatPoints, formatWhole, type RunStepWords, type Texts } from '../../text';
import { useTexts } from '../services';

import type { RunPreview } from './run-preview';
import { useRunWords } from './use-words';

const useStyles = makeStyles({
  heading: { margin: '24px 0 8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  word: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px 0' },
  number: { textAlign: 'right', padding: '4px 0 4px 12px', width: '64px' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  proof: { display: 'flex', gap: '8px', marginTop: '8px' },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  icon: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** A share in percent, or people; "\u2013" where the data do not say. */
const figureText = (figure: Figure | null, texts: Texts): string => {
  if (figure === null) return '\u2013';
  const { part, of } = figure;
  return of === null ? formatWhole(part, texts) : `${formatWhole(Math.round((100 * part) / of), texts)}\u00a0%`;
};

/** What a plan does: a word, today and under the plan; "\u2013" where there is nothing today to compare with. */
const rowsOf = (
  { figures }: RunPreview,
  words: RunStepWords,
  texts: Texts,
): readonly (readonly [string, string, string])[] => {
  const whole = (count: number): string => formatWhole(count, texts);
  const both = (word: string, count: { readonly before: number; readonly after: number }) =>
    [word, whole(count.before), whole(count.after)] as const;
  const only = (word: string, count: number) => [word, '\u2013', whole(count)] as const;
  return [
    both(words.openSeats, figures.openSeats),
    ...(figures.openFunctional === null ? [] : [both(words.openFunctional, figures.openFunctional)]),
    both(words.thirdEmpty, figures.thirdEmpty),
    only(words.classRises, figures.classRises),
    only(words.classFalls, figures.classFalls),
    only(words.tests, figures.tests),
    ...figures.aims.flatMap((aim) => {
      const target = targetOf(aim, texts);
      if (target === null) return [];
      const word = fill(words.aim, { name: texts.sheets.labels[aim.key], target });
      return [[word, figureText(aim.before, texts), figureText(aim.after, texts)] as const];
    }),
  ];
};

/** Today beside what the plan makes of it. */
export const EffectTable = ({ preview }: { readonly preview: RunPreview }) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const title = fill(words.effect, { count: formatWhole(preview.plan.transfers.length, texts) });
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={mergeClasses(styles.number, styles.head)}>
              {words.now}
            </th>
            <th scope="col" className={mergeClasses(styles.number, styles.head)}>
              {words.later}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(preview, words, texts).map(([word, before, after]) => (
            <tr key={word} className={styles.row}>
              <th scope="row" className={styles.word}>
                {word}
              </th>
              <td className={styles.number}>{before}</td>
              <td className={styles.number}>
                <Text weight="semibold">{after}</Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const proofWords = (plan: Plan, words: RunStepWords, texts: Texts): string => {
  const { kind, isFollowing } = provenOf(plan);
  const gap = formatPoints(plan.objective.gap, texts);
  if (kind === 'near') return fill(isFollowing ? words.nearBestFollowing : words.nearBest, { gap });
  if (kind === 'best') return isFollowing ? words.provenFollowing : words.proven;
  return isFollowing ? words.provenFollowingWithin : words.provenWithin;
};

/** What is proven of the plan, and which rules could not be checked on it. */
export const ProofLines = ({ plan }: { readonly plan: Plan }) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const [first, ...more] = countUnchecked(plan.transfers.map(({ flags }) => flags));
  const unchecked =
    first === undefined
      ? words.allChecked
      : [
          fill(words.unchecked, {
            rule: texts.policy.rules[first.rule].name,
            count: formatWhole(first.moves, texts),
          }),
          ...(more.length === 0 ? [] : [`(${fill(words.moreUnchecked, { count: more.length })})`]),
        ].join(' ');
  return (
    <>
      <div className={styles.proof}>
        <CheckmarkCircle16Regular className={styles.good} aria-hidden />
        <Text size={200}>{proofWords(plan, words, texts)}</Text>
      </div>
      {plan.transfers.length > 0 && (
        <div className={styles.proof}>
          <Info16Regular className={styles.icon} aria-hidden />
          <Text size={200}>{unchecked}</Text>
        </div>
      )}
    </>
  );
};

/** Which sheets would be added, by name. */
export const SheetsToWrite = ({ preview }: { readonly preview: RunPreview }) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const { sheets, policySheet, policy } = preview.unwritten;
  const { maxMoves } = policy.limits;
  const ofPolicy =
    policySheet === null
      ? []
      : preview.maxMoves !== null && maxMoves !== null
        ? [fill(words.limitToWrite, { count: formatWhole(maxMoves, texts), sheet: policySheet })]
        : [fill(words.policyToWrite, { sheet: policySheet })];
  const told = [
    fill(words.sheetsToWrite, { count: sheets.length, names: sheets.join(', ') }),
    ...ofPolicy,
    words.undoNote,
  ];
  return (
    <section aria-label={words.toWrite}>
      <h2 className={styles.heading}>{words.toWrite}</h2>
      <Text size={200} className={styles.muted}>
        {told.join(' ')}
      </Text>
    </section>
  );
};
