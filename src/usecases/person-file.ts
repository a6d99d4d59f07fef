import type { PadanProblem } from '../domain';
import { buildShortlists, nearestPosts } from '../insight';
import { fail, required, succeed, type Json, type Result } from '../kernel';
import { textBytes } from '../ooxml';
import { isBar } from '../rules';
import { fill, personWordsOf, textsOf, type Language } from '../text';

import { describeAnswer } from './describe-answer';
import { answersAbout, remakePlan } from './explain-run';
import { findLeaks, problemOfLeaks } from './find-leaks';
import { htmlPage } from './html-page';
import { personBlocks, verdictsTold, type ObjectionAccount, type PersonAccount } from './person-blocks';
import { wordsOf } from './personal-data';
import { factsRead } from './person-facts';
import type { Workbook } from './ports';
import { readDecisionsOf } from './read-decisions';
import { answersRequestOf } from './reopen-for-answers';
import { reopenRun } from './reopen-run';
import { findEmployee } from './score-pair';
import { personalDataOfRun } from './told-outside';
import { wantForDecisions } from './want-decisions';

/** Posts told of that somebody does not get. */
const NEAREST = 3;

/** Who a file about a person is for: the person, or who decides the person's objection. */
export type PersonFileKind = 'person' | 'objection';

/** A file about one person: the page, and what it tells as data. */
export type PersonFile = {
  readonly html: string;
  readonly account: PersonAccount;
  readonly objection: ObjectionAccount | null;
  readonly language: Language;
  readonly counts: { readonly read: number; readonly rules: number; readonly near: number };
};

/** Whether a name found is that of the person, or stands in it. */
const isPartOfName = (found: string, name: string): boolean => ` ${wordsOf(name).join(' ')} `.includes(` ${found} `);

/** The page about one person, moved or not, by the newest run of a workbook. One that is for the person tells nothing of other people. */
export const personFile = async (
  workbook: Workbook,
  { nip, kind, language }: { readonly nip: string; readonly kind: PersonFileKind; readonly language: Language },
): Promise<Result<PersonFile, PadanProblem>> => {
  const reopened = await reopenRun(workbook, wantForDecisions);
  if (!reopened.ok) return reopened;
  const asked = answersRequestOf(reopened.value);
  const made = remakePlan(asked);
  if (!made.ok) return made;
  const planned = made.value;
  const { request } = asked;
  const { instance, plan } = planned;
  const found = findEmployee(instance.employees, nip);
  if (!found.ok) return found;
  const employee = required(instance.employees[found.value], 'employee');
  const answers = answersAbout(planned, request);
  const own = required(instance.positions[planned.columnOfRow[found.value] ?? -1], 'post');
  const asOwn = answers.explain({ nip, position: own.id });
  if (!asOwn.ok) return asOwn;
  const nearest = nearestPosts(planned, found.value, NEAREST).flatMap(({ position }) => {
    const answer = answers.explain({ nip, position: position.id });
    return answer.ok ? [answer.value.explanation] : [];
  });
  const transfer = plan.transfers.find((one) => one.employee === employee) ?? null;
  const entries = readDecisionsOf(reopened.value.reading)?.entries ?? [];
  const account: PersonAccount = {
    run: request.run,
    asOf: request.asOf,
    policy: request.policy,
    plan,
    planned: asOwn.value.explanation,
    transfer,
    decisions: entries.filter((entry) => entry.nip === employee.nip && entry.decision !== ''),
    nearest,
  };
  const without = kind === 'objection' && transfer !== null ? answers.explain({ nip, position: null }) : null;
  if (without !== null && !without.ok) return without;
  const objection: ObjectionAccount | null =
    kind === 'person'
      ? null
      : {
          without: without?.value.whatIf ?? null,
          rivals:
            transfer === null
              ? null
              : (buildShortlists(planned).find(({ position }) => position === transfer.to) ?? null),
        };
  const words = personWordsOf(language);
  const title = fill(kind === 'person' ? words.personTitle : words.objectionTitle, { name: employee.name });
  const html = htmlPage(title, language, personBlocks(account, objection, textsOf(language)));
  if (kind === 'person') {
    const data = personalDataOfRun(request, [], language);
    // Days of others are also days of other things, and words of their names names of many: what counts is who is named whole.
    const leaks = findLeaks({ name: 'page', parts: new Map([['page.html', textBytes(html)]]) }, data).filter(
      (leak) =>
        (leak.kind === 'nip' && leak.value.replace(/\D/g, '') !== employee.nip) ||
        (leak.kind === 'name' && !isPartOfName(leak.value, employee.name)),
    );
    const problem = problemOfLeaks(leaks);
    if (problem !== null) return fail(problem);
  }
  const counts = {
    read: factsRead(employee, textsOf(language)).length,
    rules: verdictsTold(account).length,
    near: nearest.length,
  };
  return succeed({ html, account, objection, language, counts });
};

/** What a page tells, as plain data; scores in hundredths. */
export const personJson = ({ account, objection, language }: PersonFile): Json => {
  const { planned, transfer, run, decisions, nearest, policy } = account;
  const texts = textsOf(language);
  return {
    run,
    employee: planned.employee.nip,
    from: planned.from.id,
    planned: planned.to.id,
    moves: transfer !== null,
    read: factsRead(planned.employee, texts).map((one) => ({ ...one })),
    rules: verdictsTold(account).map((verdict) => ({
      rule: verdict.rule,
      status: verdict.status,
      bars: isBar(verdict, policy),
    })),
    current: planned.current.total,
    proposed: transfer === null ? null : planned.proposed.total,
    decisions: decisions.map(({ decision, official, date, letter }) => ({ decision, official, date, letter })),
    nearest: nearest.map((one) => ({ position: one.to.id, sentence: describeAnswer(one, policy, texts) })),
    without: objection?.without === undefined || objection.without === null ? null : { loss: objection.without.loss },
  };
};
