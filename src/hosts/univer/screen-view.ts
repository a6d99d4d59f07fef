import type { FWorksheet } from '@univerjs/sheets/facade';

/** What only a view on a screen can do. Without one (tests) nothing is shown and nothing is selected. */
export interface ScreenView {
  scrollTo(sheet: FWorksheet, row: number, column: number): void;
  onSelection(listener: (sheetName: string, row: number, column: number) => void): () => void;
}

/** Where nothing is on a screen. */
export const NO_SCREEN: ScreenView = { scrollTo: () => undefined, onSelection: () => () => undefined };
