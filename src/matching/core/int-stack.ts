import { newInts, type i32, type Ints } from './memory';

/** Whole numbers, last in first out; grows as needed. */
export class IntStack {
  size: i32 = 0;
  items: Ints = newInts(256);
  private room: i32 = 256;

  push(item: i32): void {
    if (this.size === this.room) {
      const larger = newInts(2 * this.room);
      for (let at = 0; at < this.size; at += 1) larger[at] = this.items[at]!;
      this.items = larger;
      this.room *= 2;
    }
    this.items[this.size] = item;
    this.size += 1;
  }

  /** Takes the last one out; there must be one. */
  pop(): i32 {
    this.size -= 1;
    return this.items[this.size]!;
  }
}
