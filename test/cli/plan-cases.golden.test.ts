import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { AS_OF, Folder, run } from './run';

type Summary = {
  readonly status: string;
  readonly transfers: readonly { readonly employee: string; readonly from: string; readonly to: string }[];
};

const CASES = resolve(process.cwd(), '..', 'shared', 'cases');
const FOLDER = join(CASES, 'plans');
const person = (number: number): string => `19850305201001100${number}`;

/** Everybody who should move, and to which unit; nobody else. */
const RIGHT: readonly (readonly [name: string, moves: readonly (readonly [string, string])[]])[] = [
  [
    'cyc3',
    [
      [person(1), 'bagian keuangan'],
      [person(2), 'bagian ti'],
      [person(3), 'bagian hukum'],
    ],
  ],
  ['chain6', [1, 2, 3, 4, 5, 6].map((number) => [person(number), `unit ${number + 1}`] as const)],
  // The third is the only one of the three who is not near retirement.
  ['ret', [['199011052010011003', 'bidang b']]],
  ['perf', [[person(1), 'unit b']]],
  ['prio2', [[person(1), 'unit utama']]],
];

if (existsSync(FOLDER)) {
  describe('small cases have the plan a head of transfers would make', () => {
    const folder = new Folder();
    afterAll(() => folder.remove());

    const movesOf = async (name: string, book = join(FOLDER, `${name}.xlsx`)): Promise<string[][]> => {
      const [out, json] = [folder.file(`${name}.xlsx`), `${name}.json`];
      const files = [book, '--out', out, '--json', folder.file(json)];
      const ended = await run('plan', ...files, ...AS_OF);
      expect(ended.code).toBe(0);
      const { status, transfers } = folder.json(json) as Summary;
      expect(status).toBe('optimal');
      return transfers.map(({ employee, to }) => [employee, to.split('|')[1] ?? '']).sort();
    };

    test.each(RIGHT)('%s', async (name, moves) => expect(await movesOf(name)).toEqual([...moves].sort()));

    const bound = ['198501012010011001', '198602022010012002'] as const;
    test.each([
      ['c10b-conflict-one-sided', [[bound[0], 'unit 9']]],
      [
        'c11-conflict-party-leaves',
        [
          [bound[0], 'unit 9'],
          [bound[1], 'unit 8'],
        ],
      ],
    ])(
      '%s: two with a conflict are not in one unit at the end, and one may come where the other leaves',
      async (name, moves) => expect(await movesOf(name, join(CASES, name, 'in.xlsx'))).toEqual(moves),
    );

    const degrees = [
      [person(1), 'bidang kesmas'],
      [person(3), 'bidang anggaran'],
    ];

    test('edu: each to the office of the degree', async () => {
      expect(await movesOf('edu')).toEqual(degrees);
    });
  });
} else {
  test('small cases of plans are not at hand', () => {
    process.stdout.write('small cases of plans: folder not present, nothing compared\n');
  });
}
