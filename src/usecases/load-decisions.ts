import type * as DecideModule from './decide-rows';

/** Reading and writing decisions on a result. They rest on how sheets are laid out, so that a page loads them with the first review. */
export const loadDecisions = (): Promise<typeof DecideModule> => import('./decide-rows');
