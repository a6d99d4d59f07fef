import { meansText, wishTextsOf } from '../criteria';
import type { Employee, Position } from '../domain';
import { foldText } from '../sheets';

const means = (wish: string, post: Position): boolean => wishTextsOf(post).some((text) => meansText(wish, text));

/** What somebody wished for, a request to be moved before an interest, each once. */
export const wishesIn = ({ requestedPosts, interests }: Employee): string[] => {
  const named = [...(requestedPosts ?? []), ...(interests ?? [])].filter((wish) => foldText(wish) !== '');
  return [...new Map(named.map((wish) => [foldText(wish), wish])).values()];
};

/** Columns each wish means, looked up once for all who wish the same. */
export class WishedColumns {
  private readonly found = new Map<string, readonly number[]>();

  constructor(private readonly positions: readonly Position[]) {}

  of(wish: string): readonly number[] {
    const key = foldText(wish);
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const columns = this.positions.flatMap((position, column) => (means(key, position) ? [column] : []));
    this.found.set(key, columns);
    return columns;
  }
}
