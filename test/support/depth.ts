/** Whether every seed is tried (`npm run test:deep`) or a few of them (`npm test`); set by `test/config/deep.jest.json`. */
const IS_DEEP = (globalThis as { readonly PADAN_DEEP?: boolean }).PADAN_DEEP === true;

/** How often something is tried: `few` times with every test run, `all` times in a deep one. */
export const runs = (few: number, all: number): number => (IS_DEEP ? all : few);

/** What is tried: some of it with every test run, all of it in a deep one. */
export const among = <One>(few: number, all: readonly One[]): readonly One[] => all.slice(0, runs(few, all.length));
