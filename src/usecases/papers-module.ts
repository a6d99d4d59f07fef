export { makePapers } from './make-papers';
export { paperContents } from './paper-contents';
export { isFieldsSheet, readPaperFields } from './read-paper-fields';
