export { makePapers } from './make-papers';
export { isFieldsSheet, readPaperFields } from './read-paper-fields';
