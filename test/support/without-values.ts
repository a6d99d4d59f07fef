import { openPackage, packZip, partText, textBytes } from '../../src/ooxml';

/** The file as a program saves it that keeps formulas and drops what they give (openpyxl), and of how many formulas. */
export const withoutValues = (bytes: Uint8Array): { readonly bytes: Uint8Array; readonly stripped: number } => {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const parts = new Map(opened.value.parts);
  let stripped = 0;
  for (const path of parts.keys()) {
    if (!path.includes('/worksheets/')) continue;
    const xml = (partText(parts, path) ?? '').replace(
      /<c\b([^>]*)>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
      (_, attributes: string, formula: string) => {
        stripped += 1;
        return `<c${attributes.replace(/ t="\w+"/, '')}>${formula}<v/>`;
      },
    );
    parts.set(path, textBytes(xml));
  }
  return { bytes: packZip(parts), stripped };
};
