import { shortReasonOf } from '../book';
import { monthOf, retirementAgeIn, retirementDate, type CivilDate, type Position } from '../domain';
import { agencyNeeds, findNeeds, HORIZONS, monthsToLeave, type AgencyNeed, type PostNeed } from '../insight';
import type { Planned } from '../planning';
import { fill, formatDate, formatWhole, type PaperFacts, type PaperWords, type Texts } from '../text';

import { listed } from './listed';
import type { DecidedTransfer } from './proposal-facts';

type Speaker = { readonly planned: Planned; readonly words: PaperWords; readonly texts: Texts };

/** How far ahead people are named who retire, in months. */
const [MONTHS_NAMED] = HORIZONS;

const postOf = ({ name, unit }: Position): string => `${name} (${unit})`;

/** A post of another agency, which is named where the unit does not bear its name. */
const postElsewhere = ({ name, unit, agency }: Position): string =>
  `${name} (${unit}${agency === null || agency === unit ? '' : `, ${agency}`})`;

/** Somebody who comes, goes or moves inside, with why and what is decided. */
const moveLine = ({ transfer, ruling }: DecidedTransfer, { planned: { plan }, words, texts }: Speaker): string => {
  const { employee, from, to } = transfer;
  return fill(words.agencyMove, {
    who: employee.name,
    from: from.agency === to.agency ? postOf(from) : postElsewhere(from),
    to: from.agency === to.agency ? postOf(to) : postElsewhere(to),
    why: shortReasonOf(transfer, plan, texts).replace(/\.$/, ''),
    ruling: ruling === null ? words.agencyUndecided : texts.sheets.rulings[ruling],
  });
};

/** How many rules and policy let take each column, without its own people. */
const eligibleAt = ({ instance: { problem, ownColumn, positions } }: Planned): Int32Array => {
  const counts = new Int32Array(positions.length);
  for (let row = 0; row < problem.rows; row += 1)
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const column = problem.column[pair]!;
      if (column !== ownColumn[row]) counts[column]! += 1;
    }
  return counts;
};

type Leaver = { readonly name: string; readonly post: string; readonly day: CivilDate };

/** People who retire within the months named, by the age limit of the post they hold today, the first ahead. */
const leaversOf = ({ instance }: Planned, agency: string): Leaver[] =>
  instance.employees
    .flatMap((employee, row): Leaver[] => {
      const position = instance.positions[instance.ownColumn[row]!]!;
      const months = monthsToLeave(employee, position, instance.input.asOf);
      if ((position.agency ?? '') !== agency || months === null || months >= MONTHS_NAMED) return [];
      if (employee.birthDate === null) return [];
      const day = retirementDate(monthOf(employee.birthDate), retirementAgeIn(position));
      return day === null ? [] : [{ name: employee.name, post: postOf(position), day }];
    })
    .sort((a, b) => a.day - b.day);

const countsOf = ({ agency, sums, mayLeave, mayCome }: AgencyNeed, { texts }: Speaker): PaperFacts => {
  const whole = (count: number): string => formatWhole(count, texts);
  return {
    // A post without an agency is told by what it lacks.
    ...(agency === '' ? {} : { perangkat_daerah: agency }),
    pd_kebutuhan: whole(sums.seats),
    pd_pegawai: whole(sums.before),
    pd_pegawai_nanti: whole(sums.after),
    pd_kosong: whole(sums.emptyBefore),
    pd_kosong_nanti: whole(sums.emptyAfter),
    pd_lebih: whole(sums.beyondBefore),
    pd_lebih_nanti: whole(sums.beyondAfter),
    pd_boleh_pergi: whole(mayLeave),
    pd_boleh_datang: whole(mayCome),
    ...Object.fromEntries(
      HORIZONS.map((months, index) => [`pd_pensiun_${months}`, whole(sums.retiringBefore[index] ?? 0)]),
    ),
    pd_umur_kosong: whole(sums.ageUnknown),
  };
};

/** What a page says to the head of each agency: its need, who comes and goes and why, what stays empty or beyond, who retires, what to do. */
export const agencyFacts = (decided: readonly DecidedTransfer[], speaker: Speaker): PaperFacts[] => {
  const { planned, words, texts } = speaker;
  const needs = findNeeds(planned.instance, planned.columnOfRow);
  const eligible = eligibleAt(planned);
  const columnOf = new Map(planned.instance.positions.map(({ id }, column) => [id, column]));
  const whole = (count: number): string => formatWhole(count, texts);
  const countLine = (sentence: string, { position, before, after, seats }: PostNeed): string =>
    fill(sentence, {
      post: postOf(position),
      a: whole(before),
      b: whole(after),
      p: whole(seats),
      count: whole(eligible[columnOf.get(position.id) ?? -1] ?? 0),
    });
  return agencyNeeds(planned, needs).map((need): PaperFacts => {
    const { agency } = need;
    const isHere = ({ agency: one }: Position): boolean => (one ?? '') === agency;
    const lines = (isMeant: (comes: boolean, goes: boolean) => boolean): string[] =>
      decided
        .filter(({ transfer: { from, to } }) => isMeant(isHere(to), isHere(from)))
        .map((one) => moveLine(one, speaker));
    const coming = lines((comes, goes) => comes && !goes);
    const going = lines((comes, goes) => goes && !comes);
    const inside = lines((comes, goes) => comes && goes);
    const own = needs.posts.filter(({ position }) => isHere(position));
    const step = (sentence: string, count: number): string[] =>
      count === 0 ? [] : [fill(sentence, { count: whole(count) })];
    return {
      ...countsOf(need, speaker),
      ...listed('pd_datang', coming),
      ...listed('pd_pergi', going),
      ...listed('pd_dalam', inside),
      ...listed(
        'pd_kekurangan',
        own.filter(({ emptyAfter }) => emptyAfter > 0).map((one) => countLine(words.agencyEmpty, one)),
      ),
      ...listed(
        'pd_kelebihan',
        own.filter(({ beyondAfter }) => beyondAfter > 0).map((one) => countLine(words.agencyBeyond, one)),
      ),
      ...listed(
        'pd_pensiun',
        leaversOf(planned, agency).map(({ name, post, day }) =>
          fill(words.agencyRetires, { who: name, post, day: formatDate(day) }),
        ),
      ),
      ...listed('pd_langkah', [
        ...step(words.agencyTellThem, going.length + inside.length),
        ...step(words.agencyHandOver, going.length + inside.length),
        ...step(words.agencyReceive, coming.length + inside.length),
      ]),
    };
  });
};
