import { shortReasonOf, type RowRuling } from '../book';
import { LEAST_MET_WISH } from '../criteria';
import { functionalChange, rankTitle, type CivilDate, type Position, type Transfer } from '../domain';
import { approvalsOfPlan, isLossApproved, seatsOfMoves, strengthsOf, weaknessesOf } from '../insight';
import { required } from '../kernel';
import type { Planned } from '../planning';
import { foldText } from '../sheets';
import {
  describeFindingAlone,
  fill,
  formatDate,
  formatPoints,
  formatWhole,
  lowerFirst,
  type PaperFacts,
  type PaperWords,
  type Texts,
} from '../text';

import { imutFacts } from './imut-facts';
import { listed } from './listed';

/** A proposed transfer with its number on the list and what officials decided on its row. */
export type DecidedTransfer = {
  readonly transfer: Transfer;
  readonly number: string;
  /** Who leaves the seat it takes; null for a seat nobody of the plan leaves. */
  readonly takesAfter: { readonly nip: string; readonly number: string } | null;
  readonly ruling: RowRuling | null;
  readonly official: string;
  /** Null where it is not said, or no date can be read. */
  readonly date: CivilDate | null;
  readonly remark: string;
};

/** Those of a list that officials have approved. */
export const approvedOf = (decided: readonly DecidedTransfer[]): DecidedTransfer[] =>
  decided.filter(({ ruling }) => ruling === 'approve');

type Speaker = { readonly planned: Planned; readonly words: PaperWords; readonly texts: Texts };

/** Facts of a post under names that end in `which`; what the workbook does not say is left out, and so told as blank. */
const postFacts = (position: Position, which: 'lama' | 'baru', { texts }: Speaker): PaperFacts => ({
  [`jabatan_${which}`]: position.name,
  [`unit_${which}`]: position.unit,
  ...(position.agency === null ? {} : { [`perangkat_daerah_${which}`]: position.agency }),
  ...(position.level === null ? {} : { [`jenjang_${which}`]: texts.policy.levels[position.level] }),
  ...(position.jobClass === null ? {} : { [`kelas_${which}`]: String(position.jobClass) }),
});

/** Facts of a person, whether moved or not. */
export const personFacts = ({ name, nip, rank, educationLevel, educationField }: Transfer['employee']): PaperFacts => {
  const education = [educationLevel, educationField].filter((part) => part !== null).join(' ');
  return {
    nama: name,
    nip,
    ...(rank === null ? {} : { pangkat: rankTitle(rank) }),
    ...(education === '' ? {} : { pendidikan: education }),
  };
};

export const oldPostFacts = (position: Position, speaker: Speaker): PaperFacts => postFacts(position, 'lama', speaker);

const namesOf = (
  found: readonly { readonly criterion: keyof Texts['policy']['criteria'] }[],
  { policy }: Texts,
): string => found.map(({ criterion }) => lowerFirst(policy.criteria[criterion].name)).join(', ');

const seatSentence = (transfer: Transfer, { planned: { plan }, words, texts }: Speaker): string => {
  const { taken } = required(seatsOfMoves(plan).get(transfer), 'seats of a transfer');
  const of = { post: transfer.to.name, unit: transfer.to.unit };
  const whole = (count: number): string => formatWhole(count, texts);
  if (taken.kind === 'left') return fill(words.seatLeft, of);
  if (taken.kind === 'open')
    return fill(words.seatOpen, { ...of, a: whole(taken.of - taken.open), p: whole(taken.of) });
  const sentence = approvalsOfPlan(plan).has(transfer) ? words.seatBeyond : words.seatBeyondPlain;
  return fill(sentence, { ...of, a: whole(taken.seat), p: whole(taken.of) });
};

const fitSentence = (transfer: Transfer, { planned: { plan }, words, texts }: Speaker): string => {
  const { gain, current, proposed } = transfer;
  const falls =
    isLossApproved(transfer, plan) || approvalsOfPlan(plan).has(transfer) ? words.fitFallsApproved : words.fitFalls;
  return fill(gain > 0 ? words.fitRises : gain < 0 ? falls : words.fitSame, {
    a: formatPoints(current.total, texts),
    b: formatPoints(proposed.total, texts),
  });
};

