import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';

import type { PadanProblem } from '../../domain';
import { packZipWith } from '../../ooxml';
import { fill, formatWhole, publicWordsOf } from '../../text';
import { blindJson, blindRun } from '../../usecases';

import type { Arguments } from './arguments';
import { badOption, missing, openFile, refusedBook, stop, withJson, type Command } from './command-tools';
import { gzip } from './node-zip';
import { EXIT, isSameFile, reportProblems, takeAway, writeWhole } from './terminal';

const SEED = /^[0-9a-f]{32}$/;
/** Nobody but who made it may read a key. */
const OWNER_ONLY = 0o600;

/** Why the files cannot be where the options say, as a misuse of the command; null where nothing speaks against it. */
const misplaced = ({ file, values }: Arguments, out: string, key: string): PadanProblem | null => {
  if (file !== undefined && isSameFile(file, out))
    return { code: 'output-is-input', severity: 'blocks', params: { path: out } };
  const others = [file, out, values.json].filter((other) => typeof other === 'string' && other !== '-');
  return others.some((other) => isSameFile(String(other), key))
    ? { code: 'key-is-file', severity: 'blocks', params: { path: key } }
    : null;
};

const keyThere = (key: string): PadanProblem | null =>
  existsSync(key) ? { code: 'key-is-there', severity: 'blocks', params: { path: key } } : null;

/** `blind`: the proposals of the newest run of a workbook with codes for people, and the key to the codes in another file. */
export const blind: Command = async (args, terminal) => {
  const { file, language } = args;
  const { out, key } = args.values;
  if (file === undefined) return missing('OUT.xlsx', terminal);
  if (typeof out !== 'string') return missing('--out', terminal);
  if (typeof key !== 'string') return missing('--key', terminal);
  const seed = args.values.seed ?? randomBytes(16).toString('hex');
  if (typeof seed !== 'string' || !SEED.test(seed)) return badOption('--seed [0-9a-f]{32}', terminal);
  const misuse = misplaced(args, out, key);
  if (misuse !== null) {
    reportProblems([misuse], terminal);
    return EXIT.usage;
  }
  const refused = keyThere(key) ?? refusedBook(key) ?? refusedBook(out);
  if (refused !== null) return stop([refused], terminal);
  const opened = openFile(file);
  const made = opened.ok ? await blindRun(opened.value, { seed, language, fileName: basename(out) }) : opened;
  if (!made.ok) return stop([made.error], terminal);
  const { copy, key: keyParts, counts } = made.value;
  const [copyBytes, keyBytes] = [await packZipWith(copy, gzip), await packZipWith(keyParts, gzip)];
  const taken = keyThere(key);
  if (taken !== null) return stop([taken], terminal);
  const keyWritten = writeWhole(key, keyBytes, OWNER_ONLY);
  if (!keyWritten.ok) return stop([keyWritten.error], terminal);
  const written = writeWhole(out, copyBytes);
  if (!written.ok) {
    // A key without its copy opens nothing.
    takeAway(key);
    return stop([written.error], terminal);
  }
  const words = publicWordsOf(language);
  terminal.out(
    fill(words.toldBlind, {
      p: formatWhole(counts.moves, terminal.texts),
      a: formatWhole(counts.people, terminal.texts),
    }),
  );
  terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
  terminal.out(`${words.wroteKey}: ${key}`);
  return withJson(args, terminal, blindJson(made.value), EXIT.done);
};
