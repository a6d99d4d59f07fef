import { fill, releaseWordsOf, type Language } from '../../../text';

import type { Flavour } from './flavour';

/** What the notes of a release tell. */
export type NoteFacts = {
  readonly version: string;
  readonly flavour: Flavour;
  readonly origin: string;
  /** Version of the office.js package. */
  readonly office: string;
};

const LANGUAGES: readonly Language[] = ['id', 'en'];

/** The first line of the configurations: what they are for. */
export const headingOf = ({ version, flavour, origin }: NoteFacts): string =>
  fill(releaseWordsOf('id').heading, { version, flavour, origin });

/** What is in the folder and what to do with it. */
export const renderReadMe = (facts: NoteFacts, language: Language): string => {
  const words = releaseWordsOf(language);
  const notice = facts.flavour === 'intranet' ? `\n\n${fill(words.officeNotice, facts)}` : '';
  return `${fill(words.readMe, facts)}${notice}\n`;
};

/** The addresses a firewall must let through, in both languages. */
export const renderFirewall = ({ flavour, origin }: NoteFacts): string => {
  const { hostname, port } = new URL(origin);
  const host = `${hostname}:${port === '' ? '443' : port}`;
  return `${LANGUAGES.map((language) => {
    const words = releaseWordsOf(language);
    const more = flavour === 'cdn' ? words.firewallCdn : words.firewallNone;
    return [fill(words.firewall, { host }), more, words.firewallOffice].join('\n');
  }).join('\n\n')}\n`;
};