/** Whether a person has asked for the post, on a list of requests or as an interest. */
const isAsked = ({ employee, to, proposed }: Transfer): boolean =>
  (employee.requestedPosts ?? []).some((name) => foldText(name) === foldText(to.name)) ||
  proposed.contributions.some(
    ({ criterion, score, isMissing }) => criterion === 'interest' && !isMissing && score >= LEAST_MET_WISH,
  );

/** Why somebody moves, as sentences to the person: gains and losses alike. */
const reasonsOf = (transfer: Transfer, speaker: Speaker): string[] => {
  const { planned, words, texts } = speaker;
  const [gains, losses] = [strengthsOf(transfer), weaknessesOf(transfer)];
  const broken = approvalsOfPlan(planned.plan).get(transfer)?.broken ?? [];
  const exempted = transfer.flags.filter(({ status, waiver }) => status === 'fails' && waiver !== null);
  const findings = (found: typeof broken): string =>
    found.map((verdict) => describeFindingAlone(verdict, texts)).join('; ');
  const some = (found: readonly unknown[], sentence: string, list: string): string[] =>
    found.length === 0 ? [] : [fill(sentence, { list })];
  return [
    seatSentence(transfer, speaker),
    ...(isAsked(transfer) ? [words.asked] : []),
    fitSentence(transfer, speaker),
    ...some(gains, words.gains, namesOf(gains, texts)),
    ...some(losses, words.losses, namesOf(losses, texts)),
    ...some(broken, words.broken, findings(broken)),
    ...some(exempted, words.exempted, findings(exempted)),
  ];
};

/** What changes and what stays; what the workbook says of only one of the two posts is in neither. */
const changesOf = (
  { from, to, employee }: Transfer,
  { words, texts }: Speaker,
): { changed: string[]; kept: string[] } => {
  const level = ({ level: one }: Position): string | null => (one === null ? null : texts.policy.levels[one]);
  const jobClass = ({ jobClass: one }: Position): string | null => (one === null ? null : String(one));
  const pairs = [
    [from.name, to.name, words.changedPost, words.keptPost],
    [from.unit, to.unit, words.changedUnit, words.keptUnit],
    [from.agency, to.agency, words.changedAgency, words.keptAgency],
    [level(from), level(to), words.changedLevel, words.keptLevel],
    [jobClass(from), jobClass(to), words.changedClass, words.keptClass],
  ] as const;
  const known = pairs.filter(([a, b]) => a !== null && b !== null);
  return {
    changed: known.filter(([a, b]) => a !== b).map(([a, b, changed]) => fill(changed, { a: a!, b: b! })),
    kept: [
      ...known.filter(([a, b]) => a === b).map(([a, , , kept]) => fill(kept, { a: a! })),
      ...(employee.rank === null ? [] : [fill(words.keptRank, { a: rankTitle(employee.rank) })]),
    ],
  };
};

type Functional = { readonly leaves: string | null; readonly enters: string | null };

/** The functional post a move ends and the one it begins, as titles; another level of the same profession is neither. */
const functionalOf = ({ from, to }: Transfer): Functional => {
  const { leaves, enters } = functionalChange(from, to);
  return { leaves: leaves ? from.name : null, enters: enters ? to.name : null };
};

/** Whether a move needs a decree on a functional post of its own. */
export const needsFunctionalDecree = ({ transfer }: DecidedTransfer): boolean => {
  const { leaves, enters } = functionalOf(transfer);
  return leaves !== null || enters !== null;
};

