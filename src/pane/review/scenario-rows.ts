import { formatSigned, formatWhole, fill, type Texts } from '../../text';
import type { ScenarioComparison } from '../../usecases';

type Scenarios = ScenarioComparison['scenarios'];
type Figures = Scenarios[number]['figures'];

/** One measure of several scenarios: a word, and for each what it comes to and whether none of the others does better. */
export type ScenarioRowWords = {
  readonly word: string;
  readonly cells: readonly { readonly text: string; readonly isBest: boolean }[];
};

/** Which way of a measure is better; null for one that is neither. */
type Better = 'more' | 'less' | null;

const rowOf = (
  word: string,
  values: readonly (number | null)[],
  better: Better,
  format: (value: number) => string,
): ScenarioRowWords => {
  const known = values.filter((value) => value !== null);
  const best = better === null || known.length < 2 ? null : Math[better === 'more' ? 'max' : 'min'](...known);
  const isTold = best !== null && known.some((value) => value !== best);
  return {
    word,
    cells: values.map((value) => ({
      text: value === null ? '-' : format(value),
      isBest: isTold && value === best,
    })),
  };
};

/** The measures of the picked scenarios side by side. What depends on the purpose (moves, rises in class) has no best. */
export const scenarioRows = (
  scenarios: Scenarios,
  picked: readonly number[],
  texts: Texts,
): readonly ScenarioRowWords[] => {
  const { labels } = texts.sheets;
  const shown = picked.flatMap((index) => scenarios[index] ?? []);
  const whole = (value: number): string => formatWhole(value, texts);
  const row = (word: string, better: Better, of: (figures: Figures) => number | null, format = whole) =>
    rowOf(
      word,
      shown.map(({ figures }) => of(figures)),
      better,
      format,
    );
  const kinds = scenarios[0]?.figures.openByKind.map(({ kind }) => kind) ?? [];
  return [
    row(labels.scenarioMoves, null, ({ moves }) => moves),
    row(labels.scenarioOpenAfter, 'less', ({ openAfter }) => openAfter),
    ...kinds.map((kind) =>
      row(
        fill(labels.scenarioOpenOf, { kind: labels[kind] }),
        'less',
        ({ openByKind }) => openByKind.find((one) => one.kind === kind)?.open ?? 0,
      ),
    ),
    row(labels.thirdEmpty, 'less', ({ thirdEmpty }) => thirdEmpty),
    row(labels.classRises, null, ({ classRises }) => classRises),
    row(labels.classFalls, 'less', ({ classFalls }) => classFalls),
    row(labels.entersFunctional, 'less', ({ tests }) => tests),
    row(
      labels.scenarioMeanGain,
      'more',
      ({ meanGain }) => meanGain,
      (value) => formatSigned(value, texts),
    ),
    row(
      labels.scenarioValue,
      'more',
      ({ value }) => value,
      (value) => formatSigned(value, texts),
    ),
  ];
};

/** A move that the picked scenarios share. */
export type SharedMove = { readonly key: string; readonly name: string; readonly from: string; readonly to: string };

/** Where the picked scenarios agree: moves all of them have, how many others some of them have, and what each two share. */
export type PickedAgreement = {
  readonly same: readonly SharedMove[];
  readonly others: number;
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly count: number }[];
};

/** Looks only at the picked scenarios, whatever the others say. */
export const agreementOfPicked = (
  { rows, shared }: ScenarioComparison['agreement'],
  picked: readonly number[],
): PickedAgreement => {
  const same: SharedMove[] = [];
  let others = 0;
  for (const { person, from, targets } of rows) {
    const chosen = picked.map((index) => targets[index] ?? null);
    const first = chosen[0];
    if (first && chosen.every((target) => target?.key === first.key))
      same.push({
        key: person.key,
        name: person.name,
        from: [from.name, from.unit].filter(Boolean).join(', '),
        to: [first.name, first.unit].filter(Boolean).join(', '),
      });
    else if (chosen.some((target) => target !== null)) others += 1;
  }
  const pairs = picked.flatMap((one, at) =>
    picked.slice(at + 1).map((other) => ({ one, other, count: shared[one]?.[other] ?? 0 })),
  );
  return { same, others, pairs: pairs.sort((a, b) => b.count - a.count) };
};
