import { newPackage, packZipWith } from '../../ooxml';
import { buildSample, type SampleMess } from '../../synthetic-data';

import { wholeOption } from './arguments';
import { badOption, missing, stop, type Command } from './command-tools';
import { gzip } from './node-zip';
import { EXIT, writeWhole } from './terminal';

const MESSES: readonly SampleMess[] = ['none', 'readable', 'faulty'];

/** `sample`: a workbook of people who do not exist. */
export const sample: Command = async (args, terminal) => {
  const { out } = args.values;
  if (typeof out !== 'string') return missing('--out', terminal);
  const employees = wholeOption(args.values.employees, 1, 200000);
  const positions = wholeOption(args.values.positions, 1, 50000);
  const seed = wholeOption(args.values.seed ?? '1', 0, 4294967295);
  const mess = MESSES.find((name) => name === (args.values.mess ?? 'none'));
  if (employees === undefined) return badOption('--employees 1-200000', terminal);
  if (positions === undefined) return badOption('--positions 1-50000', terminal);
  if (seed === undefined) return badOption('--seed', terminal);
  if (mess === undefined) return badOption(`--mess ${MESSES.join('|')}`, terminal);
  const city = newPackage(buildSample({ employees, positions, asOf: args.asOf }, seed, mess));
  const written = writeWhole(out, await packZipWith(city, gzip));
  if (!written.ok) return stop([written.error], terminal);
  terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
  return EXIT.done;
};
