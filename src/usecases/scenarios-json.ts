import { scenarioLetter } from '../book';
import { isoDate } from '../domain';
import type { Json } from '../kernel';

import type { ScenarioComparison } from './compare-scenarios';

/** Scenarios as `scenario --json` shows them; values and gains in hundredths. */
export const scenariosJson = ({ scenarios, agreement, sheet }: ScenarioComparison): Json => ({
  sheet,
  scenarios: scenarios.map(({ name, purpose, asOf, follows, figures }, index) => ({
    letter: scenarioLetter(index),
    name,
    purpose,
    asOf: isoDate(asOf),
    follows,
    ...figures,
    openByKind: figures.openByKind.map((one) => ({ ...one })),
  })),
  shared: agreement.shared,
  safe: agreement.safe,
  rows: agreement.rows.map(({ person, from, targets, agreeing, isSafe }) => ({
    employee: person.key,
    from: from.key,
    to: targets.map((target) => target?.key ?? null),
    agreeing,
    safe: isSafe,
  })),
});
