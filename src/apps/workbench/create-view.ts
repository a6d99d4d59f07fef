import { LocaleType, LogLevel, mergeLocales, Univer, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, UniverFormulaEnginePlugin, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreId from '@univerjs/preset-sheets-core/locales/id-ID';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalId from '@univerjs/preset-sheets-conditional-formatting/locales/id-ID';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationId from '@univerjs/preset-sheets-data-validation/locales/id-ID';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterId from '@univerjs/preset-sheets-filter/locales/id-ID';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import findEn from '@univerjs/preset-sheets-find-replace/locales/en-US';
import findId from '@univerjs/preset-sheets-find-replace/locales/id-ID';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import linkEn from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import linkId from '@univerjs/preset-sheets-hyper-link/locales/id-ID';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import './sheet.css';

import { setDecimalSign, type ScreenView } from '../../hosts/univer';
import type { Language } from '../../text';

import { calmFormulas, FORMULAS_AT_ONCE } from './calm-formulas';
import { followLinks } from './follow-links';
import { letKeysLeave } from './leave-by-keys';
import { placeDialogs } from './place-dialogs';
import { refuseShifts } from './refuse-shifts';
import { setFormatLanguage, showPlainNumbers } from './show-numbers';
import { skipNumberMarks } from './skip-number-marks';
import { editInLanguage } from './typing';

type Entry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

const localeOf = (language: Language): LocaleType => (language === 'id' ? LocaleType.ID_ID : LocaleType.EN_US);

const decimalSignOf = (language: Language): ',' | '.' => (language === 'id' ? ',' : '.');

/**
 * Starts the spreadsheet view in an element. The presets are registered here instead of through `@univerjs/presets`, because
 * that package pulls in parts without a licence.
 */
export const createView = (
  container: HTMLElement,
  language: Language,
  isDark: boolean,
  onRefused: () => void,
): FUniver => {
  setDecimalSign(decimalSignOf(language));
  // Before the view listens: it ends an entry by the same keys, and nothing would be edited any more.
  const shown: { api: FUniver | null } = { api: null };
  letKeysLeave(container, () => shown.api?.getActiveWorkbook()?.isCellEditing() === true);
  skipNumberMarks();
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    darkMode: isDark,
    locale: localeOf(language),
    locales: {
      [LocaleType.ID_ID]: mergeLocales(coreId, conditionalId, validationId, filterId, linkId, findId),
      [LocaleType.EN_US]: mergeLocales(coreEn, conditionalEn, validationEn, filterEn, linkEn, findEn),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      contextMenu: true,
      disableAutoFocus: true,
      footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
      // Numbers that are text are what Padan asks of a NIP.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      // Cached values are shown as they are; what depends on an edited cell is recalculated.
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    }),
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsFindReplacePreset(),
  ];
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, unknown]>();
  for (const { plugins: entries } of presets) {
    for (const entry of entries as readonly Entry[]) {
      const [plugin, options] = Array.isArray(entry)
        ? (entry as readonly [PluginCtor<Plugin>, unknown])
        : [entry as PluginCtor<Plugin>, undefined];
      // A later preset may bring a plugin again; its place and options then win.
      plugins.delete(plugin.pluginName);
      plugins.set(plugin.pluginName, [plugin, options]);
    }
  }
  plugins.forEach(([plugin, options]) =>
    univer.registerPlugin(
      plugin,
      // The preset has no way to say so.
      plugin === UniverFormulaEnginePlugin ? { ...(options as object), intervalCount: FORMULAS_AT_ONCE } : options,
    ),
  );
  void editInLanguage(univer);
  void calmFormulas(univer.__getInjector());
  void setFormatLanguage(univer.__getInjector(), language);
  void showPlainNumbers(univer.__getInjector());
  void placeDialogs(univer, container);
  const api = FUniver.newAPI(univer);
  shown.api = api;
  refuseShifts(api, onRefused);
  followLinks(api);
  return api;
};

/** Selecting and scrolling on screen. */
export const screenOf = (api: FUniver): ScreenView => ({
  scrollTo: (sheet, row, column) => {
    sheet.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 1));
  },
  onSelection: (listener) => {
    let last = '';
    const subscription = api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const [range] = selections;
      if (!range) return;
      const name = worksheet.getSheetName();
      const key = `${name}:${range.startRow}:${range.startColumn}`;
      if (key === last) return;
      last = key;
      listener(name, range.startRow, range.startColumn);
    });
    return () => subscription.dispose();
  },
});

/** Switches the language of the view's own menus, and how numbers are typed and shown. */
export const setViewLanguage = (api: FUniver, language: Language): void => {
  setDecimalSign(decimalSignOf(language));
  api.setLocale(localeOf(language));
  void setFormatLanguage(api['_injector'], language);
};
