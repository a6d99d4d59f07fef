import { civilDateParts, type CivilDate } from '../domain';
import type { RowRuling } from '../book';
import type { PaperFacts, PaperWords, Texts } from '../text';
import { formatWhole } from '../text';

/** What the office fills in once for all papers, by name of the placeholder; what is not there is blank. */
export type OfficeFields = ReadonlyMap<string, string>;

/** "1 Juli 2026". */
export const longDate = (date: CivilDate, { months }: PaperWords): string => {
  const { year, month, day } = civilDateParts(date);
  return `${day} ${months.split(',')[month - 1] ?? ''} ${year}`;
};

/** Facts of a plan and its decisions that papers of every kind may say. */
export const runFacts = (
  run: { readonly asOf: CivilDate; readonly run: number; readonly rulings: readonly (RowRuling | null)[] },
  fields: OfficeFields,
  words: PaperWords,
  texts: Texts,
): PaperFacts => {
  const count = (ruling: RowRuling | null): string =>
    formatWhole(run.rulings.filter((one) => one === ruling).length, texts);
  return {
    ...Object.fromEntries(fields),
    keadaan: longDate(run.asOf, words),
    hasil: `P${run.run}`,
    jumlah_usul: formatWhole(run.rulings.length, texts),
    jumlah_setuju: count('approve'),
    jumlah_tolak: count('reject'),
    jumlah_tunda: count('postpone'),
    jumlah_tetap: count('stay'),
    jumlah_belum: count(null),
  };
};
