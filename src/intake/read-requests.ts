import type { Employee, MoveRequest, IntakeProblem, Position } from '../domain';
import type { Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import { NearestPost } from './nearest-post';
import type { PostFinder } from './post-finder';
import { RowReader } from './row-reader';

/**
 * Reads a list of who asks for whom to be put where. A row that names no requester, nobody on the list of employees, or no post
 * of the list of posts is told and counts for nothing.
 */
export const readRequests = (
  grid: Grid,
  reading: SheetReading,
  employees: readonly Employee[],
  positions: readonly Position[],
  finder: PostFinder,
  problems: IntakeProblem[],
): MoveRequest[] => {
  const reader = new RowReader(grid, reading, problems);
  const known = new Set<string>(employees.map(({ nip }) => nip));
  const nearest = new NearestPost(positions);
  const requests: MoveRequest[] = [];
  for (const row of reader.rows()) {
    const nip = reader.nip(row, 'nip', 'warns');
    if (nip === 'blank') reader.note('nip-blank', 'warns', row, reader.column('nip'));
    else if (nip !== null && !known.has(nip)) reader.note('joined-nip-unknown', 'warns', row, reader.column('nip'));
    const requester = reader.text(row, 'requester');
    if (requester === null) reader.note('request-unsigned', 'warns', row, reader.column('requester'));
    const name = reader.text(row, 'requestedPost');
    const unit = reader.text(row, 'requestedUnit');
    const found = name === null ? [] : finder.find(name, unit, null);
    if (found.length !== 1) {
      const meant = name !== null && found.length === 0 && unit !== null ? nearest.of(name, unit) : null;
      reader.note('request-post-unknown', 'warns', row, reader.column('requestedPost'), {
        count: found.length,
        ...(meant ? { nearest: `${meant.name} (${meant.unit})` } : {}),
      });
      continue;
    }
    if (requester === null || nip === null || nip === 'blank' || !known.has(nip)) continue;
    requests.push({
      nip,
      position: positions[found[0]!]!.id,
      requester,
      source: reader.source(row, 'requestedPost'),
    });
  }
  return requests;
};
