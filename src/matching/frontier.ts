/**
 * A 4-ary heap of numbered nodes by distance, smallest first. Stale entries stay in and are skipped by the caller. push and
 * pop cost O(log size); memory grows to the largest size ever held.
 */
export class Frontier {
  /** Distance of the node that `pop` answered last. */
  distance = 0;
  private distances = new Float64Array(1024);
  private nodes = new Int32Array(1024);
  private size = 0;

  /** Smallest distance inside; Infinity when empty. */
  get nearest(): number {
    return this.size === 0 ? Infinity : this.distances[0]!;
  }

  clear(): void {
    this.size = 0;
  }

  push(distance: number, node: number): void {
    if (this.size === this.nodes.length) this.grow();
    const { distances, nodes } = this;
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
  pop(): number {
    const { distances, nodes } = this;
    const node = nodes[0]!;
    this.distance = distances[0]!;
    this.size -= 1;
    const { size } = this;
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
    const distances = new Float64Array(2 * this.distances.length);
    distances.set(this.distances);
    this.distances = distances;
    const nodes = new Int32Array(2 * this.nodes.length);
    nodes.set(this.nodes);
    this.nodes = nodes;
  }
}
