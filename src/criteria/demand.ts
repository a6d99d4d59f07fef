import { isLeadership, type Position, type PositionLevel } from '../domain';

import { FULL_MARKS } from './criterion';

const DEMAND_BY_LEVEL: Readonly<Record<PositionLevel, number>> = {
  'jpt-utama': 100,
  'jpt-madya': 100,
  'jpt-pratama': 90,
  administrator: 75,
  'ahli-utama': 85,
  'ahli-madya': 75,
  pengawas: 60,
  'ahli-muda': 60,
  'ahli-pertama': 50,
  penyelia: 50,
  mahir: 45,
  terampil: 40,
  pemula: 35,
  pelaksana: 40,
};

/**
 * How much a post demands of performance and competence, in percent: 100 / 17 per job class, or by level where the class
 * is unknown. Our option; no source sets it.
 */
export const demandOf = (position: Position): number => {
  if (position.jobClass === null || isLeadership(position.level)) return DEMAND_BY_LEVEL[position.level];
  return Math.min(100, Math.round((position.jobClass * 100) / 17));
};

/**
 * A personal mark (0-10000) seen from a post: the shortfall from full marks counts in proportion to what the post demands, in percent.
 * A weak mark costs little in a light post and much in a heavy one, so strong people are worth most where most is asked.
 */
export const markUnderDemand = (mark: number, demand: number): number =>
  Math.floor(FULL_MARKS - ((FULL_MARKS - mark) * demand) / 100 + 0.5);
