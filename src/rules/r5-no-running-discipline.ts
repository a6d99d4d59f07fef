import { dayAfter } from './change-days';
import { personRule } from './define-rule';
import { fact, fails, failsSoftly, notChecked, passes } from './rule';

/** R5: no punishment running and no case open; one that has ended or is yet to begin is only mentioned. */
export const noRunningDiscipline = personRule({
  id: 'R5',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3; PP 94/2021 Pasal 8',
    validFrom: '2021-08-31',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  changesOn: ({ employee: { discipline } }) => (discipline ?? []).flatMap(({ start, end }) => [start, dayAfter(end)]),
  ofPerson: ({ employee: { legalStatus, discipline } }) => ({
    isPunished: legalStatus === 'punished',
    cases: discipline?.map(({ weight, start, end }) => ({ weight, start, end })) ?? null,
  }),
  judge: ({ isPunished, cases }, _, asOf) => {
    if (isPunished) return fails(fact('legalStatus', 'punished'));
    if (cases === null) return notChecked('discipline');
    const running = cases.find(
      ({ weight, start, end }) =>
        weight === 'in-process' || ((start === null || start <= asOf) && (end === null || end >= asOf)),
    );
    if (running) return fails(fact('discipline', running.weight), fact('disciplineEnd', running.end));
    const later = cases.find(({ start }) => start !== null && start > asOf);
    if (later) return failsSoftly(fact('discipline', later.weight), fact('disciplineStart', later.start));
    const ended = cases.find(({ end }) => end !== null && end < asOf);
    return ended
      ? failsSoftly(fact('discipline', ended.weight), fact('disciplineEnd', ended.end))
      : passes(fact('discipline', null));
  },
});
