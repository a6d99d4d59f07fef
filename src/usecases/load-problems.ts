import type * as ProblemsModule from './write-problems';

type Module = typeof ProblemsModule;

/** What `write-problems` does. It drafts a sheet, so that a page loads it when somebody asks for it. */
export const writeProblems = async (
  ...asked: Parameters<Module['writeProblems']>
): Promise<Awaited<ReturnType<Module['writeProblems']>>> => (await import('./write-problems')).writeProblems(...asked);
