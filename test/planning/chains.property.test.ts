import fc from 'fast-check';

import { splitIntoChains, type Arc, type ChainedArc } from '../../src/planning';

const chainsOf = (arcs: readonly Arc[]): ChainedArc[][] => {
  const chains = new Map<number, ChainedArc[]>();
  for (const arc of splitIntoChains(arcs)) chains.set(arc.chain, [...(chains.get(arc.chain) ?? []), arc]);
  return [...chains.values()];
};

const someArcs = fc
  .array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 40 })
  .map((pairs) => pairs.filter(([from, to]) => from !== to).map(([from, to], row): Arc => ({ row, from, to })));

describe('chains and swaps of a plan', () => {
  test('somebody who takes an open seat begins a chain, whoever takes the seat left follows', () => {
    const arcs = [
      { row: 0, from: 1, to: 2 },
      { row: 1, from: 2, to: 3 },
      { row: 2, from: 0, to: 1 },
    ];
    expect(splitIntoChains(arcs)).toEqual([
      { row: 1, from: 2, to: 3, chain: 1, step: 1, isSwap: false },
      { row: 0, from: 1, to: 2, chain: 1, step: 2, isSwap: false },
      { row: 2, from: 0, to: 1, chain: 1, step: 3, isSwap: false },
    ]);
  });

  test('two people who take each other’s seat are a swap', () => {
    const arcs = [
      { row: 4, from: 1, to: 0 },
      { row: 2, from: 0, to: 1 },
    ];
    expect(splitIntoChains(arcs)).toEqual([
      { row: 2, from: 0, to: 1, chain: 1, step: 1, isSwap: true },
      { row: 4, from: 1, to: 0, chain: 1, step: 2, isSwap: true },
    ]);
  });

  test('separate moves are separate chains, open ones first', () => {
    const arcs = [
      { row: 0, from: 0, to: 1 },
      { row: 1, from: 1, to: 0 },
      { row: 2, from: 5, to: 6 },
    ];
    expect(splitIntoChains(arcs).map(({ row, chain, isSwap }) => [row, chain, isSwap])).toEqual([
      [2, 1, false],
      [0, 2, true],
      [1, 2, true],
    ]);
  });

  test('no moves are no chains', () => expect(splitIntoChains([])).toEqual([]));

  test('every move lies in exactly one chain, chains and steps are counted from 1', () => {
    fc.assert(
      fc.property(someArcs, (arcs) => {
        const chains = chainsOf(arcs);
        const rows = chains.flat().map(({ row }) => row);
        expect(rows.sort((a, b) => a - b)).toEqual(arcs.map(({ row }) => row));
        chains.forEach((chain, index) => {
          expect(chain.map(({ chain: number, step }) => [number, step])).toEqual(
            chain.map((_, place) => [index + 1, place + 1]),
          );
        });
      }),
    );
  });

  test('every step takes the seat the step before it leaves', () => {
    fc.assert(
      fc.property(someArcs, (arcs) => {
        for (const chain of chainsOf(arcs)) {
          chain.slice(1).forEach((arc, index) => expect(arc.to).toBe(chain[index]!.from));
        }
      }),
    );
  });

  test('a swap closes on itself and all its steps say so', () => {
    fc.assert(
      fc.property(someArcs, (arcs) => {
        for (const chain of chainsOf(arcs)) {
          expect(new Set(chain.map(({ isSwap }) => isSwap)).size).toBe(1);
          if (chain[0]!.isSwap) expect(chain.at(-1)!.from).toBe(chain[0]!.to);
        }
      }),
    );
  });

  test('open chains fill and open exactly the seats the moves fill and open', () => {
    fc.assert(
      fc.property(someArcs, (arcs) => {
        const open = chainsOf(arcs).filter((chain) => !chain[0]!.isSwap);
        for (let column = 0; column <= 8; column += 1) {
          const arrivals = arcs.filter(({ to }) => to === column).length;
          const departures = arcs.filter(({ from }) => from === column).length;
          const begins = open.filter((chain) => chain[0]!.to === column).length;
          const ends = open.filter((chain) => chain.at(-1)!.from === column).length;
          expect([begins, ends]).toEqual([Math.max(0, arrivals - departures), Math.max(0, departures - arrivals)]);
        }
      }),
    );
  });

  test('the order in which moves are given does not matter', () => {
    fc.assert(
      fc.property(someArcs, (arcs) => {
        expect(splitIntoChains([...arcs].reverse())).toEqual(splitIntoChains(arcs));
      }),
    );
  });
});
