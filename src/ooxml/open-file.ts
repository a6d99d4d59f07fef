import type { PadanProblem } from '../domain';
import { fail, type Result } from '../kernel';

import { packageOfRecords } from './csv-package';
import { parseDelimited } from './csv-text';
import { decodeText } from './decode-text';
import { openPackage, readPackage, type WorkbookPackage } from './workbook-package';
import type { Inflate } from './zip';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Whether ASCII text stands in bytes, between two places. */
const holds = (bytes: Uint8Array, text: string, from = 0, to = bytes.length): boolean => {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at + text.length <= to; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length += 1;
    if (length === text.length) return true;
  }
  return false;
};

/** What a zip archive is that is no .xlsx: told by the names of its parts, which stand uncompressed. */
const formatOfArchive = (bytes: Uint8Array): string | null => {
  if (holds(bytes, 'opendocument.spreadsheet', 0, Math.min(bytes.length, 200))) return 'ods';
  if (holds(bytes, 'xl/workbook.bin')) return 'xlsb';
  return null;
};

/** What text is that is no table of fields. */
const formatOfText = (text: string): string => {
  const start = text.slice(0, 1000).trimStart();
  if (/^<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?Workbook\b/i.test(start)) return 'xml';
  if (/^(?:<!doctype html|<html|<table|<meta|<head|<body|<style|MIME-Version:)/i.test(start)) return 'html';
  if (start.startsWith('%PDF')) return 'pdf';
  return 'text';
};

const notXlsx = (format: string): Result<never, PadanProblem> =>
  fail({ code: 'file-not-xlsx', severity: 'blocks', params: { format } });

/**
 * Opens the bytes of a file: an .xlsx package, or delimited text (.csv) as a workbook of one sheet. Any other format is refused by its
 * name, however the file is called. `inflate` is the host's own where it has one.
 */
export const openFile = (bytes: Uint8Array, inflate?: Inflate): Result<WorkbookPackage, PadanProblem> => {
  if (bytes.length === 0 || startsWith(bytes, COMPOUND)) return openPackage(bytes);
  if (startsWith(bytes, ZIP)) {
    const opened = openPackage(bytes, inflate);
    const format = opened.ok ? null : formatOfArchive(bytes);
    return format === null ? opened : notXlsx(format);
  }
  const text = decodeText(bytes);
  if (text === null) return notXlsx('binary');
  const format = formatOfText(text);
  const records = format === 'text' ? parseDelimited(text) : null;
  if (records === null) return notXlsx(format);
  const parts = packageOfRecords(records);
  return parts === null
    ? fail({ code: 'file-too-large', severity: 'blocks', params: { rows: records.length } })
    : readPackage(parts);
};
