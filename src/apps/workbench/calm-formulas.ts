import { LifecycleService, LifecycleStages, type Injector } from '@univerjs/core';
import { IFormulaDependencyGenerator } from '@univerjs/preset-sheets-core';

import { breather } from '../../hosts/univer';

/** Formulas that are calculated in a row before the page may do something else. */
export const FORMULAS_AT_ONCE = 20;

/** What depends on what: asked of one formula after the other, each time a workbook is shown and after each edit. */
type Generator = { _getRangeListByNode: (formula: unknown) => Promise<unknown> };

/** Lets the page do what waits while the view finds out which formulas depend on which cells; by itself it does so for all of them at once. */
export const calmFormulas = async (injector: Injector): Promise<void> => {
  await injector.get(LifecycleService).onStage(LifecycleStages.Ready);
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const rangesOf = generator._getRangeListByNode.bind(generator);
  const breathe = breather();
  generator._getRangeListByNode = async (formula) => {
    const ranges = await rangesOf(formula);
    await breathe();
    return ranges;
  };
};
