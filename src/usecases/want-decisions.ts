import { markerKey } from '../book';

import { newestAudit } from './audit-facts';
import type { WantedBeside } from './read-workbook';

const KEYS: readonly string[] = [markerKey('ledger'), markerKey('recommendations')];

/** Sheets of the newest run on which decisions stand, with all that the seals of their rows rest on. */
export const wantForDecisions: WantedBeside = ({ marker }, all) =>
  marker !== null && marker.run === newestAudit(all)?.run && KEYS.includes(marker.key) ? 'formulas' : 'nothing';
