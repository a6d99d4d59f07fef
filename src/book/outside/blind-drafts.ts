import {
  monthsBetween,
  rankCode,
  type CivilDate,
  type Employee,
  type Position,
  type Transfer,
  type Verdict,
} from '../../domain';
import type { PostGroup, Shortlist } from '../../insight';
import type { Planned } from '../../planning';
import type { DraftCell, SheetDraft } from '../../sheets';
import { fill, publicWordsOf, type PublicWords, type Texts } from '../../text';

import { input } from '../cells';
import { rowCode, rowPoints, rowSigned, rowText, rowWhole } from '../row-cells';
import { plainSheet, type PlainAbout } from './plain-sheet';
import { rulesDraft } from './rules-draft';

type Row = readonly (DraftCell | null)[];

/** What a blind copy is made from: a plan, and what people and posts are called in it. */
export type BlindAbout = PlainAbout & {
  readonly planned: Planned;
  readonly shortlists: readonly Shortlist[];
  readonly codeOf: (employee: Employee) => string;
  readonly codeOfPost: (position: Position) => string;
  readonly groupOf: (position: Position) => PostGroup;
};

/** Months people are told of no finer than. */
const SERVICE_STEP = 12;
const IN_POST_STEP = 6;
/** Beyond this many months nobody is told apart by them. */
const MOST_MONTHS = { service: 360, inPost: 120 } as const;

const WIDTHS = { code: 84, place: 300, number: 84, remarks: 300, criterion: 240 } as const;

/** Order of codes. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Words for the posts of a group. */
const groupWords = ({ name, level, unit, agency }: PostGroup, { policy, language }: Texts): string => {
  const words = publicWordsOf(language);
  const place =
    agency === null
      ? words.severalAgencies
      : unit === null
        ? `${agency}${agency === '' ? '' : ', '}${words.severalUnits}`
        : agency === '' || agency === unit
          ? unit
          : fill(words.unitIn, { unit, agency });
  return fill(words.groupOf, {
    level: name ?? (level === null ? words.severalLevels : policy.levels[level]),
    place,
  });
};

const findingWord = ({ status, isSoft, waiver }: Verdict, words: PublicWords): string =>
  status === 'not-checked' ? words.unchecked : waiver !== null ? words.exempted : isSoft ? words.noted : words.unmet;

const remarksOf = ({ flags }: Transfer, texts: Texts): string =>
  flags
    .map(
      (verdict) =>
        `${verdict.rule} ${texts.policy.rules[verdict.rule].name}: ${findingWord(verdict, publicWordsOf(texts.language))}`,
    )
    .join('; ');

/** Moves in the order of their codes, which tells nothing of anybody. */
const movesOf = ({ planned, codeOf }: BlindAbout): readonly Transfer[] =>
  [...planned.plan.transfers].sort((a, b) => byText(codeOf(a.employee), codeOf(b.employee)));

const movesDraft = (about: BlindAbout): SheetDraft => {
  const { codeOf, codeOfPost, groupOf, texts, asOf } = about;
  const words = publicWordsOf(texts.language);
  const moves = movesOf(about);
  const chains = new Map([...new Set(moves.map(({ chain }) => chain))].map((chain, index) => [chain, index + 1]));
  return plainSheet({
    key: 'usulan',
    name: words.blindMovesSheet,
    title: words.blindMovesTitle,
    notices: [words.notDecided, ...words.blindNotice.split('\n')],
    widths: [
      ...[WIDTHS.code, WIDTHS.place, WIDTHS.code, WIDTHS.place, WIDTHS.code, 110],
      ...[WIDTHS.number, WIDTHS.number, WIDTHS.number, 60, WIDTHS.remarks, 180],
    ],
    blocks: [
      {
        headers: [
          ...[words.codeHead, words.fromHead, words.fromCodeHead, words.toHead, words.toCodeHead, words.kindHead],
          ...[words.nowHead, words.thereHead, words.gainHead, words.chainHead, words.remarksHead, words.opinionHead],
        ],
        rows: moves.map((transfer) => {
          const { employee, from, to, move, current, proposed, gain, chain } = transfer;
          return [
            rowCode(codeOf(employee)),
            rowText(groupWords(groupOf(from), texts)),
            rowCode(codeOfPost(from)),
            rowText(groupWords(groupOf(to), texts)),
            rowCode(codeOfPost(to)),
            rowText(texts.policy.moves[move]),
            rowPoints(current.total),
            rowPoints(proposed.total),
            rowSigned(gain),
            rowCode(chains.get(chain) ?? null),
            rowText(remarksOf(transfer, texts) || null),
            input(),
          ];
        }),
      },
    ],
    asOf,
    texts,
  });
};

