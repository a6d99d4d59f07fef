import type * as PapersModule from './papers-module';

/** Making papers. It rests on libraries for texts and their templates, so that whoever needs none does not load them. */
export const loadPapers = (): Promise<typeof PapersModule> => import('./papers-module');
