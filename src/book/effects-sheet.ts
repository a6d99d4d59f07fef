import { titleWithoutLevel } from '../domain';
import { effectsOf, type MoveEffect } from '../insight';
import { memoizeByObject } from '../kernel';
import { PALETTE, type DraftCell } from '../sheets';
import { fill, formatDate, formatWhole } from '../text';

import { chainsOfPlan, transferNumber } from './chains-of-plan';
import { text } from './cells';
import type { ReportInput } from './report-input';
import { rowCode, rowFit, rowPair, rowText, rowWhole } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';
import { countEffects } from './summary-facts';

type Row = { readonly number: string; readonly effect: MoveEffect };

const WIDTHS = { person: 170, post: 196, test: 190, note: 170 } as const;

const rowsOf = memoizeByObject(({ planned }: ReportInput): readonly Row[] => {
  const effects = new Map(effectsOf(planned).moves.map((effect) => [effect.transfer, effect]));
  return chainsOfPlan(planned).flatMap((chain) =>
    chain.transfers.map((transfer) => ({ number: transferNumber(transfer, chain), effect: effects.get(transfer)! })),
  );
});

const changeOf = ({ allowanceBefore, allowanceAfter }: MoveEffect): number | null =>
  allowanceBefore === null || allowanceAfter === null ? null : allowanceAfter - allowanceBefore;

const noteOf = ({ transfer: { employee } }: MoveEffect, { texts }: ReportInput): string | null => {
  const { labels } = texts.sheets;
  if (employee.employmentStatus !== 'pppk') return null;
  return employee.contractEnd === null
    ? labels.effectContractOpen
    : fill(labels.effectContract, { day: formatDate(employee.contractEnd) });
};

/** How many of the tests are for which profession, most first. */
const testsOf = ({ planned, texts }: ReportInput): string => {
  const { labels } = texts.sheets;
  const tested = effectsOf(planned).moves.filter(({ needsTest }) => needsTest);
  if (tested.length === 0) return labels.effectsNoTests;
  const byProfession = new Map<string, number>();
  for (const { transfer } of tested) {
    const name = titleWithoutLevel(transfer.to.name);
    byProfession.set(name, (byProfession.get(name) ?? 0) + 1);
  }
  const list = [...byProfession]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([name, people]) => fill(labels.effectsProfession, { name, p: formatWhole(people, texts) }));
  return fill(labels.effectsTests, { p: formatWhole(tested.length, texts), list: list.join(', ') });
};

const allowanceTold = ({ planned, texts }: ReportInput): string => {
  const { labels } = texts.sheets;
  const { allowance } = effectsOf(planned);
  if (allowance === null) return labels.effectsNoTable;
  const { people, unknown, before, after } = allowance;
  const signed = (amount: number): string => `${amount < 0 ? '\u2212' : '+'}Rp${formatWhole(Math.abs(amount), texts)}`;
  return fill(labels.effectsAllowance, {
    p: formatWhole(people, texts),
    q: formatWhole(unknown, texts),
    a: formatWhole(before, texts),
    b: formatWhole(after, texts),
    c: signed(after - before),
    d: signed(12 * (after - before)),
  });
};

const sums = (input: ReportInput): DraftCell[][] => {
  const { planned, identity, texts } = input;
  const counted = new Map(
    countEffects(planned.plan.transfers, identity.asOf).map(({ effect, people }) => [effect, people]),
  );
  const people = (effect: Parameters<typeof counted.get>[0]): string => formatWhole(counted.get(effect) ?? 0, texts);
  const classes = fill(texts.sheets.labels.effectsClasses, {
    a: people('classRises'),
    b: people('classFalls'),
    c: people('classSame'),
    d: people('classUnknown'),
  });
  return [classes, allowanceTold(input), testsOf(input)].map((told) => [text(told)]);
};

/** What every move does to class and allowance, which tests it asks for, and what holds for contract staff; sums stand above. */
export const effects = sheetOf<Row>({
  id: 'effects',
  notice: ({ texts }) => text(texts.sheets.labels.effectsNotice, 'subtitle'),
  identity: ['nip'],
  above: (_, input) => sums(input),
  columns: (input) => {
    const { texts } = input;
    const { labels } = texts.sheets;
    const of =
      <Value>(pick: (effect: MoveEffect) => Value) =>
      ({ effect }: Row): Value =>
        pick(effect);
    return [
      computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
      computed('person', {
        width: WIDTHS.person,
        write: of(({ transfer: { employee } }) => rowPair(employee.name, employee.nip, WIDTHS.person)),
      }),
      computed('effectStatus', {
        width: 52,
        write: of(({ transfer: { employee } }) =>
          rowText(employee.employmentStatus === null ? null : (texts.policy.values[employee.employmentStatus] ?? null)),
        ),
      }),
      computed('effectFrom', {
        width: WIDTHS.post,
        write: of(({ transfer: { from } }) => rowPair(from.name, from.unit, WIDTHS.post)),
      }),
      computed('effectTo', {
        width: WIDTHS.post,
        write: of(({ transfer: { to } }) => rowPair(to.name, to.unit, WIDTHS.post)),
      }),
      computed('effectClassFrom', { width: 60, write: of(({ transfer: { from } }) => rowWhole(from.jobClass)) }),
      computed('effectClassTo', { width: 60, write: of(({ transfer: { to } }) => rowWhole(to.jobClass)) }),
      computed('effectAllowanceFrom', { width: 92, write: of(({ allowanceBefore }) => rowWhole(allowanceBefore)) }),
      computed('effectAllowanceTo', { width: 92, write: of(({ allowanceAfter }) => rowWhole(allowanceAfter)) }),
      computed('effectAllowanceChange', {
        width: 92,
        write: of((effect) => ({ ...rowWhole(changeOf(effect)), format: 'signedWhole' as const })),
      }),
      computed('effectTest', {
        width: WIDTHS.test,
        write: of(({ needsTest, transfer: { to } }) =>
          rowFit(needsTest ? fill(labels.effectTestFor, { post: to.name }) : null, WIDTHS.test),
        ),
      }),
      computed('effectNote', { width: WIDTHS.note, write: of((effect) => rowFit(noteOf(effect, input), WIDTHS.note)) }),
      computed('nip', { width: 140, isHidden: true, write: of(({ transfer: { employee } }) => rowText(employee.nip)) }),
    ];
  },
  lastPrinted: 'effectNote',
  rows: rowsOf,
  nothing: 'noTransfers',
  dress: () => ({ frozenColumns: 2, tabColor: PALETTE.teal }),
});
