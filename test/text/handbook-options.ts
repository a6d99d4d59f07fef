import { NAMED_OPTIONS } from '../../src/domain';
import { defaultPolicy } from '../../src/planning';
import { describeOption, textsOf, type Language } from '../../src/text';

const HEADERS: Readonly<Record<Language, string>> = {
  id: '| nama di berkas | pilihan | bawaan | akibatnya |',
  en: '| name in the file | option | by default | what it does |',
};

/** The handbook's table of options, from their declarations and words. */
export const handbookOptions = (language: Language): string => {
  const texts = textsOf(language);
  const lines = NAMED_OPTIONS.map((named) => {
    const { name, explains } = texts.policy.options[named.key];
    const key = named.isLimit ? `limits.${named.key}` : named.key;
    return `| \`${key}\` | ${name} | ${describeOption(named, defaultPolicy(), texts)} | ${explains} |`;
  });
  return [HEADERS[language], '|--|--|--|--|', ...lines].join('\n');
};
