import { basename } from 'node:path';

import { packZipWith } from '../../ooxml';
import { fill, formatWhole, publicWordsOf } from '../../text';
import { publicJson, publishRun, SMALLEST_COUNT } from '../../usecases';

import { wholeOption } from './arguments';
import { badOption, missing, openFile, refusedBook, stop, withJson, type Command } from './command-tools';
import { gzip } from './node-zip';
import { EXIT, isSameFile, reportProblems, writeWhole } from './terminal';

/** `public`: what the newest run of a workbook comes to, in a file of its own that tells of nobody. */
export const publicSummary: Command = async (args, terminal) => {
  const { file, language } = args;
  const { out } = args.values;
  const { usual, least, most } = SMALLEST_COUNT;
  if (file === undefined) return missing('OUT.xlsx', terminal);
  if (typeof out !== 'string') return missing('--out', terminal);
  const smallest = wholeOption(args.values.smallest ?? String(usual), least, most);
  if (smallest === undefined) return badOption(`--smallest ${least}-${most}`, terminal);
  if (isSameFile(file, out)) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const refused = refusedBook(out);
  if (refused !== null) return stop([refused], terminal);
  const opened = openFile(file);
  const published = opened.ok
    ? await publishRun(opened.value, { smallest, language, fileName: basename(out) })
    : opened;
  if (!published.ok) return stop([published.error], terminal);
  const written = writeWhole(out, await packZipWith(published.value.parts, gzip));
  if (!written.ok) return stop([written.error], terminal);
  const { agencies } = published.value.summary;
  terminal.out(
    fill(publicWordsOf(language).toldPublic, {
      p: formatWhole(agencies.staff.rows.length, terminal.texts),
      a: formatWhole(agencies.staff.others?.members ?? 0, terminal.texts),
    }),
  );
  terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
  return withJson(args, terminal, publicJson(published.value), EXIT.done);
};
