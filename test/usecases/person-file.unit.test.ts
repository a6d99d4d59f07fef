import { nearestPosts } from '../../src/insight';
import { ignoreProgress, required } from '../../src/kernel';
import { makePlan } from '../../src/planning';
import { isBar, judgeTransfer } from '../../src/rules';
import { transfersAsPlanned } from '../../src/insight/transfers-as-planned';
import { personFile, type PersonFile } from '../../src/usecases';
import { rowOfNip, runOn, sheetOfRun, typed, type RunFile } from '../support/continued-runs';
import { cityInput } from '../support/records';
import { fileOf, openFile, tinySample } from '../support/workbooks';

let run: RunFile;
let bytes: Uint8Array;
let nip: string;
beforeAll(async () => {
  run = await runOn(fileOf(tinySample()));
  nip = required(run.response.plan.transfers[0], 'a move').employee.nip;
  const sheet = sheetOfRun(run.response.draft, 'rekomendasi');
  bytes = typed(run.bytes, sheet, rowOfNip(sheet, nip), {
    decision: 'Setuju',
    official: 'Sekretaris Daerah',
    decisionDate: '2026-07-05',
  });
});

const fileOfPerson = async (who: string): Promise<PersonFile> => {
  const made = await personFile(openFile(bytes), { nip: who, kind: 'person', language: 'id' });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

test('a page says what was decided on the person and by whom, and nothing that was decided on others', async () => {
  const { html, account } = await fileOfPerson(nip);
  expect(account.decisions.map(({ decision, official }) => [decision, official])).toEqual([
    ['Setuju', 'Sekretaris Daerah'],
  ]);
  expect(html).toContain('<td>Sekretaris Daerah</td>');
  const other = required(run.response.plan.transfers[1], 'another move').employee.nip;
  const page = await fileOfPerson(other);
  expect(page.account.decisions).toEqual([]);
  expect(page.html).not.toContain('Sekretaris Daerah');
  expect(page.html).toContain('Belum ada keputusan yang dicatat.');
});

test('what is proposed, its score and its reason are those of the plan', async () => {
  const { account } = await fileOfPerson(nip);
  const transfer = required(run.response.plan.transfers[0], 'a move');
  expect(account.transfer).toEqual(transfer);
  expect([account.planned.current.total, account.planned.proposed.total]).toEqual([
    transfer.current.total,
    transfer.proposed.total,
  ]);
});

test('nearest posts are barred by the fewest rules of all, and fit best among those', () => {
  const made = makePlan(cityInput({ employees: 60, positions: 30 }, 3), ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  const planned = made.value;
  const { instance, columnOfRow } = planned;
  const { policy } = instance.input;
  const transferTo = transfersAsPlanned(planned);
  for (const row of [0, 7, 21]) {
    const others = instance.positions.flatMap((_, column) =>
      column === instance.ownColumn[row] || column === columnOfRow[row]
        ? []
        : [judgeTransfer(transferTo(row, column), policy).filter((verdict) => isBar(verdict, policy)).length],
    );
    const near = nearestPosts(planned, row, 4);
    expect(near.map(({ bars }) => bars.length)).toEqual(others.sort((a, b) => a - b).slice(0, 4));
    near.slice(1).forEach(({ bars, total }, index) => {
      const before = required(near[index], 'the one before');
      if (before.bars.length === bars.length) expect(before.total).toBeGreaterThanOrEqual(total);
    });
  }
});
