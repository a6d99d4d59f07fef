import type { Random } from '../kernel';

import { Garden } from './garden';
import type { SamplePost } from './post-rows';

type Grow = (garden: Garden) => number;

const ROUND: readonly Grow[] = [
  (garden) => garden.misfit('misfit'),
  (garden) => garden.cycle(),
  (garden) => garden.misfit('urgent'),
  (garden) => garden.equals('better'),
  (garden) => garden.chain(),
  (garden) => garden.misfit('misfit'),
  (garden) => garden.equals('wish'),
  (garden) => garden.chain(),
  (garden) => garden.misfit('misfit'),
  (garden) => garden.misfit('misfit'),
];

/** A small city has room for single moves alone: a ring or a chain would make it odder than real cities are. */
const SMALL_ROUND: readonly Grow[] = [(garden) => garden.misfit('misfit'), (garden) => garden.misfit('urgent')];
const SMALL = 100;

/** As odd as real cities are. */
const misfitsFor = (employees: number): number => Math.round(employees * 0.05);

/**
 * Plants moves that should be found: about five in a hundred people sit beside their degree, most of them with a vacancy that suits,
 * and here and there a place has too many of what another lacks. Changes seats filled, and priorities.
 */
export const plantMoves = (random: Random, posts: readonly SamplePost[], employees: number): Garden => {
  const garden = new Garden(random, posts);
  if (employees < posts.length) return garden;
  const most = misfitsFor(employees);
  let misfits = 0;
  let failures = 0;
  const round = employees < SMALL ? SMALL_ROUND : ROUND;
  const planned = employees < SMALL ? most : most * 0.75;
  for (let turn = 0; misfits < planned && failures < round.length; turn += 1) {
    const planted = round[turn % round.length]?.(garden) ?? 0;
    failures = planted === 0 ? failures + 1 : 0;
    misfits += planted;
  }
  const pairs = Math.floor(employees < 30 ? employees / 12 : 8 + employees / 200);
  for (let pair = 0; pair < pairs && garden.balance(); pair += 1);
  while (misfits < most && garden.bystander()) misfits += 1;
  return garden;
};
