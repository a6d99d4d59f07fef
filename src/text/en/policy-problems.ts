import type { ProblemCode } from '../../domain';
import type { ProblemText } from '../texts';

import { lowerFirst } from '../fill';
import { policyKeyName } from '../policy-key-name';

import { policyWords } from './policy-words';
import { policySheet } from './policy-sheet';

const nameOf = (key: string | number): string => policyKeyName(String(key), policyWords, policySheet);

const purposeName = (id: string | number): string =>
  (policyWords.purposes[id as keyof typeof policyWords.purposes] ?? String(id)).split(': ')[0]!;

const factName = (fact: string | number): string => lowerFirst(policyWords.facts[String(fact)] ?? String(fact));

const namesOf = (keys: string | number): string => String(keys).split(', ').map(nameOf).join('; ');

/** What should stand there, by the kind of cell. */
const EXPECTED: Readonly<Record<string, string>> = {
  day: 'Enter a day, such as 31/12/2026.',
  mode: 'Choose Required, Warning or Not used from the list.',
  'yes-no': 'Choose Yes or No from the list.',
  missing: 'Choose how blanks count from the list.',
  model: 'Put the name of the model back; a model is chosen in the pane or with --preset.',
  purpose: 'Put the name of the purpose back; a purpose is chosen in the pane or with --purpose.',
  order: 'Check its partner: an end may not come before its beginning, nor an upper limit be below a lower one.',
  name: 'Fill in a name of at most 60 characters on one line, or leave it blank.',
  once: 'This key stands in another row already; delete one of them.',
  place:
    'Unhide the column Key (the first one) and put the key of this row back; exemptions have the keys W1, W2 and so on.',
  header:
    'Put the header of this column back in the header row, or delete the policy sheet: another is written at the next run.',
};

const WAIVER: Readonly<Record<string, string>> = {
  nip: 'the NIP is no valid number of 18 digits',
  'nip-number': 'the NIP is stored as a number, not as text',
  rule: 'the rule is not known',
  'rule-fixed': 'nobody can be exempted from this rule',
  date: 'the day of the letter is blank or unreadable',
  authority: 'the authority is blank',
  letter: 'the number of the letter is blank',
};

/** What changed for older policies. */
const RETIRED: Readonly<Record<string, string>> = {
  minimumGain:
    'The least gain in score is not used any more: a move is justified by a gain in the person’s own fit or by a post that is short, and every move costs',
  tenure: 'Time in the post is not scored as a criterion any more: the options of the purpose take care of it',
  development: 'Development is not scored as a criterion any more: what is scored is how a person fits a post',
  unitNeed: 'Need of the unit is not scored as a criterion any more: need is counted by itself, after all moves',
};

const modelName = (id: string | number): string =>
  (policyWords.presets[id as keyof typeof policyWords.presets] ?? String(id)).split(': ')[0]!;

/** What may stand in a policy file, by kind of value. */
const IN_FILE: Readonly<Record<string, string>> = {
  'file-day': 'Write a day as "YYYY-MM-DD".',
  'file-answer': 'Write true or false.',
  'file-object': 'Write an object: pairs of name and value between { and }.',
  'file-filled': 'Add this name with its value.',
  'file-once': 'This name is there already; remove or change one of the two.',
  'file-nip': 'Write a NIP of 18 digits in quotation marks, or "all" for everybody.',
  'file-order': 'Check the pair: the end may not be before the start, nor the upper bound below the lower.',
};

/** No upper bound worth telling. */
const ENDLESS = 1e9;

const inFile = (expects: string | number, least: number, most: number, words: string | number): string => {
  if (expects === 'file-whole')
    return most > ENDLESS
      ? `Write a whole number of at least ${least}, or a day as "YYYY-MM-DD".`
      : `Write a whole number from ${least} to ${most}.`;
  if (expects === 'file-words') return `Write one of: ${words}.`;
  if (expects === 'file-text') return `Write text in quotation marks, ${least} to ${most} characters.`;
  if (expects === 'file-list') return `Write a list between [ and ] of ${least} to ${most} items.`;
  return IN_FILE[expects] ?? 'See the handbook, section on the policy file.';
};

