import { seededRandom } from '../kernel';
import type { SheetDraft } from '../sheets';

import { inventCity, type PlantedMove, type SampleSize } from './city';
import { distortSheets } from './distort-sheets';
import { sampleSheets } from './sample-sheets';

export type { PlantedMove, SampleSize } from './city';

/** "none": tidy. "readable": every spelling the intake must survive. "faulty": also faults that stop a plan. */
export type SampleMess = 'none' | 'readable' | 'faulty';

/** Sheets of a synthetic city workbook. The same size, seed and mess give the same sheets; nobody in them exists. */
export const buildSample = (size: SampleSize, seed: number, mess: SampleMess): SheetDraft[] => {
  const random = seededRandom(seed);
  const sheets = sampleSheets(inventCity(random, size), size.asOf);
  return mess === 'none' ? sheets : distortSheets(random, sheets, mess === 'faulty');
};

/** The moves planted in the city of this size and seed, which a good plan finds; no sheet tells them. */
export const plantedMoves = (size: SampleSize, seed: number): readonly PlantedMove[] =>
  inventCity(seededRandom(seed), size).plantedMoves();
