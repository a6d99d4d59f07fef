import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

import { TextPieces } from './text-pieces';

/** Plain data that `canonicalJson` can write: no functions, dates, maps, `undefined` only as an absent key. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A list of plain values, as every row of a sheet is, has one way of being written. */
const isFlat = (list: readonly Json[]): boolean =>
  list.every((one) => one === null || (typeof one === 'number' ? Number.isFinite(one) : typeof one !== 'object'));

type JsonObject = { readonly [key: string]: Json | undefined };

/** JSON with object keys in code-unit order, so equal data gives equal text. Throws on NaN and infinities. */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('canonicalJson: number is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return isFlat(list) ? JSON.stringify(list) : `[${list.map(canonicalJson).join(',')}]`;
  }
  const object = value as JsonObject;
  let text = '{';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
};

/** Hands canonical JSON on: of a list of lists and records one after the other. */
const emitJson = (value: Json, emit: (text: string) => void): void => {
  if (!Array.isArray(value) || isFlat(value as readonly Json[])) return emit(canonicalJson(value));
  let separator = '[';
  for (const one of value as readonly Json[]) {
    emit(separator);
    emitJson(one, emit);
    separator = ',';
  }
  emit(']');
};

/** SHA-256 of the canonical JSON of some data, a list of which may be longer than any string can be. */
export const hashOfJson = (value: Json): string => {
  const hash = sha256.create();
  const text = new TextPieces((piece) => hash.update(utf8ToBytes(piece)));
  emitJson(value, (piece) => text.add(piece));
  text.end();
  return bytesToHex(hash.digest());
};

/** SHA-256 of records, each as canonical JSON on a line of its own, made one at a time: a million of them never stand in memory. */
export const hashOfRecords = (records: Iterable<Json>): string => {
  const hash = sha256.create();
  const text = new TextPieces((piece) => hash.update(utf8ToBytes(piece)));
  for (const record of records) text.add(`${canonicalJson(record)}\n`);
  text.end();
  return bytesToHex(hash.digest());
};

/** SHA-256 of a text (as UTF-8) or of bytes, as 64 lower-case hexadecimal digits. */
export const sha256Hex = (content: string | Uint8Array): string => bytesToHex(sha256(content));
