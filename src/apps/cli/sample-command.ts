import { newPackage, packZip } from '../../ooxml';
import { buildSample, type SampleMess } from '../../sampling';

import { wholeOption } from './arguments';
import { badOption, gzip, missing, stop, type Command } from './command-tools';
import { EXIT, writeWhole } from './terminal';

const MESSES: readonly SampleMess[] = ['none', 'readable', 'faulty'];

/** `sample`: a workbook of people who do not exist. */
export const sample: Command = (args, terminal) => {
  const { out } = args.values;
  if (typeof out !== 'string') return Promise.resolve(missing('--out', terminal));
  const employees = wholeOption(args.values.employees, 1, 200000);
  const positions = wholeOption(args.values.positions, 1, 50000);
  const seed = wholeOption(args.values.seed ?? '1', 0, 4294967295);
  const mess = MESSES.find((name) => name === (args.values.mess ?? 'none'));
  if (employees === undefined) return Promise.resolve(badOption('--employees 1-200000', terminal));
  if (positions === undefined) return Promise.resolve(badOption('--positions 1-50000', terminal));
  if (seed === undefined) return Promise.resolve(badOption('--seed', terminal));
  if (mess === undefined) return Promise.resolve(badOption(`--mess ${MESSES.join('|')}`, terminal));
  const bytes = packZip(newPackage(buildSample({ employees, positions, asOf: args.asOf }, seed, mess)), gzip);
  const written = writeWhole(out, bytes);
  if (!written.ok) return Promise.resolve(stop([written.error], terminal));
  terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
  return Promise.resolve(EXIT.done);
};
