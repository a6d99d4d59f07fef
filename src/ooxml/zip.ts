import { gzipSync, inflateSync, strFromU8, strToU8, Zip, type ZipInputFile } from 'fflate';

import type { PadanProblem } from '../domain';
import { fail, messageOf, required, succeed, type Result } from '../kernel';

import { readDirectory, type ArchiveEntry } from './archive-directory';
import { crc32 } from './crc32';
import { LARGE_BYTES, PackageParts, partKey, type Parts } from './package-parts';
import { inUtf8, UnknownEncoding } from './part-encoding';

/** Limits against archives that unpack to more than a workbook can be. */
const MAX_PARTS = 20000;
const MAX_INFLATED_BYTES = 1.5 * 1024 ** 3;
/** What a file of some 20 MB or less may unpack to, so that reading it stays below a gigabyte; real lists are 10 to 30 times as large. */
const MAX_INFLATED_OF_SMALL = 2 ** 29;
const SMALL_BYTES = 20 * 2 ** 20;

const mostInflated = (packed: number): number => (packed <= SMALL_BYTES ? MAX_INFLATED_OF_SMALL : MAX_INFLATED_BYTES);

const CFB_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_MAGIC = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const blocks = (code: PadanProblem['code'], params: PadanProblem['params'] = {}): PadanProblem => ({
  code,
  severity: 'blocks',
  params,
});

/** True when a compound file holds an encrypted package, false for an old .xls: the stream name stands in the directory. */
const isEncryptedPackage = (bytes: Uint8Array): boolean => {
  const name = 'EncryptedPackage';
  // The directory may stand anywhere in the file.
  for (let index = 0; index + name.length * 2 < bytes.length; index += 2) {
    let place = 0;
    while (place < name.length && bytes[index + place * 2] === name.charCodeAt(place)) place += 1;
    if (place === name.length) return true;
  }
  return false;
};

/** DEFLATE makes nothing smaller than a thousandth; what claims to be is a bomb or a slip. */
const MOST_DEFLATED = 1032;
const DEFLATED = 8;

/**
 * Undoes DEFLATE (RFC 1951) of bytes that unpack to `size` bytes; throws where they do not. A host may have a quicker one than the
 * portable one.
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

const portableInflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) });

/** Unpacks one entry; throws an Error that names it when its bytes are not those that were packed. */
const unpackEntry = (
  bytes: Uint8Array,
  { path, method, size, packedSize, start, crc }: ArchiveEntry,
  inflate: Inflate,
): Uint8Array => {
  const packed = bytes.subarray(start, start + packedSize);
  if (method !== 0 && method !== DEFLATED) throw new Error(`${path}: zip ${method}`);
  if (size > (method === 0 ? packedSize : packedSize * MOST_DEFLATED)) throw new Error(path);
  const unpacked = method === 0 ? packed.slice() : inflate(packed, size);
  if (unpacked.length !== size || crc32(unpacked) !== crc) throw new Error(path);
  return unpacked;
};

/** Parts in which a package may hold what others wrote, in any form. */
const FOREIGN_PARTS = /^(?:customXml|docProps)\//i;

const unpackPart = (bytes: Uint8Array, entry: ArchiveEntry, inflate: Inflate): Uint8Array => {
  const part = unpackEntry(bytes, entry, inflate);
  return /\.(?:xml|rels)$/i.test(entry.path) && !FOREIGN_PARTS.test(entry.path) ? inUtf8(entry.path, part) : part;
};

/** Two entries that are one part: which of them a reader takes is chance. */
const findTwice = (entries: readonly ArchiveEntry[]): string | null => {
  const paths = new Map<string, string>();
  for (const { path } of entries) {
    const key = partKey(path);
    const other = paths.get(key);
    if (other !== undefined) return `${other} = ${path}`;
    paths.set(key, path);
  }
  return null;
};

/**
 * Unpacks a package, or says why the bytes are none; parts of `largeBytes` and more are unpacked each time they are asked for. Every part
 * is what was packed, by its length and check sum.
 */
