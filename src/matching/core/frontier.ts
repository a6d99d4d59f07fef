import { newFloats, newInts, type f64, type Floats, type i32, type Ints } from './memory';

/**
 * A 4-ary heap of numbered nodes by distance, smallest first. Stale entries stay in and are skipped by the caller. push and
 * pop cost O(log size); memory grows to the largest size ever held.
 */
export class Frontier {
  /** Distance of the node that `pop` answered last. */
  distance: f64 = 0;
  private room: i32 = 1024;
  private distances: Floats = newFloats(1024);
  private nodes: Ints = newInts(1024);
  private size: i32 = 0;

  /** Smallest distance inside; Infinity when empty. */
  nearest(): f64 {
    return this.size === 0 ? Infinity : this.distances[0]!;
  }

  clear(): void {
    this.size = 0;
  }

  push(distance: f64, node: i32): void {
    if (this.size === this.room) this.grow();
    const distances = this.distances;
    const nodes = this.nodes;
    let place = this.size;
    this.size += 1;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = distances[parent]!;
      if (above <= distance) break;
      distances[place] = above;
      nodes[place] = nodes[parent]!;
      place = parent;
    }
    distances[place] = distance;
    nodes[place] = node;
  }

  /** Takes the nearest node out and keeps its distance in `distance`; the heap must not be empty. */
  pop(): i32 {
    const distances = this.distances;
    const nodes = this.nodes;
    const node = nodes[0]!;
    this.distance = distances[0]!;
    this.size -= 1;
    const size = this.size;
    const lastDistance = distances[size]!;
    const lastNode = nodes[size]!;
    let place = 0;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= size) break;
      let child = first;
      let least = distances[first]!;
      const end = first + 4 < size ? first + 4 : size;
      for (let other = first + 1; other < end; other += 1) {
        if (distances[other]! < least) {
          least = distances[other]!;
          child = other;
        }
      }
      if (least >= lastDistance) break;
      distances[place] = least;
      nodes[place] = nodes[child]!;
      place = child;
    }
    distances[place] = lastDistance;
    nodes[place] = lastNode;
    return node;
  }

  private grow(): void {
    const distances = newFloats(2 * this.room);
    const nodes = newInts(2 * this.room);
    for (let at = 0; at < this.size; at += 1) {
      distances[at] = this.distances[at]!;
      nodes[at] = this.nodes[at]!;
    }
    this.distances = distances;
    this.nodes = nodes;
    this.room *= 2;
  }
}
