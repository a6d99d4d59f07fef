import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** Plain data that `canonicalJson` can write: no functions, dates, maps, `undefined` only as an absent key. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A list of plain values, as every row of a sheet is, has one way of being written. */
const isFlat = (list: readonly Json[]): boolean =>
  list.every((one) => one === null || (typeof one === 'number' ? Number.isFinite(one) : typeof one !== 'object'));

/** JSON with object keys in code-unit order, so equal data gives equal text. Throws on NaN and infinities. */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('canonicalJson: number is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return isFlat(value) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  const members = Object.keys(object)
    .sort()
    .flatMap((key) => {
      const member = object[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
};

/** SHA-256 of a text (as UTF-8) or of bytes, as 64 lower-case hexadecimal digits. */
export const sha256Hex = (content: string | Uint8Array): string => bytesToHex(sha256(content));
