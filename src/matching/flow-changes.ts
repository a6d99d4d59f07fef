/** Changes of rows, heads and prices, in the order they were made. */
export type FlowChanges = readonly (
  | { readonly kind: 'move'; readonly row: number; readonly column: number; readonly points: number }
  | { readonly kind: 'heads'; readonly node: number; readonly step: 1 | -1 }
  | { readonly kind: 'price'; readonly node: number; readonly price: number }
)[];

/** What changes are made in. */
type Changeable = {
  readonly move: (row: number, column: number, points: number) => void;
  readonly changeHeads: (node: number, step: 1 | -1) => void;
  readonly setPrice: (node: number, price: number) => void;
};

/** Makes changes again, from where they were made first. */
export const redoChanges = (flow: Changeable, changes: FlowChanges): void => {
  for (const change of changes) {
    if (change.kind === 'price') flow.setPrice(change.node, change.price);
    else if (change.kind === 'heads') flow.changeHeads(change.node, change.step);
    else flow.move(change.row, change.column, change.points);
  }
};
