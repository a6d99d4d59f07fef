export { Pane } from './Pane';
export { AppearanceItems } from './parts/AppearanceItems';
export { AskDialog } from './parts/AskDialog';
export { ProblemBar } from './parts/ProblemBar';
export type { PaneServices, ThemeChoice } from './services';
