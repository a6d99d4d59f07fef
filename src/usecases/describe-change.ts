import { fill, type Texts } from '../text';

import type { Change } from './difference';

/** One change as a line for people: who or what, what is different, and which recommendations rest on it. */
export const describeChange = (change: Change, texts: Texts): string => {
  const { labels } = texts.sheets;
  const who = change.kind === 'employee' ? `${change.name} (${change.key})` : `${change.name}, ${change.unit}`;
  const what =
    change.change === 'came'
      ? labels.came
      : change.change === 'left'
        ? labels.left
        : change.change === 'unread'
          ? labels.unread
          : change.facts
              .map(({ field, before, after }) => `${texts.fields[field]} ${before || '-'} → ${after || '-'}`)
              .join('; ');
  const touched =
    change.recommendations.length === 0
      ? ''
      : ` ${fill(labels.touches, { numbers: change.recommendations.join(', ') })}`;
  return `${who}: ${what}.${touched}`;
};

/** How many came, left and changed, in one line; `write` puts a number into text. */
export const describeCounts = (
  changes: readonly Change[],
  { sheets }: Texts,
  write: (count: number) => string,
): string => {
  const { labels } = sheets;
  const { came, left, unread, changed } = countChanges(changes);
  return [
    `${write(came)} ${labels.came}`,
    `${write(left)} ${labels.left}`,
    ...(unread > 0 ? [`${write(unread)} ${labels.unread}`] : []),
    `${write(changed)} ${labels.changed}`,
  ].join(', ');
};

/** How many came, left and changed. */
export const countChanges = (changes: readonly Change[]): Readonly<Record<Change['change'], number>> => {
  const counts = { came: 0, left: 0, unread: 0, changed: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
};
