import { audit } from './audit-command';
import { check, inspect, verify } from './check-commands';
import type { Command } from './command-tools';
import { compare } from './compare-command';
import { needs } from './needs-command';
import { explain, score } from './pair-commands';
import { plan } from './plan-command';
import { robustness } from './robustness-command';
import { sample } from './sample-command';
import { scenario } from './scenario-command';
import { seat } from './seat-command';

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
  audit,
  compare,
  scenario,
  sample,
};
