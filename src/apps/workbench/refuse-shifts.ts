import type { FUniver } from '@univerjs/core/facade';

/**
 * What would shift rows, columns or cells: the file keeps formats, comments, filters, charts and names at the places where they stand, and a save carries over what
 * cells hold, so that all of it would end up beside other people's rows.
 */
const SHIFTS =
  /^sheet\.command\.(insert-(row|col|multi-|range-)|remove-(row|col)|delete-range-move-|move-(rows|cols)|reorder-range)/;

/** Refuses what would shift cells, and tells so. */
export const refuseShifts = (api: FUniver, onRefused: () => void): void => {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!SHIFTS.test(event.id)) return;
    event.cancel = true;
    onRefused();
  });
};
