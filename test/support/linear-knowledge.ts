/** What somebody knows who knows some sums of unknown numbers: rows of an echelon form over the unknowns. */
export class LinearKnowledge {
  private readonly rows: { readonly lead: number; readonly row: number[] }[] = [];

  constructor(private readonly unknowns: number) {}

  /** Learns the value of a sum, by its coefficients. */
  learn(coefficients: ReadonlyMap<number, number>): void {
    const rest = this.reduced(coefficients);
    const lead = rest.findIndex((one) => Math.abs(one) > 1e-9);
    if (lead < 0) return;
    const scale = rest[lead] ?? 1;
    this.rows.push({ lead, row: rest.map((one) => one / scale) });
  }

  /** Whether the value of a sum follows from what is known. */
  knows(coefficients: ReadonlyMap<number, number>): boolean {
    return this.reduced(coefficients).every((one) => Math.abs(one) <= 1e-9);
  }

  private reduced(coefficients: ReadonlyMap<number, number>): number[] {
    const left = Array.from({ length: this.unknowns }, (_, index) => coefficients.get(index) ?? 0);
    for (const { lead, row } of this.rows) {
      const factor = left[lead] ?? 0;
      if (Math.abs(factor) > 1e-9) row.forEach((one, index) => (left[index] = (left[index] ?? 0) - factor * one));
    }
    return left;
  }
}
