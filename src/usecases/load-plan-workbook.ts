import type * as PlanModule from './plan-workbook';

type Module = typeof PlanModule;

/** What `planWorkbook` does. It reads decisions and former runs, so that a page loads it with the first run. */
export const planWorkbookLater = (...asked: Parameters<Module['planWorkbook']>): ReturnType<Module['planWorkbook']> => {
  let job: ReturnType<Module['planWorkbook']> | null = null;
  let isCancelled = false;
  const run = async (): Promise<Awaited<ReturnType<Module['planWorkbook']>['result']>> => {
    const { planWorkbook } = await import('./plan-workbook');
    job = planWorkbook(...asked);
    if (isCancelled) job.cancel();
    return job.result;
  };
  return {
    result: run(),
    cancel: () => {
      isCancelled = true;
      job?.cancel();
    },
  };
};
