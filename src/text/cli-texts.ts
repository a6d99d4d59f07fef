import { cli as en } from './en/cli';
import { cli as id } from './id/cli';
import type { CliTexts, Texts } from './texts';

/** Everything the command line says: what all say, and words of its own, which no page loads. */
export const withCliWords = (texts: Texts): CliTexts => ({ ...texts, cli: texts.language === 'id' ? id : en });
