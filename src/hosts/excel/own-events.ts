import { supports } from './excel-run';

let areOff = false;

/** Whether Excel tells this pane of changes (ExcelApi 1.8): not of those Padan is making itself. */
export const turnEvents = (context: Excel.RequestContext, isOn: boolean): void => {
  if (!supports('1.8')) return;
  context.runtime.enableEvents = isOn;
  areOff = !isOn;
};

/** Puts right what a write left behind that could not even be cleaned up after. */
export const mendEvents = (context: Excel.RequestContext): void => {
  if (areOff) turnEvents(context, true);
};
