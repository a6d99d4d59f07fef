import type { CheckedList, RowOutcome } from '../../insight';
import { afterWordsOf, fill, formatPoints, formatWhole, type Texts } from '../../text';
import type { ListAudit } from '../../usecases';

type Checked = Extract<ListAudit, { status: 'checked' }>;

/** A count with its sentence; nothing to say of none. */
const counted = (count: number, words: string, texts: Texts): string[] =>
  count === 0 ? [] : [fill(words, { count: formatWhole(count, texts) })];

const outcomesOf = ({ rows }: CheckedList, outcome: RowOutcome): number =>
  rows.filter((row) => row.outcome === outcome).length;

/** The one sentence that answers: how many rows of a checked list are lawful. */
export const listHeading = ({ checked }: Checked, texts: Texts): string => {
  const after = afterWordsOf(texts.language);
  const { length } = checked.rows;
  if (length === 0) return after.listEmpty;
  const lawful = outcomesOf(checked, 'lawful') + outcomesOf(checked, 'after-drops');
  const words = lawful === length ? after.listLawfulAll : after.listLawfulSome;
  return fill(words, { lawful: formatWhole(lawful, texts), count: formatWhole(length, texts) });
};

const priceOf = ({ lossTogether, othersMoved }: CheckedList, texts: Texts): string => {
  const after = afterWordsOf(texts.language);
  if (lossTogether === null) return after.listNoPlan;
  if (lossTogether === 0) return after.listAsBest;
  const values = { loss: formatPoints(lossTogether, texts), others: formatWhole(othersMoved, texts) };
  return fill(after.listCosts, values);
};

/** What else is to be said of a checked list as a whole, sentence by sentence. */
export const listSentences = ({ checked, unread }: Checked, texts: Texts): readonly string[] => {
  const after = afterWordsOf(texts.language);
  const { rows, drops } = checked;
  const fewest = drops.count === drops.atLeast ? after.listFewest : after.listAtMost;
  return [
    ...counted(outcomesOf(checked, 'barred'), after.listBarred, texts),
    ...counted(outcomesOf(checked, 'to-drop'), after.listToDrop, texts),
    ...counted(outcomesOf(checked, 'after-drops'), after.listAfterDrops, texts),
    ...counted(rows.filter(({ rulings }) => rulings.length > 0).length, after.listAgainst, texts),
    ...counted(unread, after.listUnread, texts),
    ...(drops.count === 0 ? [] : [fill(fewest, { count: drops.count, least: drops.atLeast })]),
    ...(rows.length === 0 ? [] : [priceOf(checked, texts)]),
  ];
};

/** What was written of a checked list, sentence by sentence; nothing where nothing was. */
export const writtenSentences = ({ sheet, approvals }: Checked, texts: Texts): readonly string[] => {
  const after = afterWordsOf(texts.language);
  if (sheet === null) return [];
  const written = fill(after.listWritten, { sheet });
  if (approvals === null) return [written];
  const { recorded, known, unlawful, ruled } = approvals;
  const count = formatWhole(recorded.length, texts);
  return [
    written,
    fill(after.listRecorded, { count, sheet: approvals.sheet }),
    ...counted(known.length, after.listKnown, texts),
    ...counted(unlawful.length, after.listUnlawful, texts),
    ...counted(ruled.length, after.listRuled, texts),
  ];
};
