/** Name of the sheet of effects. */
export const effectNames = { effects: 'Effects' };

/** Column headers of the sheet of effects. */
export const effectHeaders = {
  effectStatus: 'Status',
  effectFrom: 'From post',
  effectTo: 'To post',
  effectClassFrom: 'Class before',
  effectClassTo: 'Class after',
  effectAllowanceFrom: 'Allowance before (Rp/month)',
  effectAllowanceTo: 'Allowance after (Rp/month)',
  effectAllowanceChange: 'Change (Rp/month)',
  effectTest: 'Competence test needed',
  effectNote: 'Note on contract staff',
};

/** Words of the sheet of effects. */
export const effectLabels = {
  effectsTitle: 'Effects: classes of posts, allowances and tests',
  effectsNotice:
    'Counted after the plan is made; it does not change who is chosen. Allowances (TPP) go by the class of the post alone, before deductions for attendance and performance.',
  effectsClasses: 'Classes of posts: {a} people rise, {b} fall, {c} stay, {d} not known.',
  effectsAllowance:
    'Allowances of {p} people a month: Rp{a} before, Rp{b} under the plan, change {c}; a year (12 months) {d}. Without a rate: {q} people, not counted.',
  effectsNoTable:
    'Allowances are not counted: this workbook has no table of them (a sheet with the columns KELAS JABATAN and TPP).',
  effectsTests: 'Competence tests to be held for {p} people: {list}.',
  effectsNoTests: 'No proposal needs a competence test to enter a functional post.',
  effectsProfession: '{name} {p}',
  effectTestFor: '{post}; by the supervising agency',
  effectContract: 'The post of the contract stays (R14); contract until {day}.',
  effectContractOpen: 'The post of the contract stays (R14); the end of the contract is not recorded.',
};
