/** What is wrong with templates of papers, with what an office fills in, and with decisions that papers would rest on. */
export type PapersProblemCode =
  | 'template-unreadable'
  | 'template-placeholder'
  | 'template-of-nothing'
  | 'paper-field-unknown'
  | 'paper-field-twice'
  | 'paper-fields-missing'
  | 'paper-rows-gone'
  | 'paper-row-changed'
  | 'paper-decision-unknown'
  | 'paper-waits'
  | 'papers-none';
