import * as v from 'valibot';

import type { Codec, FileForm } from '../book';
import type { PadanProblem } from '../domain';

/** What may stand at a place of a file that people write: as a cell of the policy sheet, or something only files have. */
type Form =
  | FileForm
  | { readonly expects: 'file-object' | 'file-filled' | 'file-once' | 'file-order' | 'file-nip' }
  | { readonly expects: 'file-list' | 'file-text'; readonly least: number; readonly most: number };

const MOST_CHARACTERS = 60;

/** A file holds at a place, named by its path, what may not stand there; `value` undefined where it holds nothing. */
export const fileFault = (name: string, value: unknown, form: Form): PadanProblem => ({
  code: 'policy-file-value',
  severity: 'blocks',
  params: { name, value: value === undefined ? '' : JSON.stringify(value).slice(0, MOST_CHARACTERS), ...form },
});

/** A form as the message of a schema, from which `faultOf` reads it again. */
export const says = (form: Form): string => JSON.stringify(form);

/** One of some words, as such a message. */
export const words = (known: readonly string[]): string => says({ expects: 'file-words', words: known.join(', ') });

/** What a policy file may hold where the sheet has a cell of this codec. */
export const held = <Value>({ parse, inFile }: Codec<Value>) =>
  v.custom<Value>((json) => parse(json) !== undefined, says(inFile));

const formOf = ({ type, message, expected }: v.BaseIssue<unknown>): Form => {
  if (message.startsWith('{"expects":')) return JSON.parse(message) as Form;
  return { expects: type === 'strict_object' && expected?.startsWith('"') === true ? 'file-filled' : 'file-object' };
};

/** What the first issue of a file says, in place and form. */
export const faultOf = (issue: v.BaseIssue<unknown>): PadanProblem => {
  const name = v.getDotPath(issue) ?? 'JSON';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { code: 'policy-key', severity: 'blocks', params: { name } };
  return fileFault(name, issue.input, formOf(issue));
};
