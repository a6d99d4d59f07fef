/** Something that happened: its key and fact for machines, and the sentence people read. */
export type AuditEvent = { readonly key: string; readonly fact: string; readonly sentence: string };
