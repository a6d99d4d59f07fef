const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  januari: 1,
  january: 1,
  peb: 2,
  feb: 2,
  pebruari: 2,
  februari: 2,
  february: 2,
  mar: 3,
  maret: 3,
  march: 3,
  apr: 4,
  april: 4,
  mei: 5,
  may: 5,
  jun: 6,
  juni: 6,
  june: 6,
  jul: 7,
  juli: 7,
  july: 7,
  agu: 8,
  agt: 8,
  ags: 8,
  agst: 8,
  agustus: 8,
  aug: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  okt: 10,
  oct: 10,
  oktober: 10,
  october: 10,
  nop: 11,
  nov: 11,
  nopember: 11,
  november: 11,
  des: 12,
  dec: 12,
  desember: 12,
  december: 12,
};

/** Full names, of which any beginning of three letters or more will do: "Agust", "Septem". */
const FULL_MONTHS = Object.entries(MONTHS).filter(([name]) => name.length > 4);

/** Number of a month, from 1, by its name in Indonesian or English, whole or cut short; undefined for other words. */
export const monthOf = (word: string): number | undefined => {
  const folded = word.toLowerCase();
  return MONTHS[folded] ?? FULL_MONTHS.find(([name]) => folded.length >= 3 && name.startsWith(folded))?.[1];
};
