import { supports } from './excel-run';

let mayBeOff = false;

/** Asks that Excel tells this pane of changes, or not (ExcelApi 1.8): not of those Padan is making itself. */
export const turnEvents = (context: Excel.RequestContext, isOn: boolean): void => {
  if (!supports('1.8')) return;
  context.runtime.enableEvents = isOn;
  mayBeOff ||= !isOn;
};

/** Takes note that a request which turned them on has been carried out. */
export const noteEventsOn = (): void => {
  mayBeOff = false;
};

/** Turns them on where a write could not even be cleaned up after. */
export const mendEvents = (context: Excel.RequestContext): void => {
  if (mayBeOff) turnEvents(context, true);
};
