/** Sums whole numbers exactly, however many there are. */
export class ExactSum {
  private full = 0n;
  private part = 0;

  add(number: number): void {
    this.part += number;
    // Two numbers below 2^52 add up exactly.
    if (Math.abs(this.part) >= 2 ** 52) this.flush();
  }

  /** Adds number x count. */
  addProduct(number: number, count: number): void {
    const product = number * count;
    if (Math.abs(product) < 2 ** 52) this.add(product);
    else this.full += BigInt(number) * BigInt(count);
  }

  get value(): bigint {
    this.flush();
    return this.full;
  }

  private flush(): void {
    this.full += BigInt(this.part);
    this.part = 0;
  }
}
