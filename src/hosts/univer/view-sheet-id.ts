import type { SheetEntry } from '../../ooxml';

/** Id of a sheet in the view; it survives renaming. */
export const viewSheetId = ({ sheetId }: Pick<SheetEntry, 'sheetId'>): string => `sheet${sheetId}`;
