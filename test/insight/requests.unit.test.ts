import type { MoveRequest } from '../../src/domain';
import { judgeFairness, PlanExplainer } from '../../src/insight';
import { ignoreProgress, seededRandom } from '../../src/kernel';
import { makePlan } from '../../src/planning';
import { aPolicy, cityInput } from '../support/records';

const input = cityInput(
  { employees: 250, positions: 60 },
  32,
  aPolicy({ leastFitGain: 100, needJustifies: false, moveCost: 0 }),
);
const made = makePlan(input, ignoreProgress);
if (!made.ok) throw new Error(made.error.code);
const planned = made.value;
const { instance, columnOfRow, plan } = planned;

const asked = (row: number, column: number, requester: string): MoveRequest => ({
  nip: instance.employees[row]!.nip,
  position: instance.positions[column]!.id,
  requester,
  source: { sheet: 'Permintaan', row: 1, column: 1 },
});

const draw = seededRandom(8);
const anywhere = Array.from({ length: 300 }, (_, index) =>
  asked(draw.below(250), draw.below(60), ['Kepala Bidang A', 'kepala  bidang a', 'Sekretaris B'][index % 3]!),
);
const own = [...Array(20).keys()].map((row) => asked(row, instance.ownColumn[row]!, 'Diri sendiri'));
const inPlan = plan.transfers
  .slice(0, 10)
  .map(({ employee }) => instance.employees.indexOf(employee))
  .map((row) => asked(row, columnOfRow[row]!, 'Sekretaris B'));
const requests = [...anywhere, ...own, ...inPlan];
const judged = judgeFairness(planned, requests).asked;

test('every request is held against the same verdicts, scores, standings and losses that an explanation gives', () => {
  const explainer = new PlanExplainer(planned);
  expect(judged.requests).toHaveLength(requests.length);
  const seen = new Map<string, number>();
  for (const { employee, position, outcome, bars, total, standing, below, loss } of judged.requests) {
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    const [row, column] = [instance.employees.indexOf(employee), instance.positions.indexOf(position)];
    const answer = explainer.explain(row, column);
    expect([total, standing]).toEqual([answer.proposed.total, answer.standing]);
    expect(bars.length === 0).toBe(answer.isEligible);
    const isThere = answer.planned === position;
    if (answer.from === position) expect(outcome).toBe(isThere ? 'holds' : 'leaves');
    else if (isThere) expect(outcome).toBe('chosen');
    else if (!answer.isEligible) expect(outcome).toBe('barred');
    else expect(outcome).toBe(answer.exclusion ?? 'not-chosen');
    if (outcome === 'not-chosen') expect(loss).toBe(answer.price?.loss ?? null);
    const short = (standing.cutOff ?? -1) - total;
    const isAsked = !isThere && answer.from !== position;
    expect(below).toBe(isAsked && short > 0 ? short : null);
  }
  for (const outcome of ['chosen', 'holds', 'leaves', 'barred', 'gains-too-little', 'not-chosen'])
    expect([outcome, (seen.get(outcome) ?? 0) > 0]).toEqual([outcome, true]);
});

test('they stand by requester, one however spelled, those furthest below the chosen first', () => {
  expect(judged.shares.map(({ requester, requests: count }) => [requester, count])).toEqual([
    ['Diri sendiri', 20],
    ['Kepala Bidang A', 200],
    ['Sekretaris B', 110],
  ]);
  for (const share of judged.shares) {
    const theirs = judged.requests.filter(({ requester }) => requester === share.requester);
    const belows = theirs.flatMap(({ below }) => (below === null ? [] : [below]));
    expect(belows).toEqual([...belows].sort((a, b) => b - a));
    expect([share.chosen, share.barred, share.below, share.farthest]).toEqual([
      theirs.filter(({ outcome }) => outcome === 'chosen').length,
      theirs.filter(({ outcome }) => outcome === 'barred').length,
      belows.length,
      belows[0] ?? null,
    ]);
  }
});

test('the order of the list does not matter, and somebody without a place in the plan is not in it', () => {
  const stranger = { ...anywhere[0]!, nip: '190001012000011001' as never };
  expect(judgeFairness(planned, [stranger, ...requests].reverse()).asked.requests).toEqual(judged.requests);
});
