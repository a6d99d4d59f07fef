import type { PadanProblem } from '../domain';
import { fail, succeed, type Result } from '../kernel';

import { PackageParts, partKey } from './package-parts';
import { CONTENT_TYPES_PATH, MAIN_TYPES, type MainType } from './package-traits';
import { readRelations, type WorkbookPackage } from './workbook-package';
import { partText, textBytes } from './zip';

/** What Excel expects in a file by the end of its name; it does not open a file that holds something else. */
const TYPE_OF_EXTENSION: Readonly<Record<string, MainType>> = {
  '.xlsx': 'sheet',
  '.xltx': 'template',
  '.xlsm': 'macro-sheet',
  '.xltm': 'macro-template',
};

/** Ends of names that belong to other forms. */
const OTHER_FORMS = /\.(?:xls|xlsb|xlt|xlam|xla|csv|tsv|txt|ods|fods|htm|html|xml|json|pdf|docx?)$/i;

const MACROS = /\/(?:vbaProject|xlMacrosheet|xlIntlMacrosheet)$/;

const holdsMacros = ({ parts, workbookPath }: WorkbookPackage): boolean =>
  readRelations(parts, workbookPath).some(({ type }) => MACROS.test(type));

const withMainType = (source: WorkbookPackage, mainType: MainType): WorkbookPackage => {
  const parts = PackageParts.copyOf(source.parts);
  const xml = partText(parts, CONTENT_TYPES_PATH) ?? '';
  const wanted = partKey(`/${source.workbookPath}`);
  let isListed = false;
  const listed = xml.replace(/<(?:[\w.-]+:)?Override\b[^>]*>/g, (entry) => {
    const path = /\bPartName\s*=\s*["']([^"']*)["']/.exec(entry)?.[1] ?? '';
    if (partKey(path) !== wanted) return entry;
    isListed = true;
    return entry.replace(/(\bContentType\s*=\s*["'])[^"']*/, `$1${MAIN_TYPES[mainType]}`);
  });
  // A default for all parts of its kind is left to those; the workbook part gets an entry of its own.
  const whole = isListed
    ? listed
    : listed.replace(
        /<\/([\w.-]+:)?Types\s*>/,
        (close, prefix = '') =>
          `<${prefix}Override PartName="/${source.workbookPath}" ContentType="${MAIN_TYPES[mainType]}"/>${close}`,
      );
  parts.set(CONTENT_TYPES_PATH, textBytes(whole));
  return { ...source, parts, mainType };
};

/**
 * The package as a file of this name must hold it: a workbook, a template, with macros or without. A name without an end of its own
 * takes a workbook of the kind there is.
 */
export const fitMainType = (source: WorkbookPackage, fileName: string): Result<WorkbookPackage, PadanProblem> => {
  const end = /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? '';
  const hasMacros = holdsMacros(source);
  const usual = hasMacros ? '.xlsm' : '.xlsx';
  if (OTHER_FORMS.test(fileName))
    return fail({ code: 'output-extension', severity: 'blocks', params: { path: fileName, extension: usual } });
  const wanted = TYPE_OF_EXTENSION[end] ?? (hasMacros ? 'macro-sheet' : 'sheet');
  if (hasMacros && !wanted.startsWith('macro'))
    return fail({ code: 'output-macros', severity: 'blocks', params: { path: fileName, extension: usual } });
  return succeed(wanted === source.mainType ? source : withMainType(source, wanted));
};
