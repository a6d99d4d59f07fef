import type { Branching, ProofPart, Restriction } from './condition-proof';
import type { Relaxed } from './toll-relaxation';

/** A part of all answers that is not yet settled; `proof` is what is known of it. */
export type Part = {
  readonly within: readonly Restriction[];
  proof: ProofPart;
  on: Branching | null;
  readonly parts: Part[];
};

/** A part whose best relaxed answer is above the best known. */
export type OpenPart = Part & { readonly best: Relaxed };

/** A heap: the highest ceiling first, of equals the smaller part. */
export class OpenParts {
  private readonly heap: OpenPart[] = [];

  get size(): number {
    return this.heap.length;
  }

  push(part: OpenPart): void {
    const { heap } = this;
    let at = heap.push(part) - 1;
    while (at > 0 && this.isBefore(part, heap[(at - 1) >> 1]!)) {
      heap[at] = heap[(at - 1) >> 1]!;
      at = (at - 1) >> 1;
    }
    heap[at] = part;
  }

  pop(): OpenPart | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || last === first) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < heap.length && this.isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (child >= heap.length || !this.isBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }

  private isBefore(one: OpenPart, other: OpenPart): boolean {
    if (one.best.ceiling !== other.best.ceiling) return one.best.ceiling > other.best.ceiling;
    return one.within.length > other.within.length;
  }
}
