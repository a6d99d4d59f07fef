import { selectedRow as en } from './en/selected-row';
import { selectedRow as id } from './id/selected-row';
import type { Language } from './texts';

/** Words about the row selected on a sheet. */
export type SelectedRowWords = typeof id;

/** Words about the row selected on a sheet, in a language. */
export const selectedRowWordsOf = (language: Language): SelectedRowWords => (language === 'id' ? id : en);
