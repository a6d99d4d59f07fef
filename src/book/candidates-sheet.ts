import type { Employee, Points } from '../domain';
import type { Candidate, Shortlist } from '../insight';
import { memoizeByObject, required } from '../kernel';
import { pairOf } from '../matching';
import type { Instance } from '../planning';
import { shortenToLines, type DraftCell } from '../sheets';
import { fill } from '../text';

import { MOST_LINES, points, signed, stacked, text, whole } from './cells';
import type { ReportInput } from './report-input';
import { sheetOf } from './sheet-of';
import { computed, type Column } from './sheet-spec';
import { whyNotChosen } from './why-not-chosen';

const PIXELS = { person: 196, seat: 244, why: 470 };

/** The row of one candidate, or that of the post above them. */
type Line =
  | { readonly kind: 'post'; readonly shortlist: Shortlist }
  | {
      readonly kind: 'candidate';
      readonly shortlist: Shortlist;
      readonly candidate: Candidate;
      readonly place: number;
    };

const ownTotals = memoizeByObject(
  ({ employees, ownColumn, problem, totals }: Instance): ReadonlyMap<Employee, Points> =>
    new Map(
      employees.map((employee, row) => [
        employee,
        required(totals[pairOf(problem, row, required(ownColumn[row], 'own column'))], 'own total'),
      ]),
    ),
);

const linesOf = ({ shortlists }: ReportInput): Line[] =>
  shortlists.flatMap((shortlist) => [
    { kind: 'post', shortlist },
    ...shortlist.candidates.map((candidate, index) => ({
      kind: 'candidate' as const,
      shortlist,
      candidate,
      place: index + 1,
    })),
  ]);

type Person = Extract<Line, { kind: 'candidate' }>;

const either =
  (
    person: (line: Person, input: ReportInput) => DraftCell | null,
    post: (shortlist: Shortlist, input: ReportInput) => DraftCell | null = () => text(null, 'group'),
  ): Column<Line>['write'] =>
  (line, _, input) =>
    line.kind === 'candidate' ? person(line, input) : post(line.shortlist, input);

const postSentence = ({ candidates, openBefore, openAfter, eligible }: Shortlist, { texts }: ReportInput): string =>
  candidates.length === 0
    ? texts.sheets.labels.nobody
    : fill(texts.sheets.labels.shortlistOf, {
        before: openBefore,
        after: openAfter,
        eligible,
        shown: candidates.length,
        chosen: candidates.filter(({ outcome }) => outcome === 'chosen').length,
      });

const columns: readonly Column<Line>[] = [
  computed('order', { width: 44, write: either(({ place }) => whole(place, 'row')) }),
  computed('person', {
    width: PIXELS.person,
    write: either(
      ({ candidate: { employee } }) => text(stacked(employee.name, employee.nip, PIXELS.person), 'row'),
      ({ position }) => text(shortenToLines(position.name, PIXELS.person, MOST_LINES, true), 'group'),
    ),
  }),
  computed('presentSeat', {
    width: PIXELS.seat,
    write: either(
      ({ candidate: { from } }) => text(stacked(from.name, from.unit, PIXELS.seat), 'row'),
      ({ position: { unit, agency } }) =>
        text(
          agency === null || agency === unit
            ? shortenToLines(unit, PIXELS.seat, MOST_LINES, true)
            : stacked(unit, agency, PIXELS.seat),
          'group',
        ),
    ),
  }),
  computed('scoreHere', { width: 76, write: either(({ candidate }) => points(candidate.total, 'row')) }),
  computed('scoreThere', {
    width: 86,
    write: either(({ candidate }, { planned }) =>
      points(required(ownTotals(planned.instance).get(candidate.employee), 'own total'), 'row'),
    ),
  }),
  computed('aboveChosen', {
    width: 86,
    // Against the lowest of the chosen; of themselves it would say nothing.
    write: either(({ candidate: { outcome, shortOfChosen } }) =>
      signed(outcome === 'chosen' || shortOfChosen === null ? null : -shortOfChosen, 'row'),
    ),
  }),
  computed('loss', {
    width: 78,
    write: either(({ candidate: { loss } }) => points(loss, 'row')),
  }),
  computed('outcome', {
    width: 104,
    write: either(({ candidate }, { texts }) => text(texts.sheets.labels[candidate.outcome], 'row')),
  }),
  computed('why', {
    width: PIXELS.why,
    write: either(
      ({ candidate }, input) => {
        const why = whyNotChosen(candidate, input.planned.plan, input.texts);
        return text(why === null ? null : shortenToLines(why, PIXELS.why, MOST_LINES), 'row');
      },
      (shortlist, input) => text(shortenToLines(postSentence(shortlist, input), PIXELS.why, MOST_LINES), 'groupText'),
    ),
  }),
  computed('seatPost', {
    width: 280,
    write: either(
      ({ shortlist: { position } }) => text(position.name, 'row'),
      ({ position }) => text(position.name, 'group'),
    ),
  }),
  computed('seatUnit', {
    width: 280,
    write: either(
      ({ shortlist: { position } }) => text(position.unit, 'row'),
      ({ position }) => text(position.unit, 'group'),
    ),
  }),
  computed('nip', { width: 142, write: either(({ candidate }) => text(candidate.employee.nip, 'row')) }),
  computed('recordKey', {
    width: 200,
    isHidden: true,
    write: either(
      ({ shortlist: { position } }) => text(position.id, 'row'),
      ({ position }) => text(position.id, 'group'),
    ),
  }),
];

/**
 * Per post with an open seat or an arrival a row of its own, and below it the ranked people who could take it, with what became
 * of them and why. Found again by post and NIP.
 */
export const candidatesSheet = sheetOf<Line>({
  id: 'candidates',
  notice: ({ texts: { sheets } }) => text(`${sheets.labels.notice} ${sheets.labels.candidatesNotice}`, 'subtitle'),
  identity: ['recordKey', 'nip'],
  columns: () => columns,
  lastPrinted: 'why',
  rows: linesOf,
  nothing: 'nobody',
  dress: (places, { texts: { sheets } }) => ({
    frozenColumns: 2,
    tabColor: '5F7A61',
    ...(places.lastRow < places.firstRow
      ? {}
      : {
          conditionalLooks: [
            { kind: 'textEquals', range: places.body('outcome'), text: sheets.labels.chosen, look: 'good' } as const,
          ],
        }),
  }),
});
