import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';

import { InstanceFileError, readInstanceFile } from '../../src/apps/cli/instance-file';
import { solveFile } from '../../src/apps/cli/solve-file';
import { roomForProblem } from '../../src/matching';

import { Folder } from './run';

// As it is, but for the one test in which there is no memory.
jest.mock('../../src/matching', () => {
  const actual = jest.requireActual<typeof import('../../src/matching')>('../../src/matching');
  return { ...actual, roomForProblem: jest.fn(actual.roomForProblem) };
});

jest.setTimeout(60_000);

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

/** Two rows; row 0 costs 4 in column 0 and 1 in column 1, row 1 costs 2 in column 1 only. */
const WORDS = [0x41534731, 2, 2, 3, 4, 0, 0, 0, 1, 1, 0, 1, 0, 2, 3, 0, 1, 1, 4, 1, 2];
const binary = (words: readonly number[]): Uint8Array => new Uint8Array(Int32Array.from(words).buffer);

/** The command as it is started. */
const started = (...argv: string[]) =>
  spawnSync(process.execPath, ['src/apps/cli/launch.mjs', 'solve', ...argv], {
    encoding: 'utf8',
  });

/** The command in this process: how it ended and what it said. */
const solve = async (...argv: string[]): Promise<Pick<ReturnType<typeof started>, 'status' | 'stdout' | 'stderr'>> => {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await solveFile(argv, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { status, stdout: out.join('\n'), stderr: err.join('\n') };
};

test('solves a file and prints the proven least cost', () => {
  const file = folder.put('contoh.bin', binary(WORDS));
  const json = folder.file('hasil.json');
  const ended = started(file, '--json', json);
  expect([ended.status, ended.stderr]).toEqual([0, '']);
  expect(JSON.parse(ended.stdout)).toMatchObject({ objective: 6, bound: 6, gap: 0, certificate: 'ok' });
  expect(folder.json('hasil.json')).toEqual(JSON.parse(ended.stdout));
});

test('without a file, or with a file that is none, it ends with the usage or the reason', () => {
  expect(started().status).toBe(2);
  expect(started(folder.file('tiada.bin')).status).toBe(1);
  const ended = started(folder.put('rusak.bin', binary(WORDS.slice(0, -1))));
  expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining('expected 84 bytes, found 80')]);
});

test.each([
  ['binary', binary(WORDS)],
  ['gzipped binary', gzipSync(binary(WORDS))],
  ['triples in text', '2\n1 1 4\n1 2 1\n2 2 2\n'],
])('reads the %s form', (_, content) => {
  const { rowStart, column, points, seats } = readInstanceFile(folder.put('contoh', content)).problem;
  expect([[...rowStart], [...column], [...points], [...seats]]).toEqual([
    [0, 2, 3],
    [0, 1, 1],
    [-4, -1, -2],
    [1, 1],
  ]);
});

test('reads a full table in text', () => {
  expect([...readInstanceFile(folder.put('contoh', ' 2\n 4 1\n 9 2\n')).problem.points]).toEqual([-4, -1, -9, -2]);
});

test.each([-1, -2147483648])('rows that begin at %i are refused within a budget of moves too', async (start) => {
  const words = [0x41534731, 2, 2, 4, 9, 0, 0, 0, 1, 1, 0, 1, start, -5, 4, 0, 1, 0, 1, 5, 3, 2, 7];
  const file = folder.put('awal.bin', binary(words));
  for (const options of [[], ['--moves', '1']]) {
    const ended = await solve(file, ...options);
    expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining('shape')]);
  }
});

test.each([
  ['negative counts', [0x41534731, -2, 10, 4, 0, 0, 0, 0], 'negative counts: -2 rows, 10 columns, 4 pairs'],
  ['more pairs than the file has', [0x41534731, 0, 0, 2 ** 31 - 1, 0, 0, 0, 0], 'expected 17179869212 bytes, found 32'],
])('a header with %s is refused in a sentence, before any room is taken', (_, words, sentence) => {
  expect(() => readInstanceFile(folder.put('kepala.bin', binary(words)))).toThrow(sentence);
});

