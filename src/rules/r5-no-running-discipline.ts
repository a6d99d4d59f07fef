import { fact, fails, failsSoftly, notChecked, passes, type PersonRule } from './rule';

/** R5: no punishment running and no case open; a light one that has ended is only mentioned. */
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
    const ended = employee.discipline.find(({ end }) => end !== null && end < asOf);
    return ended
      ? failsSoftly(fact('discipline', ended.weight), fact('disciplineEnd', ended.end))
      : passes(fact('discipline', null));
  },
};
