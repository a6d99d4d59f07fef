import { useEffect, useState } from 'react';

import type { Plan } from '../../domain';
import type { MoveFalls } from '../../usecases';
import type { PaneActions } from '../use-pane';

/** Whose moves fall with that of a person; null before that is known. */
export type FallsOf = (nip: string) => MoveFalls | null;

const UNKNOWN: FallsOf = () => null;

/** Asks the session that made a plan what falls with each of its moves. */
export const useFalls = (plan: Plan, falls: PaneActions['falls']): FallsOf => {
  const [known, setKnown] = useState<{ readonly plan: Plan; readonly of: FallsOf } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void falls().then((found) => {
      // Without an answer the chain alone is told of; what went wrong is said where a question is asked.
      if (!isWanted || found === null || !found.ok) return;
      const byNip = new Map(found.value.map((one) => [one.nip, one]));
      setKnown({ plan, of: (nip) => byNip.get(nip) ?? null });
    });
    return () => {
      isWanted = false;
    };
  }, [falls, plan]);
  return known?.plan === plan ? known.of : UNKNOWN;
};
