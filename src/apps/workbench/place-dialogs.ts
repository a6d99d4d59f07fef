import { LifecycleService, LifecycleStages, type Univer } from '@univerjs/core';
import { IDialogService } from '@univerjs/preset-sheets-core';

const FROM_EDGE = 12;
/** Below the formula bar and the letters of the columns. */
const FROM_TOP = 60;

/**
 * Places what stays open beside the work (find and replace) in the corner of the sheet. The view would place it by the edge of the window, over whatever stands
 * beside the sheet.
 */
export const placeDialogs = async (univer: Univer, sheet: HTMLElement): Promise<void> => {
  const injector = univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Ready);
  const dialogs = injector.get(IDialogService);
  const open = dialogs.open.bind(dialogs);
  dialogs.open = (options) => {
    const { mask, width } = options;
    if (mask !== false || typeof width !== 'number') return open(options);
    const { left, right, top } = sheet.getBoundingClientRect();
    return open({
      ...options,
      defaultPosition: { x: Math.max(left, right - width - FROM_EDGE), y: top + FROM_TOP },
    });
  };
};
