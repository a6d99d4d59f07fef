/** What is wrong with the files a command is given. */
export type AppsProblemCode =
  'file-unreadable' | 'file-unwritable' | 'output-is-input' | 'output-macros' | 'output-extension' | 'policy-set-aside';
