import type { Texts } from '../texts';

/** Words of the pane's frame: step bar, footer, menu and opening screen. Insertions are written {like this}. */
export const frameWords: Texts['frame'] = {
  steps: 'Steps',
  stepDone: '{step}, done',
  stepToSettle: '{step}, to settle: {count}',
  footer: 'What comes next',
  next: 'Next: {step}',
  strip: 'Padan {version} · data stay on this computer',
  stripBusy: 'Padan {version} · checking again…',
  menu: 'Language, appearance, help',
  language: 'Language',
  theme: 'Appearance',
  themeSystem: 'Like Excel',
  themeLight: 'Light',
  themeDark: 'Dark',
  help: 'Help',
  about: 'What Padan does',
  shortcuts: 'Shortcuts',
  close: 'Close',
  keyPrimary: 'Press the primary button below',
  keyBack: 'Back to the screen before',
  keySteps: 'Move between steps, while the step bar is active',
  keyCells: 'Problem before and next, while the problems in the data are active',
  keyOpen: 'Open what is chosen',
  keyClose: 'Close a menu or dialog',
  dismiss: 'Dismiss message',
  loading: 'Loading',
  waiting:
    'Still waiting for Excel ({seconds} seconds so far). If you are filling in a cell, press Enter or Esc in the sheet.',
  showSheet: 'Show the sheet',
};
