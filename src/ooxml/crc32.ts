const AT_ONCE = 8;

/** Tables for eight bytes at a time: table n holds what a byte n places further left leaves behind. */
const TABLES: readonly Uint32Array[] = (() => {
  const tables = Array.from({ length: AT_ONCE }, () => new Uint32Array(256));
  for (let byte = 0; byte < 256; byte += 1) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    tables[0]![byte] = rest;
  }
  for (let place = 1; place < AT_ONCE; place += 1)
    for (let byte = 0; byte < 256; byte += 1) {
      const before = tables[place - 1]![byte]!;
      tables[place]![byte] = (before >>> 8) ^ tables[0]![before & 255]!;
    }
  return tables;
})();

type Table = Uint32Array;
type Eight = [Table, Table, Table, Table, Table, Table, Table, Table];

/** Check sum of archives and gzip files (CRC-32 of RFC 1952, section 8), unsigned. */
export const crc32 = (bytes: Uint8Array): number => {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as Eight;
  const whole = bytes.length - (bytes.length % AT_ONCE);
  let sum = -1;
  let at = 0;
  for (; at < whole; at += AT_ONCE) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum =
      t7[sum & 255]! ^
      t6[(sum >>> 8) & 255]! ^
      t5[(sum >>> 16) & 255]! ^
      t4[sum >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at += 1) sum = (sum >>> 8) ^ t0[(sum ^ bytes[at]!) & 255]!;
  return ~sum >>> 0;
};