/** Problems of the policy. */
export const policyProblems = {
  'policy-invalid': ({ name = '', value = '', expects = '', least = 0, most = 0, stored = '' }) => [
    `Invalid policy value for "${nameOf(name)}": ${value === '' ? 'blank' : value}${stored === 'text' ? ' (stored as text, not as a number)' : ''}.`,
    expects === 'whole'
      ? `Enter a whole number from ${least} to ${most}.`
      : expects === 'points'
        ? `Enter a number from ${least} to ${most}.`
        : (EXPECTED[expects] ?? 'Fill it in as the policy sheet explains.'),
  ],
  'policy-file-value': ({ name = '', value = '', expects = '', least = 0, most = 0, words = '', none = '' }) => [
    `In the file, "${name}" ${value === '' ? 'is missing' : `holds ${value}, which cannot be used`}.`,
    `${inFile(expects, Number(least), Number(most), words)}${none === '' ? '' : ` For no value write ${none}.`}`,
  ],
  'policy-key': ({ name = '' }) => [
    `The name "${name}" in the policy file is not known.`,
    'Use the names listed in the handbook, under the policy file.',
  ],
  'waiver-nobody': ({ rule = '', letter = '', nip = '' }) => [
    `The exemption from ${rule} by letter ${letter} names NIP ${nip}, which is not on the employee sheet.`,
    'Check the NIP in the letter; until it is corrected, the exemption applies to nobody.',
  ],
  'policy-no-json': () => ['The policy file is no valid JSON.', 'Check its brackets, commas and quotes.'],
  'policy-rows-missing': ({ names = '' }) => [
    `These rows are not on the policy sheet, so that default values are used: ${namesOf(names)}.`,
    'Put the rows back, so that everybody sees what is used.',
  ],
  'policy-purpose': ({ purpose = '', names = '' }) => [
    `Other than the purpose "${purposeName(purpose)}" has it: ${namesOf(names)}.`,
    'What stands on the sheet counts; to take the values of the purpose, choose it in the pane, step Policy, or with --purpose.',
  ],
  'policy-set-aside': () => [
    'This policy sheet is not used: the policy comes from the command and is written to a new policy sheet.',
    'Delete one of the two sheets; the next plan uses the new one.',
  ],
  'feedback-heavy': ({ weight = '' }) => [
    `Feedback weighs ${weight} of 1,000; at most 100.`,
    'Lower it: feedback only rounds off an appraisal.',
  ],
  'weights-sum': ({ sum = 0 }) => [
    `The weights sum to ${sum}; they must sum to 1,000.`,
    'Change the weights on the policy sheet until they sum to 1,000.',
  ],
  'weight-heavy': ({ criterion = '', weight = 0 }) => [
    `The weight of ${nameOf(criterion)} is ${weight} of 1,000, more than half.`,
    'Think again: one criterion will decide everything.',
  ],
  'fact-missing-widely': ({ fact = '', whose = 'people', percent = 0, isAbout = 0, unchecked = '' }) => [
    `For want of the ${factName(fact)}, these go unchecked or unscored for ${isAbout === 1 ? 'about ' : ''}${percent} % of the ${whose === 'posts' ? 'posts' : 'people'}: ${namesOf(unchecked)}.`,
    `Add or complete a column for the ${factName(fact)}${whose === 'posts' ? ' on the list of posts' : ''} (see the handbook).`,
  ],
  'criterion-unknown': ({ criterion = '', weight = 0 }) => [
    `Nobody has data for the criterion ${nameOf(criterion)} (weight ${weight} of 1,000).`,
    'Add the data (see the handbook), or change the weight or the model.',
  ],
  'criterion-refused': ({ name = '' }) => [
    `"${name}" must not be scored (age, sex, religion, marital status).`,
    'Delete that row from the policy sheet.',
  ],
  'waiver-invalid': ({ item = '', value = '' }) => [
    `This exemption cannot be used: ${WAIVER[item] ?? item}${value === '' ? '' : ` ("${value}")`}.`,
    'Give NIP (or ALL), rule, date, authority and letter number; or clear the row.',
  ],
  'quota-unmet': ({ percent = 0, moves = 0, employees = 0, possible = 0 }) => [
    `At least ${percent}% of ${employees} employees, that is ${moves}, must move, but by the rules and the options of this plan only ${possible} can.`,
    'Lower the percentage on the policy sheet, or loosen the options that say who may move.',
  ],
  'quota-above-limit': ({ percent = 0, moves = 0, employees = 0, most = 0 }) => [
    `At least ${percent}% of ${employees} employees, that is ${moves}, must move, but there may be no more than ${most} moves.`,
    'Change one of the two limits on the policy sheet.',
  ],
  'policy-retired': ({ name = '' }) => [
    `${(RETIRED[name] ?? String(name)) || 'This row is not used any more'}.`,
    'This row does nothing and may be deleted; look at the options of the plan on the policy sheet.',
  ],
  'policy-weights-retired': ({ names = '', preset = '' }) => [
    `Without ${String(names)}, which is not scored any more, the weights do not sum to 1,000; the weights of the model ${modelName(preset)} stand instead.`,
    'Look at the weights on the policy sheet that is written with the result, and change them there.',
  ],
  'waiver-later': ({ rule = '', letter = '' }) => [
    `The exemption from ${rule} does not count yet: the letter ${letter} is dated after the day of this plan.`,
    'Plan as of the day of the letter or later, or check the day.',
  ],
  'policy-cell': ({ name = '' }) => [
    `The policy row "${name}" is not known.`,
    'Delete the row, or unhide the column Key (the first one) and put its key back.',
  ],
} satisfies Readonly<Partial<Record<ProblemCode, ProblemText>>>;
