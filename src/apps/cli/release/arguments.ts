import { parseArgs } from 'node:util';

import { messageOf } from '../../../kernel';
import { fill, releaseWordsOf, type Language, type ReleaseWords } from '../../../text';

import { FLAVOURS, type Flavour } from './flavour';

/** What a release is made for. */
export type ReleaseRequest = {
  readonly origin: string;
  readonly flavours: readonly Flavour[];
  /** Pages of the office; null where the release brings its own. */
  readonly support: string | null;
  readonly privacy: string | null;
  /** Where the folders of the flavours are written; null for the usual place. */
  readonly out: string | null;
  readonly language: Language;
};

/** A command line that asks for help, or that cannot be followed and why. */
export type Refusal = { readonly isHelp: boolean; readonly language: Language; readonly sentence: string };

const OPTIONS = {
  origin: { type: 'string' },
  flavour: { type: 'string' },
  support: { type: 'string' },
  privacy: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** An https address without name or password; null for anything else. */
const httpsUrl = (text: string): URL | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' && url.hostname !== '' && `${url.username}${url.password}` === '' ? url : null;
};

/** The origin that a text names; null where it names more, or none. */
const originOf = (text: string): string | null => {
  const url = httpsUrl(text);
  return url !== null && url.pathname === '/' && !/[?#*\s]/.test(text) ? url.origin : null;
};

/** A command line that could not be read may still say in what language to answer. */
const languageOf = (argv: readonly string[]): Language =>
  argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'id';

/** Reads the command line of `npm run release`; every fault is one sentence in the language asked for. */
export const readRelease = (argv: readonly string[]): ReleaseRequest | Refusal => {
  const language = languageOf(argv);
  const words = releaseWordsOf(language);
  const refuse = (key: keyof ReleaseWords, value = '', name = ''): Refusal => ({
    isHelp: false,
    language,
    sentence: fill(words[key], { value, name }),
  });
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // Node says it in English; what it names is all that is needed.
    const message = messageOf(error);
    const name = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? '';
    return refuse(/argument missing|ambiguous/.test(message) ? 'needsValue' : 'unknownOption', name);
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { isHelp: true, language, sentence: words.usage };
  if (positionals[0] !== undefined) return refuse('extraWord', positionals[0]);
  const { lang, origin: site, flavour, support, privacy, out } = values;
  if (lang !== undefined && lang !== 'id' && lang !== 'en') return refuse('badLanguage', lang);
  if (site === undefined || site === '') return refuse('needsOrigin');
  const origin = originOf(site);
  if (origin === null) return refuse('badOrigin', site);
  const chosen = FLAVOURS.filter((name) => flavour === undefined || name === flavour);
  if (flavour !== undefined && chosen.length === 0) return refuse('badFlavour', flavour);
  for (const [name, address] of [
    ['--support', support],
    ['--privacy', privacy],
  ] as const)
    if (address !== undefined && httpsUrl(address) === null) return refuse('badAddress', address, name);
  if (out === '') return refuse('needsValue', '--out');
  return {
    origin,
    flavours: chosen,
    support: support ?? null,
    privacy: privacy ?? null,
    out: out ?? null,
    language,
  };
};
