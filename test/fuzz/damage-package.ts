import { XlsxWorkbook } from '../../src/hosts/xlsx';
import { readIntake } from '../../src/intake';
import { seededRandom, type Random } from '../../src/kernel';
import { newPackage, openPackage, packZip, type Parts } from '../../src/ooxml';
import { buildSample } from '../../src/synthetic-data';
import { AS_OF } from '../support/records';

const anyPlace = (random: Random, { length }: Uint8Array): number => random.below(Math.max(1, length));

const changedByte = (bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? change(byte) : byte));

/** What a bad disk, a bad line or a bad program does to the bytes of a file. */
const BYTE_DAMAGES: readonly ((random: Random, bytes: Uint8Array) => Uint8Array)[] = [
  (random, bytes) => changedByte(bytes, anyPlace(random, bytes), () => random.below(256)),
  (random, bytes) => changedByte(bytes, anyPlace(random, bytes), (byte) => byte ^ (1 << random.below(8))),
  (random, bytes) => bytes.slice().fill(0, anyPlace(random, bytes), anyPlace(random, bytes)),
  (random, bytes) => bytes.slice(0, anyPlace(random, bytes)),
  (random, bytes) =>
    bytes.slice().copyWithin(anyPlace(random, bytes), anyPlace(random, bytes), anyPlace(random, bytes)),
  (random, bytes) => {
    const at = anyPlace(random, bytes);
    const from = at + random.below(4);
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(from)]);
  },
];

/** What programs that write packages get wrong: a part that is gone, empty, cut, another's, or listed otherwise. */
const PART_DAMAGES: readonly ((random: Random, parts: Map<string, Uint8Array>, path: string) => void)[] = [
  (_, parts, path) => void parts.delete(path),
  (_, parts, path) => void parts.set(path, new Uint8Array()),
  (random, parts, path) => {
    const part = parts.get(path) ?? new Uint8Array();
    parts.set(path, part.slice(0, anyPlace(random, part)));
  },
  (random, parts, path) => {
    const other = random.pick([...parts.keys()]);
    const [mine, theirs] = [parts.get(path) ?? new Uint8Array(), parts.get(other) ?? new Uint8Array()];
    parts.set(path, theirs).set(other, mine);
  },
  (_, parts, path) => {
    const part = parts.get(path) ?? new Uint8Array();
    parts.delete(path);
    parts.set(path.toUpperCase(), part);
  },
];

const withDamagedParts = (random: Random, parts: Parts): Uint8Array => {
  const damaged = new Map(parts);
  for (let left = 1 + random.below(2); left > 0; left -= 1)
    random.pick(PART_DAMAGES)(random, damaged, random.pick([...damaged.keys()]));
  return packZip(damaged);
};

const withDamagedBytes = (random: Random, bytes: Uint8Array): Uint8Array => {
  let damaged = bytes;
  for (let left = 1 + random.below(3); left > 0; left -= 1) damaged = random.pick(BYTE_DAMAGES)(random, damaged);
  return damaged;
};

/** What Padan makes of a file: refused, or the records a plan is made of and all that is told about them. */
type Answer = 'refused' | { readonly records: string; readonly told: ReadonlySet<string> };

const answerTo = async (bytes: Uint8Array): Promise<Answer> => {
  const opened = XlsxWorkbook.open(bytes);
  const read = opened.ok ? await opened.value.read() : opened;
  if (!read.ok) return 'refused';
  const grids = read.value.sheets.flatMap(({ grid }) => grid ?? []);
  const { employees, positions, positionOf, requests, proposals, problems } = readIntake(grids, AS_OF);
  return {
    // The sheets of two parts that took each other's place are the same lists under other names.
    records: JSON.stringify([employees, positions, positionOf, requests, proposals], (key, value: unknown) =>
      key === 'sheet' ? undefined : value,
    ),
    told: new Set(problems.map((problem) => JSON.stringify(problem))),
  };
};

/** A whole file with what is made of it. */
export type WholeFile = { readonly bytes: Uint8Array; readonly parts: Parts; readonly answer: Answer };

/** Files of small cities that are damaged one after another. */
export const wholeFiles = (count: number): Promise<WholeFile[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const bytes = packZip(newPackage(buildSample({ employees: 6, positions: 5, asOf: AS_OF }, index + 1, 'none')));
      const opened = openPackage(bytes);
      if (!opened.ok) throw new Error(opened.error.code);
      return { bytes, parts: opened.value.parts, answer: await answerTo(bytes) };
    }),
  );

/** What became of one damaged file: `same` and `told` are well, and so is `refused`; `silent` is another plan without a word. */
export const damagedFileOf = async (
  seed: number,
  files: readonly WholeFile[],
): Promise<'refused' | 'same' | 'told' | 'silent'> => {
  const random = seededRandom(seed);
  const { bytes, parts, answer: whole } = random.pick(files);
  const damaged = random.chance(70) ? withDamagedBytes(random, bytes) : withDamagedParts(random, parts);
  const answer = await answerTo(damaged);
  if (answer === 'refused' || whole === 'refused') return 'refused';
  if (answer.records === whole.records) return 'same';
  return [...answer.told].some((problem) => !whole.told.has(problem)) ? 'told' : 'silent';
};