const functionalFacts = (transfer: Transfer, { words }: Speaker): PaperFacts => {
  const { leaves, enters } = functionalOf(transfer);
  const which = leaves !== null && enters !== null ? 'Both' : leaves !== null ? 'Leaves' : 'Enters';
  const said = [
    ...(leaves === null ? [] : [fill(words.dismissed, { a: leaves })]),
    ...(enters === null ? [] : [fill(words.appointed, { a: enters })]),
    fill(words.placed, { a: transfer.to.name, b: transfer.to.unit }),
  ];
  return {
    tentang_fungsional: words[`subject${which}`],
    akibat_fungsional: words[`effect${which}`],
    ...listed('fungsional', said),
  };
};

/** What a person has to do, and what rules remark. */
const stepsOf = (transfer: Transfer, { texts, words }: Speaker): string[] => {
  const { leaves, enters } = functionalOf(transfer);
  const remarks = transfer.flags.filter(({ status, waiver }) => status === 'fails' && waiver === null);
  const isTest = ({ facts }: (typeof remarks)[number]): boolean => facts.some(({ key }) => key === 'competenceTest');
  return [
    words.stepHandOver,
    ...(leaves === null ? [] : [words.stepLeaves]),
    ...(enters === null ? [] : [words.stepTest]),
    ...remarks
      .filter((verdict) => enters === null || !isTest(verdict))
      .map((verdict) => fill(words.stepRemark, { a: describeFindingAlone(verdict, texts) })),
  ];
};

const uncheckedOf = ({ flags }: Transfer, texts: Texts): string[] =>
  flags
    .filter(({ status }) => status === 'not-checked')
    .map((verdict) => `${texts.policy.rules[verdict.rule].name}: ${describeFindingAlone(verdict, texts)}`);

/** Who takes the seat over that somebody leaves, as far as the plan says and it is approved. */
const receiverFacts = (
  transfer: Transfer,
  approved: ReadonlySet<string>,
  { planned: { plan } }: Speaker,
): PaperFacts => {
  const { left } = required(seatsOfMoves(plan).get(transfer), 'seats of a transfer');
  return left.kind === 'filled' && approved.has(left.by.nip)
    ? { nama_penerima: left.by.name, nip_penerima: left.by.nip }
    : {};
};

/** What an annex remarks on a row: another kind of employment, a test to come, a seat that is not left yet. */
const remarkOf = (
  { transfer, takesAfter }: DecidedTransfer,
  approved: ReadonlySet<string>,
  { texts, words }: Speaker,
): string => {
  const { employmentStatus } = transfer.employee;
  return [
    employmentStatus === null || employmentStatus === 'pns' ? '' : `${texts.policy.values[employmentStatus] ?? ''}.`,
    functionalOf(transfer).enters === null ? '' : words.test,
    takesAfter === null || approved.has(takesAfter.nip) ? '' : fill(words.waits, { a: takesAfter.number }),
  ]
    .filter((part) => part !== '')
    .join(' ');
};

/** All that papers say of one proposed transfer; `approved`: NIPs of those whose transfer is. */
export const proposalFacts = (
  decided: DecidedTransfer,
  approved: ReadonlySet<string>,
  speaker: Speaker,
): PaperFacts => {
  const { transfer, number, ruling, official, date, remark } = decided;
  const { texts, planned } = speaker;
  const { changed, kept } = changesOf(transfer, speaker);
  return {
    no: number,
    ...personFacts(transfer.employee),
    ...postFacts(transfer.from, 'lama', speaker),
    ...postFacts(transfer.to, 'baru', speaker),
    pertimbangan: shortReasonOf(transfer, planned.plan, texts),
    putusan: ruling === null ? '' : texts.sheets.rulings[ruling],
    pejabat: official,
    tanggal_putusan: date === null ? '' : formatDate(date),
    catatan: remark,
    keterangan: remarkOf(decided, approved, speaker),
    ...imutFacts(transfer, speaker),
    ...receiverFacts(transfer, approved, speaker),
    ...functionalFacts(transfer, speaker),
    ...listed('alasan', reasonsOf(transfer, speaker)),
    ...listed('berubah', changed),
    ...listed('tetap', kept),
    ...listed('langkah', stepsOf(transfer, speaker)),
    ...listed('belum_diperiksa', uncheckedOf(transfer, texts)),
  };
};