test('an instance larger than the memory is refused in a sentence', () => {
  jest.mocked(roomForProblem).mockImplementationOnce(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  expect(() => readInstanceFile(folder.put('besar.bin', binary(WORDS)))).toThrow(
    '2 rows and 3 pairs are too many for the memory there is',
  );
});

test.each([
  ['words that are no numbers', 'dua baris'],
  ['numbers that fit nothing', '3\n1 2 3 4\n'],
  ['a pair outside', '2\n1 3 4\n1 1 1\n'],
  ['nothing', ''],
])('refuses %s', (_, content) => {
  const file = folder.put('contoh', content);
  expect(() => readInstanceFile(file)).toThrow(InstanceFileError);
});

test('the lowest cost 32 bits can hold keeps its sign', async () => {
  const lowest = [0x41534731, 1, 2, 2, 0, 0, 0, 0, 1, 1, 0, 0, 2, 0, 1, -2147483648, 0];
  const ended = await solve(folder.put('rendah.bin', binary(lowest)));
  expect([ended.status, JSON.parse(ended.stdout)]).toEqual([
    0,
    expect.objectContaining({ objective: -2147483648, certificate: 'ok' }),
  ]);
});

test('numbers that could be a table or triples are refused', () => {
  const file = folder.put('ragu.txt', '3\n1 1 5\n2 2 5\n3 3 5\n');
  expect(() => readInstanceFile(file)).toThrow('binary form');
});

test('a place where the answer cannot be kept ends with exit code 1, and the answer is still printed', async () => {
  const ended = await solve(folder.put('contoh.bin', binary(WORDS)), '--json', folder.file('tiada/hasil.json'));
  expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining('ENOENT')]);
  expect(JSON.parse(ended.stdout)).toMatchObject({ objective: 6 });
});

describe('within limits', () => {
  /** Three rows that hold one column each and would all like the next one's; moving saves 3 each. */
  const ROUND = [0x41534731, 3, 3, 6, 3, 0, 0, 0, 1, 1, 1, 0, 1, 2, 0, 2, 4, 6, 0, 1, 1, 2, 0, 2, 3, 0, 3, 0, 0, 3];
  const toldBy = ({ status, stdout, stderr }: Pick<ReturnType<typeof started>, 'status' | 'stdout' | 'stderr'>) => [
    status,
    status === 0 || stdout !== '' ? (JSON.parse(stdout) as unknown) : stderr,
  ];
  const round = (): string => folder.put('lingkar.bin', binary(ROUND));
  const said = async (...argv: string[]): Promise<unknown> => toldBy(await solve(round(), ...argv));
  const saidByThread = (...argv: string[]): unknown => toldBy(started(round(), ...argv));
  const limits = (content: unknown): string =>
    folder.put('batas.json', new TextEncoder().encode(JSON.stringify(content)));

  test('a budget of moves: what is open shows as a gap and as exit code 1', async () => {
    expect(await said('--moves', '3')).toEqual([
      0,
      expect.objectContaining({ objective: 0, gap: 0, moves: 3, certificate: 'ok' }),
    ]);
    expect(await said('--moves', '2')).toEqual([
      1,
      expect.objectContaining({ objective: 9, bound: 3, gap: 6, moves: 0 }),
    ]);
  });

  test('limits by integer programming, in a thread of its own', () => {
    expect(saidByThread('--limits', limits({ mostMoves: 2 }))).toEqual([
      0,
      expect.objectContaining({ objective: 9, gap: 0, moves: 0, certificate: 'integer-program' }),
    ]);
    expect(saidByThread('--limits', limits({ longestChain: 3 }))).toEqual([
      0,
      expect.objectContaining({ objective: 9, moves: 0 }),
    ]);
    expect(saidByThread('--limits', limits({ noSwaps: true }))).toEqual([
      0,
      expect.objectContaining({ objective: 0, moves: 3 }),
    ]);
  });

  test('bounds on groups of columns, with what cannot be had', async () => {
    const tree = { groupOf: [0, 0, -1, -1], atLeast: [0, 0, 2, 0], atMost: [3] };
    expect(await said('--limits', limits({ ...tree, atLeast: [0, 0, 1, 2] }))).toEqual([
      0,
      expect.objectContaining({ objective: 0, gap: 0, certificate: 'ok', shortfalls: [] }),
    ]);
    expect(await said('--limits', limits(tree))).toEqual([1, expect.stringContaining('bounds-crossed')]);
  });

  test('words and files that make no sense are refused', async () => {
    expect(await said('--limits', limits({ mostIn: [2 ** 32, 0, 0] }))).toEqual([
      1,
      expect.stringContaining('mostIn.0'),
    ]);
    expect(await said('--limits', limits({ groupOf: [0, 0, 0, -1], atLeast: [0, 0, 0, 0] }))).toEqual([
      1,
      expect.stringContaining('atMost'),
    ]);
    expect(await said('--limits', limits([]))).toEqual([1, expect.stringContaining('list')]);
    expect(await said('--limits', limits({}), '--seconds', '1e10')).toEqual([2, expect.stringContaining('solve FILE')]);
    expect(await said('--moves', '')).toEqual([2, expect.stringContaining('solve FILE')]);
    expect(await said('--moves', 'dua')).toEqual([2, expect.stringContaining('solve FILE')]);
    expect(await said('--moves', '1', '--limits', limits({}))).toEqual([2, expect.stringContaining('solve FILE')]);
    expect(await said('--limits', limits({ mostMove: 2 }))).toEqual([1, expect.stringContaining('mostMove')]);
    expect(await said('--limits', folder.put('rusak.json', new TextEncoder().encode('{')))).toEqual([
      1,
      expect.stringContaining('no JSON'),
    ]);
  });
});
