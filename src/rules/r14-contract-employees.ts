import { isFunctional, isManagerial } from '../domain';
import { foldText } from '../sheets';

import { dayAfter } from './change-days';
import { pairRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/** R14: a PPPK keeps the post of the contract: another unit is possible, another post is not, a managerial one never. */
export const contractEmployees = pairRule({
  id: 'R14',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 49/2018; Peraturan BKN 5/2019 (PNS saja); keterangan BKN 2025-2026',
    validFrom: '2018-11-28',
    lastChecked: '2026-01-31',
    isVerified: false,
    note: 'i-mut',
  },
  changesOn: ({ employee: { contractEnd } }) => [dayAfter(contractEnd)],
  ofPerson: ({ employee: { employmentStatus, contractEnd }, from, asOf }) => ({
    employmentStatus,
    contract:
      employmentStatus === 'pppk'
        ? {
            isOver: contractEnd !== null && contractEnd < asOf,
            post: foldText(from.name),
            isFunctional: isFunctional(from.level),
          }
        : null,
  }),
  ofPost: ({ to }) => ({
    isManagerial: isManagerial(to.level),
    post: foldText(to.name),
    isFunctional: isFunctional(to.level),
  }),
  quotes: ({ employee, from, to }) => ({
    fromPosition: from.name,
    toPosition: to.name,
    contractEnd: employee.contractEnd,
  }),
  judge: ({ employmentStatus, contract }, { isManagerial: isManagerialPost, post, isFunctional: isFunctionalPost }) => {
    if (employmentStatus === null) return notChecked('employmentStatus');
    const status = fact('employmentStatus', employmentStatus);
    if (contract === null) return passes(status);
    if (isManagerialPost) return fails(status, 'fromPosition', 'toPosition');
    if (contract.isOver) return fails(status, 'contractEnd');
    const isSamePost = contract.post === post && contract.isFunctional === isFunctionalPost;
    return (isSamePost ? passes : fails)(status, 'fromPosition', 'toPosition');
  },
});
