/** What is wrong with the files a command or a page is given. */
export type AppsProblemCode =
  | 'file-unreadable'
  | 'file-unwritable'
  | 'page-incomplete'
  | 'output-is-input'
  | 'output-exists'
  | 'output-macros'
  | 'output-extension'
  | 'output-lost'
  | 'summary-is-file'
  | 'key-is-there'
  | 'key-is-file'
  | 'policy-set-aside';
