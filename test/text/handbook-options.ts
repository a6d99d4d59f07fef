import { NAMED_OPTIONS, optionOf } from '../../src/domain';
import { defaultPolicy, PURPOSE_IDS, presetPolicy } from '../../src/planning';
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

const PURPOSE_HEADERS: Readonly<Record<Language, readonly [header: string, unchanged: string]>> = {
  id: ['| `--purpose` | tujuan | pilihan yang diubah |', 'seperti bawaan'],
  en: ['| `--purpose` | purpose | options changed |', 'as they are'],
};

/** The handbook's table of purposes: the options each sets otherwise than they are declared. */
export const handbookPurposes = (language: Language): string => {
  const texts = textsOf(language);
  const usual = defaultPolicy();
  const [header, unchanged] = PURPOSE_HEADERS[language];
  const lines = PURPOSE_IDS.map((id) => {
    const policy = presetPolicy('padan', id);
    const changed = NAMED_OPTIONS.filter(({ key }) => optionOf(policy, key) !== optionOf(usual, key)).map((named) => {
      const key = named.isLimit ? `limits.${named.key}` : named.key;
      return `\`${key}\` ${describeOption(named, policy, texts)}`;
    });
    return `| \`${id}\` | ${texts.policy.purposes[id]} | ${changed.join('; ') || unchanged} |`;
  });
  return [header, '|--|--|--|', ...lines].join('\n');
};
