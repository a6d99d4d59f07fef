import { chainsOfPlan } from '../../src/book/chains-of-plan';
import { batchesOfPlan } from '../../src/insight';
import { LOOK_STYLES } from '../../src/sheets';

import { allSheets, cityForReport, reportInput, sheetByKey } from './made-run';

describe.each(['id', 'en'] as const)('the sheet of chains (%s)', (language) => {
  const input = reportInput(language, cityForReport());
  const sheet = sheetByKey(allSheets(input), 'rantai');
  const words = sheet.rows.flatMap((cells) => cells.map((cell) => String(cell?.value ?? '')));
  const chains = chainsOfPlan(input.planned);
  const { labels } = input.texts.sheets;

  test('has one strip for every chain and swap, and every person in just one box', () => {
    expect(chains.length).toBeGreaterThan(3);
    const headings = sheet.rows.filter(([first]) => first?.look === 'group');
    expect(headings).toHaveLength(chains.length);
    for (const { employee } of input.planned.plan.transfers)
      expect([employee.name, words.filter((word) => word.includes(`${employee.name} (`)).length]).toEqual([
        employee.name,
        input.planned.plan.transfers.filter((other) => other.employee.name === employee.name).length,
      ]);
  });

  test('says of as many seats that they are left open as chains open one', () => {
    expect(words.filter((word) => word === labels.chainOpens)).toHaveLength(
      chains.filter(({ opens }) => opens !== null).length,
    );
    const marked = sheet.rows.flatMap((cells) => cells.filter((cell) => cell?.look === 'closedTop'));
    expect(marked).toHaveLength(chains.filter(({ closes }) => closes !== null).length);
  });

  test('tells how each post at an end is filled before and after, to the head', () => {
    const { instance, plan } = input.planned;
    for (const { transfers, isSwap } of chains) {
      const [first] = transfers;
      if (!first || isSwap) continue;
      const before = instance.heads[instance.positions.indexOf(first.to)] ?? 0;
      const after =
        before +
        plan.transfers.filter(({ to }) => to === first.to).length -
        plan.transfers.filter(({ from }) => from === first.to).length;
      expect(words.some((word) => word.includes(`${before} → ${after} `))).toBe(true);
    }
  });

  test('lists every move once under the part it can be submitted with, and what falls with it by its number', () => {
    const batches = batchesOfPlan(input.planned);
    const start = sheet.rows.findIndex(([first]) => first?.value === labels.batchesTitle);
    const rows = sheet.rows.slice(start);
    const headings = rows.filter(([first]) => first?.look === 'strong');
    expect(headings).toHaveLength(batches.length);
    const listed = rows.flatMap((cells) => {
      const person = String(cells[2]?.value ?? '');
      return person.includes('\n') ? [{ person, falls: String(cells[8]?.value ?? '') }] : [];
    });
    const steps = batches.flatMap((batch) => batch.steps);
    expect(listed.map(({ person }) => person.split('\n').at(-1))).toEqual(
      steps.map(({ transfer }) => transfer.employee.nip),
    );
    listed.forEach(({ falls }, index) => {
      const step = steps[index];
      expect(falls === labels.batchNothingFalls).toBe(step?.falls.length === 0);
    });
  });

  test('uses looks that every program can draw', () => {
    for (const cells of sheet.rows) for (const cell of cells) expect(LOOK_STYLES[cell?.look ?? 'body']).toBeDefined();
  });
});
