import { strFromU8 } from 'fflate';

/** One file of an archive as its directory describes it. */
export type ArchiveEntry = {
  /** With "/" between folders, whatever the writer put there. */
  readonly path: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; any other number is a method nobody uses for workbooks. */
  readonly method: number;
  readonly crc: number;
  /** Bytes, packed and unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_BYTES = 20;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_BYTES = 30;
const EXTRA_64 = 1;
/** Stands where a number is too large for its four bytes, and the extra field has it. */
const ELSEWHERE = 0xffffffff;

const broken = (): Error => new Error('zip directory');

/** Reads numbers of an archive; throws where they would lie outside it. */
class Reader {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  short(at: number): number {
    if (at < 0 || at + 2 > this.bytes.length) throw broken();
    return this.view.getUint16(at, true);
  }

  long(at: number): number {
    if (at < 0 || at + 4 > this.bytes.length) throw broken();
    return this.view.getUint32(at, true);
  }

  /** Eight bytes; no file is so large that they do not fit a number. */
  double(at: number): number {
    return this.long(at) + this.long(at + 4) * 2 ** 32;
  }
}

const findEnd = (reader: Reader): number => {
  const last = reader.bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (reader.long(at) === END_OF_DIRECTORY) return at;
  throw broken();
};

/** Number of entries and the place of the first, from the end record or from its larger twin (ZIP64). */
const findDirectory = (reader: Reader): { readonly count: number; readonly start: number } => {
  const end = findEnd(reader);
  const locator = end - LOCATOR_BYTES;
  if (locator >= 0 && reader.long(locator) === LOCATOR_64) {
    const large = reader.double(locator + 8);
    if (reader.long(large) === END_OF_DIRECTORY_64)
      return { count: reader.double(large + 32), start: reader.double(large + 48) };
  }
  return { count: reader.short(end + 10), start: reader.long(end + 16) };
};

/** Sizes and place of an entry that the extra field holds in eight bytes each, in this order and only those that are needed. */
const largeNumbers = (
  reader: Reader,
  numbers: readonly [size: number, packedSize: number, header: number],
  extra: { readonly at: number; readonly end: number },
): readonly number[] => {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  for (let at = extra.at; at + 4 <= extra.end; at += 4 + reader.short(at + 2)) {
    if (reader.short(at) !== EXTRA_64) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== ELSEWHERE) return number;
      next += 8;
      return reader.double(next - 8);
    });
  }
  throw broken();
};

/**
 * Reads the directory of an archive, entries in its order, folders left out. Throws an Error when it contradicts itself or the file
 * ends before it.
 */
export const readDirectory = (bytes: Uint8Array): ArchiveEntry[] => {
  const reader = new Reader(bytes);
  const { count, start } = findDirectory(reader);
  const entries: ArchiveEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (reader.long(at) !== DIRECTORY_ENTRY) throw broken();
    const flags = reader.short(at + 8);
    const [nameLength, extraLength, commentLength] = [
      reader.short(at + 28),
      reader.short(at + 30),
      reader.short(at + 32),
    ];
    const extra = at + ENTRY_BYTES + nameLength;
    const [size = 0, packedSize = 0, header = 0] = largeNumbers(
      reader,
      [reader.long(at + 24), reader.long(at + 20), reader.long(at + 42)],
      { at: extra, end: extra + extraLength },
    );
    if (reader.long(header) !== LOCAL_HEADER) throw broken();
    const dataStart = header + LOCAL_BYTES + reader.short(header + 26) + reader.short(header + 28);
    if (dataStart + packedSize > bytes.length) throw broken();
    const name = strFromU8(bytes.subarray(at + ENTRY_BYTES, extra), (flags & 0x800) === 0);
    const path = name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
    if (!path.endsWith('/'))
      entries.push({
        path,
        isEncrypted: (flags & 1) !== 0,
        method: reader.short(at + 10),
        crc: reader.long(at + 16),
        packedSize,
        size,
        start: dataStart,
      });
    at = extra + extraLength + commentLength;
  }
  return entries;
};
