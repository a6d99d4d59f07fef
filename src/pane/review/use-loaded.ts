import { useEffect, useState } from 'react';

import type { PadanProblem } from '../../domain';
import type { Result } from '../../kernel';

/** Something that is read when its view opens. */
export type Loaded<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: PadanProblem }
  | { readonly status: 'ready'; readonly value: Value };

/**
 * Reads when the view opens, and again whenever `load` is another function or `since` another value; only the newest reading answers. What was read before stays
 * until then where it `isKept`.
 */
export const useLoaded = <Value>(
  load: () => Promise<Result<Value, PadanProblem>>,
  isKept = false,
  since: unknown = null,
): Loaded<Value> => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ status: 'loading' });
  useEffect(() => {
    let isNewest = true;
    if (!isKept) setLoaded({ status: 'loading' });
    void load().then((read) => {
      if (!isNewest) return;
      setLoaded(read.ok ? { status: 'ready', value: read.value } : { status: 'failed', problem: read.error });
    });
    return () => {
      isNewest = false;
    };
  }, [isKept, load, since]);
  return loaded;
};
