/** What is wrong with the files a command is given. */
export type AppsProblemCode =
  | 'file-unreadable'
  | 'file-unwritable'
  | 'output-is-input'
  | 'output-macros'
  | 'output-extension'
  | 'output-lost'
  | 'summary-is-file'
  | 'policy-set-aside';
