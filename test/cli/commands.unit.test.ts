import { expectDocumented } from '../support/json-contract';
import { fileOf, smallSample, withCells } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(60_000);

const HASH = /^[0-9a-f]{64}$/;
const clean = fileOf(smallSample());

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
  folder.put('masuk.xlsx', clean);
});
afterAll(() => folder.remove());

const at = (name: string): string => folder.file(name);
const whole = expect.any(Number) as number;

/** Keys and types of a value: what a script that reads the JSON relies on. */
const shapeOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].map((text): unknown => JSON.parse(text))
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]))
      : value === null
        ? 'null'
        : typeof value;

describe('padan plan', () => {
  test('writes the result, the summary, and leaves the input byte-identical', async () => {
    const ended = await run('plan', at('masuk.xlsx'), '--out', at('hasil.xlsx'), '--json', at('r.json'), ...AS_OF);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain(at('hasil.xlsx'));
    expect(ended.err.split('\n').filter((line) => line.startsWith('·'))).toHaveLength(8);
    expect(Buffer.compare(folder.bytes('masuk.xlsx'), clean)).toBe(0);
    expect(folder.names().filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(folder.json('r.json')).toMatchObject({
      status: 'optimal',
      counts: { employees: 60, positions: 40, seats: whole, transfers: whole, problems: { blocks: 0, warns: whole } },
      objective: { total: whole, bound: whole, gap: 0 },
      peakMemoryMb: whole,
      inputHash: expect.stringMatching(HASH) as string,
      resultHash: expect.stringMatching(HASH) as string,
    });
    const { timingsMs, transfers, counts } = folder.json('r.json') as {
      timingsMs: Record<string, unknown>;
      counts: { transfers: number };
      transfers: Record<string, number>[];
    };
    const stages = ['intake', 'read', 'report', 'rules', 'score', 'solve', 'total', 'verify', 'write'];
    expect(shapeOf(timingsMs)).toEqual(Object.fromEntries(stages.map((stage) => [stage, 'number'])));
    expect(transfers).toHaveLength(counts.transfers);
    for (const transfer of transfers) {
      expect(shapeOf(transfer)).toMatchObject({
        employee: 'string',
        from: 'string',
        to: 'string',
        score: 'number',
        current: 'number',
        gain: 'number',
        chain: 'number',
      });
      expect(transfer.gain).toBe((transfer.score ?? 0) - (transfer.current ?? 0));
    }
  });

  test('gives the same file again', async () => {
    await run('plan', at('masuk.xlsx'), '--out', at('lagi.xlsx'), ...AS_OF);
    expect(Buffer.compare(folder.bytes('lagi.xlsx'), folder.bytes('hasil.xlsx'))).toBe(0);
  });

  test('prints JSON and nothing else to standard output for "-"', async () => {
    const ended = await run('plan', at('masuk.xlsx'), '--out', at('b.xlsx'), '--json', '-', '--lang', 'en', ...AS_OF);
    expect(JSON.parse(ended.out)).toMatchObject({ status: 'optimal' });
    expect(ended.err).toContain('finding the best arrangement');
  });

  test('takes a policy from a file, and names what is wrong with one', async () => {
    const good = folder.put(
      'p.json',
      '{"needJustifies": false, "leastFitGain": 10000, "rules": {"R1": {"thresholds": {"minMonths": 600}}}}',
    );
    const none = await run(
      'plan',
      at('masuk.xlsx'),
      '--out',
      at('c.xlsx'),
      '--policy',
      good,
      '--json',
      at('c.json'),
      ...AS_OF,
    );
    expect([none.code, folder.json('c.json')]).toMatchObject([0, { counts: { transfers: 0 }, transfers: [] }]);
    const bad = folder.put('q.json', '{"criteria": {"umur": {"weight": 10}}}');
    const ended = await run('plan', at('masuk.xlsx'), '--out', at('d.xlsx'), '--policy', bad, ...AS_OF);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('criterion-refused');
    expect(folder.names()).not.toContain('d.xlsx');
  });

  test('sets faulty rows aside when asked, and stops with 1 otherwise', async () => {
    folder.put('kotor.xlsx', fileOf(smallSample('faulty')));
    const args = ['plan', at('kotor.xlsx'), '--out', at('e.xlsx'), '--json', at('e.json'), ...AS_OF];
    expect((await run(...args)).code).toBe(1);
    expect(folder.names()).not.toContain('e.xlsx');
    expect(shapeOf(folder.json('e.json'))).toMatchObject({
      status: 'string',
      counts: { employees: 'number', problems: { blocks: 'number', warns: 'number' } },
      objective: 'null',
      timingsMs: { total: 'number' },
      transfers: [],
    });
    expect((await run(...args, '--set-aside')).code).toBe(0);
    expect(folder.names()).toContain('e.xlsx');
  });
});

describe('padan verify and score', () => {
  test('verify accepts a fresh result and refuses a file without one', async () => {
    const good = await run('verify', at('hasil.xlsx'), '--json', at('v.json'));
    expect([good.code, folder.json('v.json')]).toEqual([
      0,
      { holds: true, run: 1, checkedCells: whole, faults: 0, problems: [] },
    ]);
    const none = await run('verify', at('masuk.xlsx'), '--json', at('w.json'));
    expect([none.code, folder.json('w.json')]).toMatchObject([1, { holds: false, problems: [{ code: 'no-run' }] }]);
  });

  test('score gives the numbers of a recommended transfer', async () => {
    const { transfers } = folder.json('r.json') as {
      transfers: { employee: string; to: string; from: string; score: number; current: number }[];
    };
    const [first] = transfers;
    if (!first) throw new Error('no transfer');
    const ended = await run(
      'score',
      at('masuk.xlsx'),
      '--employee',
      first.employee,
      '--position',
      first.to,
      '--json',
      at('s.json'),
      ...AS_OF,
    );
    expect(ended.code).toBe(0);
    expect(folder.json('s.json')).toMatchObject({
      employee: first.employee,
      from: first.from,
      to: first.to,
      eligible: true,
      current: { total: first.current },
      proposed: { total: first.score },
    });
  });

  test('explain says why of a recommended transfer, and what it costs to undo it', async () => {
    const { transfers } = folder.json('r.json') as {
      transfers: {
        employee: string;
        to: string;
        from: string;
        score: number;
        chain: number;
        worth: { total: number };
      }[];
    };
    // Alone in its chain: whoever stays after all takes back what that chain brings, or others fill the seat for less.
    const first = transfers.find(({ chain }) => transfers.filter((other) => other.chain === chain).length === 1)!;
    const ask = (position: string) =>
      run('explain', at('hasil.xlsx'), '--employee', first.employee, '--position', position, '--json', at('e.json'));
    expect((await ask(first.to)).code).toBe(0);
    const chosen = folder.json('e.json');
    expect(chosen).toMatchObject({
      employee: first.employee,
      run: 1,
      eligible: true,
      planned: first.to,
      proposed: { total: first.score },
      price: null,
      sentence: expect.stringContaining('Rencana menempatkan') as string,
    });
    const undone = await ask(first.from);
    expect([undone.code, undone.out.includes('kini menduduki')]).toEqual([0, true]);
    const { price } = folder.json('e.json') as { price: { loss: number; displaced: unknown[] } };
    expect(price.loss).toBeGreaterThanOrEqual(0);
    expect(price.loss).toBeLessThanOrEqual(first.worth.total);
    expectDocumented('`explain --employee --position`', [chosen, folder.json('e.json')]);
  });

  test('explain says what the plan would be without a move it proposes', async () => {
    type Answer = {
      readonly whatIf: {
        readonly loss: number;
        readonly person: { readonly planned: string; readonly then: string };
      } | null;
    };
    const { transfers } = folder.json('r.json') as { readonly transfers: readonly { readonly employee: string }[] };
    const mover = transfers[0]!.employee;
    const without = (nip: string): ReturnType<typeof run> =>
      run('explain', at('hasil.xlsx'), '--without', nip, '--json', at('w.json'));
    const moved = await without(mover);
    expect(moved.code).toBe(0);
    const { whatIf } = folder.json('w.json') as Answer;
    expect(whatIf?.loss).toBeGreaterThanOrEqual(0);
    expect(whatIf?.person.then).not.toBe(whatIf?.person.planned);
    expect(moved.out).toContain('Nilai rencana');
    expectDocumented('`explain --without`', [folder.json('w.json')]);
    expect((await run('explain', at('hasil.xlsx'), '--approved', '--json', at('p.json'))).code).toBe(0);
    expectDocumented('`explain --approved`', [folder.json('p.json')]);
    expect((await run('explain', at('hasil.xlsx'), '--without', mover, '--employee', '1')).code).toBe(2);
    expect((await without('198501012010011999')).code).toBe(1);
  });

  test('explain answers only about the plan on the sheets: data changed since is told', async () => {
    const [first] = (folder.json('r.json') as { transfers: { employee: string; to: string }[] }).transfers;
    const staff = smallSample()[0]!;
    const columnOf = (header: string): number => staff.rows[0]!.findIndex((cell) => cell?.value === header);
    const row = staff.rows.findIndex((cells) => cells[columnOf('NIP BARU')]?.value === first!.employee);
    const barred = [{ row, column: columnOf('KEDUDUKAN HUKUM NAMA'), value: 'CLTN' }];
    const changed = withCells(folder.bytes('hasil.xlsx'), staff.name, barred);
    const path = folder.put('berubah.xlsx', changed);
    const ended = await run('explain', path, '--employee', first!.employee, '--position', first!.to);
    expect([ended.code, ended.err.includes('Data berubah sejak hasil P1')]).toEqual([1, true]);
    expect((await run('explain', at('masuk.xlsx'), '--employee', '1', '--position', 'x')).code).toBe(1);
  });

  test.each([
    ['000000000000000000', 'arsiparis', '000000000000000000'],
    [String(smallSample()[0]?.rows[1]?.[1]?.value), 'juru ukir', 'juru ukir'],
  ])('score names an employee or a post it cannot find (%s, %s)', async (employee, position, named) => {
    const ended = await run('score', at('masuk.xlsx'), '--employee', employee, '--position', position, ...AS_OF);
    expect([ended.code, ended.err.includes(named)]).toEqual([1, true]);
  });

  test.each([
    ['employee', 'NIP 000000000000000000 tidak ada', '(employee-unknown)'],
    ['position', 'Jabatan "juru ukir" tidak ada', '(position-unknown)'],
  ])('explain names an %s that is not in the plan', async (option, sentence, code) => {
    const [first] = (folder.json('r.json') as { transfers: { employee: string; to: string }[] }).transfers;
    const known = { employee: first!.employee, position: first!.to };
    const asked = { ...known, [option]: option === 'employee' ? '000000000000000000' : 'juru ukir' };
    const ended = await run('explain', at('hasil.xlsx'), '--employee', asked.employee, '--position', asked.position);
    expect([ended.code, ended.out, ended.err.includes(sentence), ended.err.includes(code)]).toEqual([
      1,
      '',
      true,
      true,
    ]);
  });
});
