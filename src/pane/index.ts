export { Pane } from './Pane';
export { ProblemBar } from './parts/ProblemBar';
export type { PaneServices, ThemeChoice } from './services';
