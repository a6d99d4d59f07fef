import { threadEngine } from '../../src/engine';
import { MoveSurveyor } from '../../src/planning';
import { PolicySurveys, type Engine, type JobName } from '../../src/usecases';
import { AS_OF, cityInput } from '../support/records';

const records = cityInput({ employees: 300, positions: 80 }, 3);
const { policy } = records;
const strict = { ...policy, rules: { ...policy.rules, R1: { ...policy.rules.R1, thresholds: { minMonths: 60 } } } };

/** An engine that tells which jobs it is asked, and how many sessions were opened and closed. */
const watched = () => {
  const heard = { jobs: [] as JobName[], opened: 0, closed: 0 };
  const inner = threadEngine(() => 0);
  const engine: Pick<Engine, 'open'> = {
    open: () => {
      heard.opened += 1;
      const session = inner.open();
      return {
        run: (job, request, onProgress) => {
          heard.jobs.push(job);
          return session.run(job, request, onProgress);
        },
        close: () => {
          heard.closed += 1;
          session.close();
        },
      };
    },
  };
  return { heard, surveys: new PolicySurveys(engine) };
};

describe('surveys of policies', () => {
  test('send the records once, in parts, and say what a survey of them says', async () => {
    const { heard, surveys } = watched();
    const surveyor = new MoveSurveyor(records);
    expect(await surveys.survey(records, policy, AS_OF)).toEqual({ ok: true, value: surveyor.survey(policy) });
    expect(await surveys.survey(records, strict, AS_OF)).toEqual({ ok: true, value: surveyor.survey(strict) });
    expect(heard.jobs).toEqual(['records', 'records', 'survey', 'survey']);
    expect(heard.opened).toBe(1);
  });

  test('of other records, and of another day, are about those', async () => {
    const { heard, surveys } = watched();
    await surveys.survey(records, policy, AS_OF);
    const fewer = {
      ...records,
      employees: records.employees.slice(0, 40),
      positionOf: records.positionOf.slice(0, 40),
    };
    expect(await surveys.survey(fewer, policy, AS_OF)).toMatchObject({ value: { employees: 40 } });
    const later = AS_OF + 3000;
    expect(await surveys.survey(fewer, policy, later as typeof AS_OF)).toEqual({
      ok: true,
      value: new MoveSurveyor({ ...fewer, asOf: later as typeof AS_OF }).survey(policy),
    });
    expect(heard.jobs.filter((job) => job === 'records')).toHaveLength(3);
  });

  test('open another session after one has ended', async () => {
    const { heard, surveys } = watched();
    await surveys.survey(records, policy, AS_OF);
    surveys.close();
    expect(heard.closed).toBe(1);
    expect((await surveys.survey(records, policy, AS_OF)).ok).toBe(true);
    expect(heard.opened).toBe(2);
  });
});
