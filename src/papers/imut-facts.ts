import { functionalChange, rankCode, type Employee, type Transfer } from '../domain';
import { fill, formatWhole, type PaperFacts, type PaperWords, type Texts } from '../text';

type Speaker = { readonly words: PaperWords; readonly texts: Texts };

/** Years whose appraisals a proposal is sent with. */
const YEARS = 2;

const ratingsOf = ({ appraisals }: Employee, { words, texts }: Speaker): string => {
  const latest = [...(appraisals ?? [])].sort((a, b) => b.year - a.year).slice(0, YEARS);
  if (latest.length === 0) return words.notKnown;
  const list = latest.map(({ year, rating }) => `${year} ${texts.policy.ratings[rating]}`).join('; ');
  return latest.length < YEARS ? fill(words.imutOneRating, { list }) : list;
};

const disciplineOf = ({ discipline }: Employee, { words, texts }: Speaker): string =>
  discipline === null
    ? words.notKnown
    : discipline.length === 0
      ? words.imutNoCase
      : fill(words.imutCases, { a: formatWhole(discipline.length, texts) });

/** What a proposal sent to BKN (I-MUT; SE Kepala BKN 7/2024) is asked for, as far as the workbook holds it: there, missing, or not known. */
export const imutFacts = (transfer: Transfer, speaker: Speaker): PaperFacts => {
  const { words, texts } = speaker;
  const { employee, from, to, flags } = transfer;
  const { isAuditCleared, rank } = employee;
  const waivers = flags.flatMap(({ waiver }) => (waiver === null ? [] : [`${waiver.authority} ${waiver.letter}`]));
  return {
    imut_jabatan: fill(words.imutSeats, { a: formatWhole(to.seats, texts) }),
    imut_pangkat: rank === null ? words.notKnown : rankCode(rank),
    imut_skp: ratingsOf(employee, speaker),
    imut_disiplin: disciplineOf(employee, speaker),
    imut_temuan: isAuditCleared === null ? words.notKnown : isAuditCleared ? words.imutCleared : words.imutNotCleared,
    imut_uji: functionalChange(from, to).enters ? words.imutTest : words.imutNoTest,
    imut_pengecualian: waivers.length === 0 ? words.imutNoWaiver : waivers.join('; '),
  };
};