export const openZip = (
  bytes: Uint8Array,
  largeBytes = LARGE_BYTES,
  inflate = portableInflate,
): Result<Parts, PadanProblem> => {
  if (bytes.length === 0) return fail(blocks('file-empty'));
  if (startsWith(bytes, CFB_MAGIC))
    return fail(blocks(isEncryptedPackage(bytes) ? 'file-encrypted' : 'file-not-xlsx', { format: 'xls' }));
  if (!startsWith(bytes, ZIP_MAGIC)) return fail(blocks('file-not-xlsx', { format: 'text' }));
  try {
    const entries = readDirectory(bytes);
    const inflated = entries.reduce((sum, { size }) => sum + size, 0);
    if (entries.length > MAX_PARTS || inflated > mostInflated(bytes.length))
      return fail(blocks('file-too-large', { parts: entries.length, megabytes: Math.round(inflated / 1048576) }));
    if (entries.some(({ isEncrypted }) => isEncrypted)) return fail(blocks('file-encrypted', { format: 'zip' }));
    const twice = findTwice(entries);
    if (twice !== null) return fail(blocks('file-damaged', { detail: twice }));
    const entryOf = new Map(entries.map((entry) => [entry.path, entry]));
    return succeed(
      new PackageParts(
        entries.map((entry) => [entry.path, unpackPart(bytes, entry, inflate)] as const),
        (path) => unpackPart(bytes, required(entryOf.get(path), path), inflate),
        largeBytes,
      ),
    );
  } catch (error) {
    if (error instanceof UnknownEncoding)
      return fail(blocks('file-encoding', { part: error.part, encoding: error.encoding }));
    return fail(blocks('file-damaged', { detail: messageOf(error) }));
  }
};

// The oldest date the format knows: the same parts must give the same bytes on any day.
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Some bytes as one member of a gzip file (RFC 1952) with the plain header of ten bytes: DEFLATE and the check sum that archives want,
 * in one go. A host may have a quicker one than the portable one, which works beside the thread that asks.
 */
export type Gzip = (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;

const GZIP_HEADER_BYTES = 10;
/** Where a header says whether it is longer than that. */
const GZIP_FLAGS = 3;
const GZIP_TRAILER_BYTES = 8;

/** Lays gzip files of one member each into an archive, in the order of their paths. */
const joinMembers = (members: Iterable<readonly [path: string, member: Uint8Array<ArrayBuffer>]>): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, member] of members) {
    if (member[GZIP_FLAGS] !== 0) throw new Error('packZip: the host wrote a gzip header that is not plain');
    const end = member.length - GZIP_TRAILER_BYTES;
    const trailer = new DataView(member.buffer, member.byteOffset + end);
    const [crc, size] = [trailer.getUint32(0, true), trailer.getUint32(4, true)];
    const file: ZipInputFile = { filename: path, size, crc, compression: 8, mtime: FIXED_TIME };
    zip.add(file);
    file.ondata!(null, member.subarray(GZIP_HEADER_BYTES, end), true);
  }
  zip.end();
  return joinBytes(pieces);
};

function* portableMembers(parts: Parts): Generator<readonly [string, Uint8Array<ArrayBuffer>]> {
  for (const [path, bytes] of parts) yield [path, gzipSync(bytes, { level: 1 })];
}

/** Packs bytes without a host. */
export const portableGzip: Gzip = (bytes) => Promise.resolve(gzipSync(bytes, { level: 1 }));

/** Packs parts in their order, always with the same date, so equal parts give equal bytes. */
export const packZip = (parts: Parts): Uint8Array => joinMembers(portableMembers(parts));

/** Parts packed at the same time: each holds a window of memory, and a host has few threads for them. */
const AT_ONCE = 4;

/** Packs parts in their order by the host's own gzip, some at a time; equal parts give equal bytes as far as that does. */
export const packZipWith = async (parts: Parts, gzip: Gzip): Promise<Uint8Array> => {
  // In the order of the parts, whichever is done first.
  const members = new Map([...parts.keys()].map((path) => [path, new Uint8Array()]));
  const waiting = parts[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      const [path, bytes] = next.value;
      members.set(path, await gzip(bytes));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return joinMembers(members);
};

/** Bytes one after another. */
export const joinBytes = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Text of a part; undefined when the package has none. */
export const partText = (parts: Parts, path: string): string | undefined => {
  const bytes = parts.get(path);
  return bytes && strFromU8(bytes).replace(/^\uFEFF/, '');
};

/** UTF-8 bytes of a text. */
export const textBytes = (text: string): Uint8Array => strToU8(text);
