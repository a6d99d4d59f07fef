import { aimsOf, type Aim, type Figure } from '../insight';
import type { DraftCell } from '../sheets';
import { fill, formatWhole, type Texts } from '../text';

import { text } from './cells';
import type { ReportInput } from './report-input';
import { rowShare, rowText, rowWhole } from './row-cells';
import { laneHeader } from './summary-lanes';

const figureCell = (figure: Figure | null): DraftCell => {
  if (figure === null) return rowText(null);
  return figure.of === null ? rowWhole(figure.part) : rowShare((figure.part * 1000) / figure.of);
};

const isOfPeople = ({ key }: Aim): boolean => key === 'aimUnwantedMoves' || key === 'aimTests';

/** What the office aims at, in a few signs: "≥ 95 %", "≤ 3"; null where it is no aim. */
export const targetOf = (aim: Aim, texts: Texts): string | null => {
  const { labels } = texts.sheets;
  if (aim.target === null) return null;
  const words = aim.key === 'aimWomenGap' ? labels.aimGap : aim.bound === 'least' ? labels.aimLeast : labels.aimMost;
  return fill(words, { p: `${formatWhole(aim.target, texts)}${isOfPeople(aim) ? '' : '\u00a0%'}` });
};

/** Whether the aim is met, in a word; null where it is none. */
export const outcomeOf = ({ target, isMet }: Aim, { sheets: { labels } }: Texts): string | null => {
  if (target === null) return null;
  return isMet === null ? labels.aimUnknown : isMet ? labels.aimMet : labels.aimMissed;
};

/** Figures that the data give, and aims that they do not. */
export const aimsTold = (aims: readonly Aim[]): readonly Aim[] =>
  aims.filter(({ after, target }) => after !== null || target !== null);

/** Key figures of the plan beside the targets the office set itself. */
export const aimRows = ({ planned, texts }: ReportInput): readonly (readonly (DraftCell | null)[])[] => {
  const { labels, headers } = texts.sheets;
  const right = (value: string | null): DraftCell => ({ ...rowText(value), align: 'right' });
  return [
    [text(labels.aims, 'heading')],
    laneHeader([headers.item, headers.beforePlan, headers.afterPlan, headers.target, headers.outcome]),
    ...aimsTold(aimsOf(planned)).map((aim) => [
      rowText(labels[aim.key]),
      figureCell(aim.before),
      figureCell(aim.after),
      right(targetOf(aim, texts)),
      right(outcomeOf(aim, texts)),
    ]),
  ];
};
