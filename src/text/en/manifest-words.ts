import type { manifestWords as source } from '../id/manifest-words';
import type { Words } from '../texts';

/** Words of the manifest: what is read in Excel before the pane is open. */
export const manifestWords: Words<typeof source> = {
  name: 'Padan',
  description: 'Makes lawful, explained transfer plans for civil servants, inside Excel. No data leaves the computer.',
  shortDescription: 'Lawful, explained transfer plans for civil servants, inside Excel.',
  startTitle: 'Padan is ready',
  startText: 'On the Data tab choose Open Padan to check employee and position data.',
  group: 'ASN transfers',
  open: 'Open Padan',
  openTitle: 'Transfer plan',
  openText: 'Check employee and position data, then make the best lawful transfer plan with its reasons.',
};
