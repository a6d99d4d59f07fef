/** Arcs of a directed graph: those of node v lead to `head[start[v]]` … `head[start[v + 1] - 1]`. */
export type Arcs = { readonly start: Int32Array; readonly head: Int32Array };

/**
 * Numbers the strongly connected parts of a graph: nodes that can reach each other get one number (Tarjan 1972, without
 * recursion). O(nodes + arcs).
 */
export const findStronglyConnectedComponents = ({ start, head }: Arcs): Int32Array => {
  const nodes = start.length - 1;
  const part = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const nextArc = new Int32Array(nodes);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let parts = 0;
  const enter = (node: number): void => {
    visited += 1;
    order[node] = visited;
    low[node] = visited;
    nextArc[node] = start[node]!;
    open.push(node);
    path.push(node);
  };
  for (let root = 0; root < nodes; root += 1) {
    if (order[root] !== 0) continue;
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      const arc = nextArc[node]!;
      if (arc < start[node + 1]!) {
        nextArc[node] = arc + 1;
        const target = head[arc]!;
        if (order[target] === 0) enter(target);
        else if (part[target] === -1) low[node] = Math.min(low[node]!, order[target]!);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== order[node]) continue;
      for (let member = -1; member !== node;) {
        member = open.pop()!;
        part[member] = parts;
      }
      parts += 1;
    }
  }
  return part;
};
