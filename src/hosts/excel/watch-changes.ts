import type { ChangeWatch } from '../../usecases';

import { runExcel, supports } from './excel-run';
import { noteRemote } from './other-people';
import { signatureOf } from './list-sheets';
import { mendEvents, noteEventsOn } from './own-events';
import { leaveEvent } from './watch-selection';

/** Events of a request reach the pane after its answer. */
const eventsToArrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Watches for changed cells, by the user and by co-authors alike, and for sheets and names that come, go or are renamed. An Excel
 * that tells nothing of changed cells (before ExcelApi 1.9) answers "unknown".
 */
export const watchChanges = async (): Promise<ChangeWatch> => {
  let hasChanged = false;
  const registered = await runExcel(async (context) => {
    mendEvents(context);
    const handler = supports('1.9')
      ? context.workbook.worksheets.onChanged.add((event) => {
          hasChanged = true;
          noteRemote(event);
          return Promise.resolve();
        })
      : null;
    return { handler, signature: await signatureOf(context) };
  });
  if (registered.ok) noteEventsOn();
  if (!registered.ok || registered.value.handler === null)
    return { see: () => Promise.resolve('unknown'), close: () => undefined };
  const { handler, signature } = registered.value;
  return {
    see: async (isUnasked = false) => {
      const now = await runExcel(signatureOf, { isUnasked });
      await eventsToArrive();
      if (!now.ok) return 'unknown';
      return hasChanged || now.value !== signature ? 'changed' : 'unchanged';
    },
    close: () => leaveEvent(handler),
  };
};
