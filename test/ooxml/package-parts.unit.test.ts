import { gzipSync as nodeGzip } from 'node:zlib';

import { gzipSync, unzipSync, zipSync } from 'fflate';

import { PackageParts } from '../../src/ooxml/package-parts';
import { openZip, packZip, packZipWith, textBytes } from '../../src/ooxml/zip';

const LARGE = 2 ** 16;
const large = (mark: number): Uint8Array => {
  const bytes = new Uint8Array(LARGE + mark);
  bytes[LARGE - 1] = mark;
  return bytes;
};

/** A file with two large parts between small ones. */
const fileBytes = zipSync(
  { a: new Uint8Array([1]), 'xl/b': large(7), c: new Uint8Array([3]), 'xl/d': large(9) },
  { level: 1 },
);

const openedFile = () => {
  const opened = openZip(fileBytes, LARGE);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

const same = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && Buffer.compare(one, other) === 0;

test('a large part is the same each time it is asked for, though it is kept no longer than until then', () => {
  const parts = openedFile();
  expect([...parts.keys()]).toEqual(['a', 'xl/b', 'c', 'xl/d']);
  const first = parts.get('xl/b');
  const again = parts.get('xl/b');
  expect([same(first, large(7)), same(again, large(7)), first === again]).toEqual([true, true, false]);
  expect(parts.get('a')).toBe(parts.get('a'));
  expect([parts.has('xl/b'), parts.has('e'), parts.get('e'), parts.size]).toEqual([true, false, undefined, 4]);
});

test('a copy can be changed without the parts it was made of', () => {
  const parts = openedFile();
  const copy = PackageParts.copyOf(parts);
  copy.set('xl/b', new Uint8Array([5]));
  copy.set('e', new Uint8Array([6]));
  copy.delete('xl/d');
  expect([...copy].map(([path, bytes]) => [path, bytes.length])).toEqual([
    ['a', 1],
    ['xl/b', 1],
    ['c', 1],
    ['e', 1],
  ]);
  expect([same(parts.get('xl/b'), large(7)), same(parts.get('xl/d'), large(9)), parts.has('e')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('packed again it is the file it was', () => {
  const parts = PackageParts.copyOf(openedFile());
  parts.delete('xl/d');
  const reopened = openZip(packZip(parts));
  if (!reopened.ok) throw new Error(reopened.error.code);
  expect([...reopened.value].map(([path, bytes]) => same(parts.get(path), bytes))).toEqual([true, true, true]);
});

test('a host’s own gzip gives a file that opens everywhere, check sums and all', async () => {
  const parts = new Map([
    ['a.xml', Buffer.from('<a>Pengelola Data – UPT</a>'.repeat(99))],
    ['empty', new Uint8Array(0)],
    // Whose check sum has its highest bit set.
    ['b', Buffer.from('a')],
  ]);
  const packed = await packZipWith(parts, (bytes) => Promise.resolve(nodeGzip(bytes)));
  const reopened = openZip(packed);
  if (!reopened.ok) throw new Error(reopened.error.code);
  for (const [path, bytes] of parts) {
    expect(same(reopened.value.get(path), bytes)).toBe(true);
    expect(same(unzipSync(packed)[path], bytes)).toBe(true);
  }
  const crcOf = (name: string): number => {
    const entry = Buffer.from(packed).lastIndexOf(name) - 46;
    return Buffer.from(packed).readUInt32LE(entry + 16);
  };
  // CRC-32 of "a", the function of RFC 1952 section 8.
  expect(crcOf('b')).toBe(0xe8b7be43);
});

test('parts are packed a few at a time, and stand in their order whichever is done first', async () => {
  const parts = new Map(Array.from({ length: 40 }, (_, index) => [`p${index}`, textBytes(`${index}`)] as const));
  let [running, most] = [0, 0];
  const gzip = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
    running += 1;
    most = Math.max(most, running);
    // The first of those at work ends last.
    for (let turn = 20 * (bytes.length % 2) + (bytes[0]! % 7); turn >= 0; turn -= 1) await Promise.resolve();
    running -= 1;
    return nodeGzip(bytes);
  };
  const reopened = openZip(await packZipWith(parts, gzip));
  if (!reopened.ok) throw new Error(reopened.error.code);
  expect([...reopened.value.keys()]).toEqual([...parts.keys()]);
  for (const [path, bytes] of parts) expect(same(reopened.value.get(path), bytes)).toBe(true);
  expect(most).toBe(4);
});

test('a gzip member whose header is longer would damage the file and is refused', async () => {
  const named = (bytes: Uint8Array) => Promise.resolve(gzipSync(bytes, { filename: 'sheet1.xml' }));
  await expect(packZipWith(new Map([['a', new Uint8Array([1])]]), named)).rejects.toThrow(
    'gzip header that is not plain',
  );
});
