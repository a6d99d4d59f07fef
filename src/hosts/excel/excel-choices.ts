import { succeed } from '../../kernel';
import type { ChoiceStore } from '../../usecases';

import { runExcel } from './excel-run';

/** Name of the setting of the workbook; only this add-in sees it. */
const KEY = 'padan-choices';

/** Decisions about sheets and columns in the settings of the workbook: saved with it, and gone with a copy of its sheets elsewhere. */
export const excelChoices: ChoiceStore = {
  recall: async () => {
    const read = await runExcel(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(KEY);
      setting.load('value');
      await context.sync();
      return setting.isNullObject ? null : (setting.value as unknown);
    });
    return read.ok ? succeed(typeof read.value === 'string' ? read.value : null) : read;
  },
  keep: (text) =>
    runExcel(async (context) => {
      context.workbook.settings.add(KEY, text);
      await context.sync();
    }),
};
