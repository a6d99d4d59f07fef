import { fill, personWordsOf } from '../../text';
import { personFile, personJson, type PersonFileKind } from '../../usecases';

import { badOption, missing, openFile, stop, withJson, type Command } from './command-tools';
import { EXIT, isSameFile, reportProblems, unwritablePlace, writeWhole } from './terminal';

const writePage =
  (kind: PersonFileKind): Command =>
  async (args, terminal) => {
    const { file, language } = args;
    const { out, employee } = args.values;
    if (file === undefined) return missing('OUT.xlsx', terminal);
    if (typeof employee !== 'string') return missing('--employee', terminal);
    if (typeof out !== 'string') return missing('--out', terminal);
    if (!/\.html?$/i.test(out)) return badOption('--out F.html', terminal);
    if (isSameFile(file, out)) {
      reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
      return EXIT.usage;
    }
    const refused = unwritablePlace(out);
    if (refused !== null) return stop([refused], terminal);
    const opened = openFile(file);
    const made = opened.ok ? await personFile(opened.value, { nip: employee, kind, language }) : opened;
    if (!made.ok) return stop([made.error], terminal);
    const written = writeWhole(out, made.value.html);
    if (!written.ok) return stop([written.error], terminal);
    terminal.out(fill(personWordsOf(language).told, made.value.counts));
    terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
    return withJson(args, terminal, personJson(made.value), EXIT.done);
  };

/** `person`: a page for one person on what was read, computed and decided, and why; it answers a request for one's own data. */
export const person = writePage('person');

/** `objection`: the same for who decides an objection, with what calling the move off does and who else there is. */
export const objection = writePage('objection');
