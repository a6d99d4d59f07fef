export { publicDrafts, type PublicAbout } from './public-drafts';
