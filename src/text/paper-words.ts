import { paperTemplates as templatesEn } from './en/paper-templates';
import { paperWords as en } from './en/paper-words';
import { paperTemplates as templatesId } from './id/paper-templates';
import { paperWords as id } from './id/paper-words';
import type { PaperId, PaperTemplate } from './paper-blocks';
import type { Language, Words } from './texts';

/** Words of papers: names of what is to be filled in, and the sentences that are made of facts. */
export type PaperWords = Words<typeof id> & { readonly templates: Readonly<Record<PaperId, PaperTemplate>> };

/** Words of papers, in the language asked for; apart from the others, because only papers say them. */
export const paperWordsOf = (language: Language): PaperWords =>
  language === 'id' ? { ...id, templates: templatesId } : { ...en, templates: templatesEn };
