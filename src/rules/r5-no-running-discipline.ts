import { fact, fails, failsSoftly, notChecked, passes, type PersonRule } from './rule';

/** R5: no punishment running and no case open; one that has ended or is yet to begin is only mentioned. */
export const noRunningDiscipline: PersonRule = {
  id: 'R5',
  scope: 'employee',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3; PP 94/2021 Pasal 8',
    validFrom: '2021-08-31',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  judge: ({ employee, asOf }) => {
    if (employee.legalStatus === 'punished') return fails(fact('legalStatus', employee.legalStatus));
    if (employee.discipline === null) return notChecked('discipline');
    const running = employee.discipline.find(
      ({ weight, start, end }) =>
        weight === 'in-process' || ((start === null || start <= asOf) && (end === null || end >= asOf)),
    );
    if (running) return fails(fact('discipline', running.weight), fact('disciplineEnd', running.end));
    const later = employee.discipline.find(({ start }) => start !== null && start > asOf);
    if (later) return failsSoftly(fact('discipline', later.weight), fact('disciplineStart', later.start));
    const ended = employee.discipline.find(({ end }) => end !== null && end < asOf);
    return ended
      ? failsSoftly(fact('discipline', ended.weight), fact('disciplineEnd', ended.end))
      : passes(fact('discipline', null));
  },
};
