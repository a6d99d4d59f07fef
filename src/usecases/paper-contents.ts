import type { SheetToDecide } from '../book';
import type { PadanProblem } from '../domain';
import { succeed, type Result } from '../kernel';
import {
  agencyFacts,
  approvedOf,
  partFacts,
  policyFacts,
  needsFunctionalDecree,
  proposalFacts,
  runFacts,
  wishFacts,
  wishesOf,
  type DecidedTransfer,
  type OfficeFields,
} from '../papers';
import type { Planned } from '../planning';
import { paperWordsOf, textsOf, type Language, type PaperFacts, type PaperId, type PaperWords } from '../text';

import { decidedTransfers, waitingOf } from './decided-transfers';
import { remakePlan } from './explain-run';
import type { AnswersRequest } from './reopen-for-answers';

/** A run whose papers are wanted, the rows on which it is decided, and what the office has filled in. */
export type PapersRequest = AnswersRequest & {
  readonly sheet: SheetToDecide;
  readonly fields: OfficeFields;
  readonly kinds: readonly PaperId[];
  readonly language: Language;
};

/** Why a kind of paper is made of nothing: a sentence of the words of papers. */
type WhyLeft = keyof PaperWords & `left${'NothingApproved' | 'Nobody' | 'NoTransfers'}`;

/** What stands on the papers of one kind: one paper, one for each person, or none and why. */
export type ContentsOfKind = { readonly id: PaperId } & (
  | { readonly kind: 'one'; readonly facts: PaperFacts }
  | { readonly kind: 'each'; readonly facts: readonly PaperFacts[] }
  | { readonly kind: 'left'; readonly why: WhyLeft }
);

/** What stands on all papers of a run, and what is to be told before they are used. */
export type PaperContents = { readonly kinds: readonly ContentsOfKind[]; readonly problems: readonly PadanProblem[] };

type Making = {
  readonly planned: Planned;
  readonly decided: readonly DecidedTransfer[];
  readonly shared: PaperFacts;
  readonly language: Language;
};

const contentsOf = (id: PaperId, { planned, decided, shared, language }: Making): ContentsOfKind => {
  const speaker = { planned, words: paperWordsOf(language), texts: textsOf(language) };
  const approved = approvedOf(decided);
  const approvedNips = new Set(approved.map(({ transfer }) => transfer.employee.nip));
  const factsOfOne = (one: DecidedTransfer): PaperFacts => ({
    ...shared,
    ...proposalFacts(one, approvedNips, speaker),
  });
  const factsOf = (of: readonly DecidedTransfer[]): PaperFacts[] => of.map(factsOfOne);
  const left = (why: WhyLeft): ContentsOfKind => ({ id, kind: 'left', why });
  const each = (of: readonly DecidedTransfer[]): ContentsOfKind =>
    approved.length === 0
      ? left('leftNothingApproved')
      : of.length === 0
        ? left('leftNobody')
        : { id, kind: 'each', facts: factsOf(of) };
  switch (id) {
    case 'nominatif':
    case 'berita-acara':
    case 'tanda-tangan':
      return decided.length === 0
        ? left('leftNoTransfers')
        : { id, kind: 'one', facts: { ...shared, pegawai: factsOf(decided) } };
    case 'daftar-imut':
      return decided.length === 0
        ? left('leftNoTransfers')
        : { id, kind: 'one', facts: { ...shared, ...partFacts(decided, planned, speaker.texts, factsOfOne) } };
    case 'notulen':
      return { id, kind: 'one', facts: shared };
    case 'sosialisasi':
      return { id, kind: 'one', facts: { ...shared, ...policyFacts(planned.instance.input.policy, speaker) } };
    case 'perangkat-daerah':
      return { id, kind: 'each', facts: agencyFacts(decided, speaker).map((facts) => ({ ...shared, ...facts })) };
    case 'sk-mutasi':
      return approved.length === 0
        ? left('leftNothingApproved')
        : { id, kind: 'one', facts: { ...shared, disetujui: factsOf(approved) } };
    case 'sk-fungsional':
      return each(approved.filter(needsFunctionalDecree));
    case 'pemberitahuan':
    case 'spmt':
    case 'serah-terima':
      return each(approved);
    case 'tidak-terpilih': {
      const unmet = wishesOf(planned);
      const facts = unmet.map((one, index) => ({ ...shared, ...wishFacts(one, index + 1, speaker) }));
      return facts.length === 0 ? left('leftNobody') : { id, kind: 'each', facts };
    }
  }
};

/** Says what stands on the papers of a run; a row that cannot be relied on is a problem. */
export const paperContents = (request: PapersRequest): Result<PaperContents, PadanProblem> => {
  const { sheet, fields, kinds, language } = request;
  const remade = remakePlan(request);
  if (!remade.ok) return remade;
  const planned = remade.value;
  const decided = decidedTransfers(planned, sheet);
  if (!decided.ok) return decided;
  const { asOf, run } = request.request;
  const rulings = decided.value.map(({ ruling }) => ruling);
  const shared = runFacts({ asOf, run, rulings }, fields, paperWordsOf(language), textsOf(language));
  const making = { planned, decided: decided.value, shared, language };
  return succeed({
    kinds: kinds.map((id) => contentsOf(id, making)),
    problems: waitingOf(decided.value, planned, sheet),
  });
};
