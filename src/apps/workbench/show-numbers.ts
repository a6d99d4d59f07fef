import { CellValueType, InterceptorEffectEnum, LifecycleService, LifecycleStages, type Injector } from '@univerjs/core';
import {
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
} from '@univerjs/preset-sheets-core';

import { showNumber } from '../../hosts/univer';
import type { Language } from '../../text';

/** After the view has written what has a format of its own. */
const LAST = 1;

const whenReady = (injector: Injector): Promise<unknown> =>
  injector.get(LifecycleService).onStage(LifecycleStages.Ready);

/** Writes numbers and days that have a format as a language does, as soon as the view has its parts. */
export const setFormatLanguage = async (injector: Injector, language: Language): Promise<void> => {
  await whenReady(injector);
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(language);
};

/** Writes numbers without a format in the language too: the view gives them their English spelling. Whole ones are the same in both. */
export const showPlainNumbers = async (injector: Injector): Promise<void> => {
  await whenReady(injector);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: LAST,
    handler: (cell, _context, next) =>
      next(
        cell?.t === CellValueType.NUMBER && typeof cell.v === 'number' && !Number.isInteger(cell.v)
          ? { ...cell, v: showNumber(cell.v) }
          : cell,
      ),
  });
};
