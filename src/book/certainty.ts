import { certaintyOf, talentBox } from '../criteria';
import type { Breakdown } from '../domain';
import { fill, formatPoints, type Texts } from '../text';

/**
 * How much of a score rests on data, between what it could lie if the rest became known, and, where the criteria are those of
 * KepKa BKN 411/2025, both axes and the box.
 */
export const describeCertainty = (breakdown: Breakdown, texts: Texts): string => {
  const { labels } = texts.sheets;
  const { completeness, least, most } = certaintyOf(breakdown);
  const percent = formatPoints(completeness * 10, texts);
  const range =
    least === most
      ? ''
      : `, ${fill(labels.scoreRange, { low: formatPoints(least, texts), high: formatPoints(most, texts) })}`;
  const box = talentBox(breakdown);
  const talent =
    box === null
      ? ''
      : `; ${fill(labels.talentBox, {
          box: box.box,
          performance: formatPoints(Math.round(box.performance * 100), texts),
          potential: formatPoints(Math.round(box.potential * 100), texts),
        })}`;
  return `${fill(labels.completeness, { p: percent })}${range}${talent}`;
};
