import type * as ScenariosModule from './compare-scenarios';

type Module = typeof ScenariosModule;

/** What `compare-scenarios` does. It drafts a sheet and knows every option of a policy, so that a page loads it when somebody asks for it. */
export const compareScenarios = async (
  ...asked: Parameters<Module['compareScenarios']>
): Promise<Awaited<ReturnType<Module['compareScenarios']>>> =>
  (await import('./compare-scenarios')).compareScenarios(...asked);
