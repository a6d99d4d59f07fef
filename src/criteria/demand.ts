import { isLeadership, type Position, type PositionLevel } from '../domain';

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
 * A personal mark (0-10000) times what the post demands, in percent: no lighter post gains by anybody, strong people are worth most
 * where most is asked, and posts that demand the same tie.
 */
export const markTimesDemand = (mark: number, demand: number): number => Math.floor((mark * demand) / 100 + 0.5);