const scoresDraft = (about: BlindAbout): SheetDraft => {
  const { codeOf, texts, asOf } = about;
  const words = publicWordsOf(texts.language);
  const rows = movesOf(about).flatMap(({ employee, current, proposed }): Row[] => [
    ...proposed.contributions.map(({ criterion, score, weight, contribution, isExcluded }, index): Row => {
      const now = current.contributions[index];
      return [
        rowCode(codeOf(employee)),
        rowText(texts.policy.criteria[criterion].name),
        rowWhole(isExcluded ? null : weight),
        rowPoints(now === undefined || now.isExcluded ? null : now.score),
        rowPoints(now === undefined || now.isExcluded ? null : now.contribution),
        rowPoints(isExcluded ? null : score),
        rowPoints(isExcluded ? null : contribution),
      ];
    }),
    [
      { ...rowCode(codeOf(employee)), look: 'total' },
      rowText(words.total, 'total'),
      rowText(null, 'total'),
      rowText(null, 'total'),
      rowPoints(current.total, 'total'),
      rowText(null, 'total'),
      rowPoints(proposed.total, 'total'),
    ],
  ]);
  return plainSheet({
    key: 'rincian',
    name: words.blindScoresSheet,
    title: words.blindScoresTitle,
    notices: [words.blindScoresNotice],
    widths: [WIDTHS.code, WIDTHS.criterion, WIDTHS.number, 110, 110, 110, 110],
    blocks: [
      {
        headers: [
          ...[words.codeHead, words.criterionHead, words.permilleHead],
          ...[words.scoreNowHead, words.partNowHead, words.scoreThereHead, words.partThereHead],
        ],
        rows,
      },
    ],
    asOf,
    texts,
  });
};

const candidatesDraft = ({ shortlists, codeOf, codeOfPost, groupOf, texts, asOf }: BlindAbout): SheetDraft => {
  const words = publicWordsOf(texts.language);
  const rows = [...shortlists]
    .sort((a, b) => byText(codeOfPost(a.position), codeOfPost(b.position)))
    .flatMap(({ position, candidates }) =>
      candidates.map(({ employee, from, total, shortOfChosen, outcome }, index): Row => [
        rowCode(codeOfPost(position)),
        rowText(groupWords(groupOf(position), texts)),
        rowCode(index + 1),
        rowCode(codeOf(employee)),
        rowText(groupWords(groupOf(from), texts)),
        rowPoints(total),
        rowSigned(shortOfChosen === null ? null : -shortOfChosen),
        rowText(words.outcomes[outcome]),
      ]),
    );
  return plainSheet({
    key: 'kandidat',
    name: words.blindCandidatesSheet,
    title: words.blindCandidatesTitle,
    notices: [words.blindCandidatesNotice],
    widths: [WIDTHS.code, WIDTHS.place, 60, WIDTHS.code, WIDTHS.place, WIDTHS.number, WIDTHS.number, 200],
    blocks: [
      {
        headers: [
          ...[words.toCodeHead, words.toHead, words.placeHead, words.codeHead],
          ...[words.fromHead, words.thereHead, words.besideChosenHead, words.outcomeHead],
        ],
        rows,
      },
    ],
    asOf,
    texts,
  });
};

/** Whole months down to a step, at most so many; null where the day is not known. */
const coarseMonths = (since: CivilDate | null, asOf: CivilDate, step: number, most: number): number | null =>
  since === null ? null : Math.min(most, Math.floor(Math.max(0, monthsBetween(since, asOf)) / step) * step);

/** Everybody who is named by a code on any sheet, once. */
export const peopleOf = ({ planned, shortlists }: BlindAbout): readonly Employee[] => [
  ...new Set([
    ...planned.plan.transfers.map(({ employee }) => employee),
    ...shortlists.flatMap(({ candidates }) => candidates.map(({ employee }) => employee)),
  ]),
];

const peopleDraft = (about: BlindAbout): SheetDraft => {
  const { planned, codeOf, groupOf, texts, asOf } = about;
  const words = publicWordsOf(texts.language);
  const { employees, positions, ownColumn } = planned.instance;
  const postOf = new Map(employees.map((employee, row) => [employee, positions[ownColumn[row]!]!]));
  const rows = [...peopleOf(about)]
    .sort((a, b) => byText(codeOf(a), codeOf(b)))
    .map((employee): Row => {
      const { rank, educationLevel, employmentStatus, serviceStart, positionDate } = employee;
      return [
        rowCode(codeOf(employee)),
        rowText(groupWords(groupOf(postOf.get(employee)!), texts)),
        rowCode(rank === null ? null : (rankCode(rank).split('/')[0] ?? null)),
        rowCode(educationLevel),
        rowCode(employmentStatus === null ? null : (texts.policy.values[employmentStatus] ?? null)),
        rowWhole(coarseMonths(serviceStart, asOf, SERVICE_STEP, MOST_MONTHS.service)),
        rowWhole(coarseMonths(positionDate, asOf, IN_POST_STEP, MOST_MONTHS.inPost)),
      ];
    });
  return plainSheet({
    key: 'orang',
    name: words.blindPeopleSheet,
    title: words.blindPeopleTitle,
    notices: [words.blindPeopleNotice],
    widths: [WIDTHS.code, 460, 90, 100, 90, 120, 140],
    blocks: [
      {
        headers: [
          ...[words.codeHead, words.postHead, words.rankGroupHead, words.educationHead],
          ...[words.statusHead, words.serviceHead, words.inPostHead],
        ],
        rows,
      },
    ],
    asOf,
    texts,
  });
};

/** The sheets of a blind copy: proposals, scores, candidates and people by codes, and the policy. */
export const blindDrafts = (about: BlindAbout): readonly SheetDraft[] => [
  movesDraft(about),
  scoresDraft(about),
  candidatesDraft(about),
  peopleDraft(about),
  rulesDraft(about.planned.instance.input.policy, about.asOf, about.texts),
];
