export { buildTemplate, PAPER_SIZES, type PaperSize } from './build-template';
export { checkTemplate, PaperPress, type FilledPaper, type Template } from './fill-template';
export { placeholderNames } from './placeholders';
