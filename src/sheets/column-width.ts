/** Pixels of a digit, and around a text, of the fonts column widths are counted in (Arial 10, Calibri 11; 96 dots an inch). */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** Width of a column in characters, as Excel shows it, for one of so many pixels. */
export const pixelsToCharacters = (pixels: number): number => (pixels - PADDING_PIXELS) / DIGIT_PIXELS;

/** Pixels of a column that is so many characters wide. */
export const charactersToPixels = (characters: number): number =>
  Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS);

/** Width as a file stores it: the padding counts, in characters (ECMA-376, 18.3.1.13). */
export const pixelsToFileWidth = (pixels: number): number => Math.round((pixels / DIGIT_PIXELS) * 10000) / 10000;

/** Pixels of a width stored in a file. */
export const fileWidthToPixels = (width: number): number => Math.round(width * DIGIT_PIXELS);
