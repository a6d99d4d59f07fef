import { audit } from './audit-command';
import { blind } from './blind-command';
import { backtest } from './backtest-command';
import { check, inspect, verify } from './check-commands';
import type { Command } from './command-tools';
import { compare } from './compare-command';
import { evaluate } from './evaluate-command';
import { needs } from './needs-command';
import type * as PapersCommands from './papers-commands';
import { explain, score } from './pair-commands';
import { objection, person } from './person-command';
import { plan } from './plan-command';
import { publicSummary } from './public-command';
import { robustness } from './robustness-command';
import { sample } from './sample-command';
import { scenario } from './scenario-command';
import { seat } from './seat-command';

/** Loaded when asked for: what papers are made with is as large as all the rest. */
const loadPapersCommands = (): Promise<typeof PapersCommands> => import('./papers-commands');

/** Commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  plan,
  check,
  inspect,
  verify,
  score,
  explain,
  robustness,
  needs,
  seat,
  papers: async (...asked) => (await loadPapersCommands()).papers(...asked),
  templates: async (...asked) => (await loadPapersCommands()).templates(...asked),
  audit,
  backtest,
  evaluate,
  compare,
  public: publicSummary,
  blind,
  person,
  objection,
  scenario,
  sample,
};
