import { agencyFacts, type DecidedTransfer } from '../../src/papers';
import { makePlan, type Planned } from '../../src/planning';
import { paperWordsOf, textsOf, type PaperFacts } from '../../src/text';
import { cityInput } from '../support/records';

const plannedOf = (seed: number): Planned => {
  const made = makePlan(cityInput({ employees: 120, positions: 50 }, seed), () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const cities = [3, 11].map(plannedOf);

const decidedIn = ({ plan }: Planned): DecidedTransfer[] =>
  plan.transfers.map((transfer, index) => ({
    transfer,
    number: String(index + 1),
    takesAfter: null,
    ruling: index === 0 ? 'approve' : null,
    official: '',
    date: null,
    remark: '',
  }));

const pagesOf = (planned: Planned): PaperFacts[] =>
  agencyFacts(decidedIn(planned), { planned, words: paperWordsOf('id'), texts: textsOf('id') });

const linesIn = (page: PaperFacts, list: string): string[] =>
  (page[list] as readonly { readonly isi: string }[]).map(({ isi }) => isi);

const sum = (pages: readonly PaperFacts[], name: string): number =>
  pages.reduce((all, page) => all + Number(page[name]), 0);

test('pages of all agencies add up to the plan: seats, people, moves, and every move stands on each page it touches', () => {
  let met = 0;
  for (const planned of cities) {
    const { plan, instance } = planned;
    const pages = pagesOf(planned);
    expect(sum(pages, 'pd_kebutuhan')).toBe(plan.counts.seats);
    expect(sum(pages, 'pd_kosong')).toBe(plan.counts.openSeatsBefore);
    const heads = instance.heads.reduce((all, one) => all + one, 0);
    expect([sum(pages, 'pd_pegawai'), sum(pages, 'pd_pegawai_nanti')]).toEqual([heads, heads]);
    expect(sum(pages, 'pd_boleh_pergi')).toBe(plan.counts.movable);
    for (const { employee, from, to } of plan.transfers) {
      const on = (list: string): (string | undefined)[] =>
        pages
          .filter((page) => linesIn(page, list).some((line) => line.includes(employee.name)))
          .map((page) => page['perangkat_daerah'] as string | undefined);
      const isInside = from.agency === to.agency;
      expect(on('pd_datang')).toEqual(isInside ? [] : [to.agency ?? undefined]);
      expect(on('pd_pergi')).toEqual(isInside ? [] : [from.agency ?? undefined]);
      expect(on('pd_dalam')).toEqual(isInside ? [from.agency ?? undefined] : []);
      met += 1;
    }
  }
  expect(met).toBeGreaterThan(5);
});

test('posts that are still short say how many may take them, and who retires comes with the day, the first ahead', () => {
  for (const planned of cities) {
    const { problem, ownColumn, positions, input } = planned.instance;
    for (const page of pagesOf(planned)) {
      for (const line of linesIn(page, 'pd_kekurangan')) {
        const column = positions.findIndex(({ name, unit }) => line.startsWith(`${name} (${unit}):`));
        let eligible = 0;
        for (let row = 0; row < problem.rows; row += 1)
          if (
            ownColumn[row] !== column &&
            problem.column.subarray(problem.rowStart[row], problem.rowStart[row + 1]).includes(column)
          )
            eligible += 1;
        expect(line).toContain(`memenuhi aturan dan batas kebijakan: ${eligible} orang.`);
      }
      expect(linesIn(page, 'pd_pensiun')).toHaveLength(Number(page['pd_pensiun_12']));
    }
    expect(input.employees.length).toBe(problem.rows);
  }
});
