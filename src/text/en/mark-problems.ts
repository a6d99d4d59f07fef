import type { ProblemText } from '../texts';

import { sheetNames } from './sheet-names';

const nameOf = (sheet: string | number): string =>
  (sheetNames as Readonly<Record<string, string>>)[String(sheet)] ?? String(sheet);

const WHY: Readonly<Record<string, string>> = {
  copied: 'it is a copy you made',
  twice: 'it bears the mark of another sheet',
  lies: 'what stands on it is not from Padan',
};

/** Problems of Padan's marks on sheets, and of what people enter on its sheets. */
export const markProblems = {
  'mark-copied': ({ sheet = '' }) => [
    `Sheet "${sheet}" is a copy of a Padan sheet. It is not read as data, and Padan will not delete it.`,
    'Nothing needs doing. If the data on it are your own, delete the title and the header row that Padan wrote.',
  ],
  'mark-twice': ({ sheet = '', other = '' }) => [
    `Sheets "${other}" and "${sheet}" bear the same Padan mark. "${sheet}" is taken for a copy and not read.`,
    `Nothing needs doing if "${other}" is the right one. If not, delete "${other}".`,
  ],
  'mark-deleted': ({ sheet = '', run = 0 }) => [
    run === 0
      ? 'The sheet with the policy has been deleted. Padan uses its default policy from here on.'
      : `The sheet "${nameOf(sheet)}" of result P${run} has been deleted. The other sheets of P${run} still serve.`,
    run === 0
      ? 'Choose a policy again in the pane, or run again: Padan then writes the sheet anew.'
      : `Run again for a whole result, or delete what is left of P${run} in the pane.`,
  ],
  'mark-found': ({ sheet = '' }) => [
    `The Padan mark of sheet "${sheet}" is broken; the sheet was recognised by what stands on it.`,
    'Nothing needs doing. Leave its title and headers as they are.',
  ],
  'mark-lies': ({ sheet = '' }) => [
    `Sheet "${sheet}" bears a Padan mark, but what stands on it is not from Padan. It is read as your data and never deleted.`,
    'If it is a Padan result, put its title and headers back, or delete the sheet and run again.',
  ],
  'mark-unfinished': ({ sheets = '', count = 0 }) => [
    `An earlier write did not end; ${count} sheets of it are left: ${sheets}. They are not read as data.`,
    'Delete them or keep them with the buttons in the pane, or delete the sheets by hand. The next run is written whole either way.',
  ],
  'mark-left': ({ sheet = '', why = '' }) => [
    `Sheet "${sheet}" was left where it is${WHY[why] === undefined ? '' : `: ${WHY[why]}`}.`,
    'Delete it by hand if you do not need it.',
  ],
  'entry-elsewhere': ({ address = '', sheet = '' }) => [
    `Cell ${address} of sheet "${sheet}" is not meant for entries. Nothing was changed.`,
    'Enter it in one of the yellow cells of a Padan sheet.',
  ],
  'entry-stale': ({ address = '', sheet = '', expected = '', found = '' }) => [
    `Cell ${address} of sheet "${sheet}" has changed meanwhile: "${expected}" became "${found}". Nothing was changed.`,
    'Read the workbook again, look at that cell, then enter it again.',
  ],
  'row-of-person-gone': ({ nip = '', sheet = '' }) => [
    `NIP ${nip} is not on sheet "${sheet}".`,
    'The row or the sheet was deleted. Run again for a whole result.',
  ],
  'result-uncalculated': ({ count = 0 }) => [
    `Values of formulas on sheets of Padan are not in this file (at least ${count} cells): the program that saved it does not calculate. The plan is the same without them.`,
    'Open the file in Excel or LibreOffice and save it there before anybody reads or verifies it.',
  ],
  'result-cell-changed': ({ address = '', sheet = '', header = '', isDecisive = 0 }) => [
    `Cell ${address} ("${header}") of the sheet "${sheet}" is not what Padan wrote.${
      isDecisive === 1 ? ' A decision on that row is not followed.' : ''
    }`,
    'Put back what stood there, or run again. Only yellow cells are for people to fill in.',
  ],
  'result-cells-changed': ({ sheet = '', header = '', count = 0 }) => [
    `${count} more cells of column "${header}" of the sheet "${sheet}" are not what Padan wrote.`,
    'Put back what stood there, or run again. Only yellow cells are for people to fill in.',
  ],
  'result-column-gone': ({ sheet = '', header = '' }) => [
    `Column "${header}" of the sheet "${sheet}" is gone, or its header was changed.`,
    'Put the column and its header back, or run again.',
  ],
  'decision-on-added-row': ({ address = '', sheet = '' }) => [
    `The decision in cell ${address} of the sheet "${sheet}" stands on a row that Padan did not write, and is not followed.`,
    'Move it to a row that Padan wrote, write it on the ledger, or clear the cell.',
  ],
  'decision-on-changed-row': ({ address = '', sheet = '', decision = '', header = '' }) => [
    `The decision "${decision}" in cell ${address} of the sheet "${sheet}" cannot be followed: column "${header}" of that row no longer holds what Padan wrote.`,
    'Put back what stood in that row, write the decision on the ledger, or clear the cell.',
  ],
  'decision-without-column': ({ address = '', sheet = '', decision = '', header = '' }) => [
    `The decision "${decision}" in cell ${address} of the sheet "${sheet}" cannot be followed: column "${header}" is gone, or its header was changed.`,
    'Put the column and its header back, write the decision on the ledger, or clear the cell.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
