import type { Language } from '../../text';

/** What Excel tells of the user's surroundings. */
export const excelSettings = (): {
  readonly language: Language;
  readonly isDark: boolean;
  /** Where browsers keep storage apart by the page around it, the part that is Padan's; blank elsewhere. */
  readonly partition: string;
} => {
  const { displayLanguage, officeTheme, partitionKey } = Office.context;
  return {
    partition: partitionKey ?? '',
    language: displayLanguage.toLowerCase().startsWith('en') ? 'en' : 'id',
    // Missing in some hosts; the page then follows the operating system.
    isDark:
      (officeTheme as Office.OfficeTheme | undefined)?.isDarkTheme ??
      matchMedia('(prefers-color-scheme: dark)').matches,
  };
};
