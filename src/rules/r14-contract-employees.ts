import { isFunctional, isManagerial } from '../domain';
import { classKey } from '../kernel';
import { foldText } from '../sheets';

import { fact, fails, notChecked, passes, type PairRule } from './rule';

/** R14: a PPPK keeps the post of the contract: another unit is possible, another post is not, a managerial one never. */
export const contractEmployees: PairRule = {
  id: 'R14',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 49/2018; Peraturan BKN 5/2019 (PNS saja); keterangan BKN 2025-2026',
    validFrom: '2018-11-28',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  personKey: ({ employee: { employmentStatus, contractEnd }, from, asOf }) =>
    employmentStatus === 'pppk'
      ? classKey('pppk', contractEnd !== null && contractEnd < asOf, foldText(from.name), isFunctional(from.level))
      : classKey(employmentStatus),
  postKey: (to) => classKey(isManagerial(to.level), foldText(to.name), isFunctional(to.level)),
  judge: ({ employee, from, to, asOf }) => {
    if (employee.employmentStatus === null) return notChecked('employmentStatus');
    const status = fact('employmentStatus', employee.employmentStatus);
    if (employee.employmentStatus !== 'pppk') return passes(status);
    const facts = [status, fact('fromPosition', from.name), fact('toPosition', to.name)];
    if (isManagerial(to.level)) return fails(...facts);
    if (employee.contractEnd !== null && employee.contractEnd < asOf)
      return fails(status, fact('contractEnd', employee.contractEnd));
    const isSamePost = foldText(from.name) === foldText(to.name) && isFunctional(from.level) === isFunctional(to.level);
    return isSamePost ? passes(...facts) : fails(...facts);
  },
};
