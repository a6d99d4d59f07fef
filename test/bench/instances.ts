import { civil, contested, neighbouring } from './civil-families';
import { crowded, dense, fine, geometric, product, sparse, type CostInstance } from './families';
import { planned } from './planned-family';

/** One benchmark instance: a family of the published generators, and a maker. */
export type BenchInstance = { readonly name: string; readonly family: string; readonly make: () => CostInstance };

const entry = (name: string, family: string, make: () => CostInstance): BenchInstance => ({ name, family, make });

/** Small enough for a peer at least; seeds from 1000 on, as the generators ask. */
export const BENCH_INSTANCES: readonly BenchInstance[] = [
  entry('d1000', 'd', () => dense(1000, 1000, 1000000, 1001)),
  entry('d2000', 'd', () => dense(2000, 2000, 1000000, 1002)),
  entry('t2000', 't', () => dense(2000, 2000, 100, 1003)),
  entry('r1000x4000', 'r', () => dense(1000, 4000, 1000000, 1004)),
  entry('g1000', 'g', () => geometric(1000, 1005)),
  entry('m500', 'm', () => product(500)),
  entry('s3k', 's', () => sparse(3000, 20, 1000, 1020)),
  entry('s10k', 's', () => sparse(10000, 20, 1000, 1006)),
  entry('s30k', 's', () => sparse(30000, 20, 1000, 1021)),
  entry('s100k', 's', () => sparse(100000, 20, 1000, 1007)),
  entry('s300k', 's', () => sparse(300000, 20, 1000, 1022)),
  entry('c3k', 'c', () => civil(3000, 40, 1023)),
  entry('c10k', 'c', () => civil(10000, 40, 1008)),
  entry('c30k', 'c', () => civil(30000, 40, 1009)),
  entry('c30kd', 'cd', () => civil(30000, 400, 1010)),
  entry('c100k', 'c', () => civil(100000, 40, 1011)),
  entry('c300k', 'c', () => civil(300000, 40, 1024)),
  entry('w3k', 'w', () => neighbouring(3000, 30, 1025)),
  entry('w10k', 'w', () => neighbouring(10000, 30, 1012)),
  entry('w30k', 'w', () => neighbouring(30000, 30, 1013)),
  entry('w100k', 'w', () => neighbouring(100000, 30, 1014)),
  entry('w300k', 'w', () => neighbouring(300000, 30, 1026)),
  entry('h10k', 'h', () => contested(10000, 30, 1015)),
  entry('h10kno', 'h', () => contested(10000, 30, 1016, { mayNotStay: 30 })),
  entry('h10kd', 'h', () => contested(10000, 300, 1017)),
  entry('h10kall', 'h', () => contested(10000, 100000, 1018)),
  entry('h100k', 'h', () => contested(100000, 30, 1019)),
  entry('f_h10kd', 'f', () => fine(contested(10000, 300, 1017))),
  entry('f_h10kall', 'f', () => fine(contested(10000, 100000, 1018))),
  entry('b10k', 'b', () => crowded(10000, 60, 0.5)),
  entry('b30k', 'b', () => crowded(30000, 300, 0.2)),
  entry('p5k', 'p', () => planned(5000, 1000)),
  entry('p25k', 'p', () => planned(25000, 5000)),
];
