import type { PolicySheetWords } from '../texts';

/** Words on the sheet Padan Policy. */
export const policySheet: PolicySheetWords = {
  title: 'Policy of the plan',
  notice:
    'Change yellow cells only, then run again. Scores on result sheets follow the weights here; who is chosen changes only after the next run.',
  headers: {
    key: 'Key',
    item: 'Item',
    choice: 'Choice',
    number: 'Number',
    unit: 'Unit',
    explains: 'Explanation',
    basis: 'Basis',
    validFrom: 'Valid from',
    validTo: 'Valid to',
    checked: 'Checked',
  },
  sections: {
    criteria: '1. Weights of criteria',
    options: '2. Options and limits of the plan',
    rules: '3. Rules',
    waivers: '4. Exemptions: NIP, or ALL',
  },
  weight: 'Weight',
  missing: 'When blank',
  mode: 'Effect',
  threshold: 'Limit',
  waiverRule: 'Rule',
  waiverDate: 'Letter of',
  waiverAuthority: 'Authority',
  waiverLetter: 'Letter number',
  waiversHint:
    'One row per person and rule, or ALL for everybody; counts from the day of the letter and shows on every row it touches.',
  weightSum: 'Sum of weights',
  sumHint: 'Must be exactly 1,000.',
  preset: 'Model the criteria and weights come from',
  presetHint: 'Changed in the pane, step Policy.',
  purpose: 'Purpose of the plan',
  purposeHint: 'Changed in the pane, step Policy, or with --purpose; the values on this sheet are what counts.',
  purposeDiffers: 'Other than this purpose has it: {names}.',
  planName: 'Name of the plan',
  planNameHint: 'Stands in the title of the Summary; may stay blank.',
  ownChoice: 'Padan’s own choice',
  notChecked: 'not yet',
  unverified: 'not verified',
  choiceError: 'Choose one from the list.',
};
