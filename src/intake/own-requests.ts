import type { Employee, MoveRequest, Position, PositionId } from '../domain';
import { foldText } from '../sheets';

import { nameKey } from './person-name';

/** Words with which a list says that the person asks, and not somebody for the person: "atas permintaan sendiri", "APS", "ybs". */
const ONESELF = /\b(?:sendiri|pribadi|yang bersangkutan|ybs|aps|pemohon)\b/;

/** Whether a request is made by the person it is about: by name, by NIP, or by a word that says so. */
const isOwn = ({ requester }: MoveRequest, { name, nip }: Employee): boolean =>
  ONESELF.test(foldText(requester)) ||
  requester.replace(/\D/g, '') === nip ||
  (nameKey(requester) !== '' && nameKey(requester) === nameKey(name));

/** Gives everybody the names of the posts asked for by the person alone; a request by somebody else is none of these. */
export const withOwnRequests = (
  employees: readonly Employee[],
  positions: readonly Position[],
  requests: readonly MoveRequest[],
): readonly Employee[] => {
  if (requests.length === 0) return employees;
  const nameOf = new Map<PositionId, string>(positions.map(({ id, name }) => [id, name]));
  const requestsOf = new Map<string, MoveRequest[]>();
  for (const request of requests) requestsOf.set(request.nip, [...(requestsOf.get(request.nip) ?? []), request]);
  return employees.map((employee) => {
    const own = (requestsOf.get(employee.nip) ?? []).filter((request) => isOwn(request, employee));
    const names = own.map(({ position }) => nameOf.get(position)).filter((name) => name !== undefined);
    return { ...employee, requestedPosts: [...new Set(names)].sort() };
  });
};
