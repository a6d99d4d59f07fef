import { parseIsoDate, type Policy } from '../domain';
import { hashOfJson, type Json } from '../kernel';

import { parseFact } from './parse-fact';
import type { AuditReading } from './read-audit';

/** A day as the trail writes it; null where there is none. */
const dayOf = (value: Json | undefined): Json => (typeof value === 'string' ? parseIsoDate(value) : null);

/**
 * The policy of a run as its audit trail states it, line by line; null where its lines do not give the policy whose hash the trail
 * states.
 */
export const policyOfAudit = ({ facts, lines }: AuditReading): Policy | null => {
  const options = parseFact(facts.get('options') ?? '');
  const rules: Record<string, Json> = {};
  const criteria: Record<string, Json> = {};
  const waivers: Json[] = [];
  for (const { event, detail } of lines) {
    const [kind = '', name = ''] = event.split(' ');
    if (kind !== 'rule' && kind !== 'criterion' && kind !== 'waiver') continue;
    const fact = parseFact(detail);
    if (fact === null) return null;
    if (kind === 'rule')
      rules[name] = { ...fact, validFrom: dayOf(fact['validFrom']), validTo: dayOf(fact['validTo']) };
    else if (kind === 'criterion') criteria[name] = fact;
    else waivers.push({ ...fact, date: dayOf(fact['date']) });
  }
  if (options === null) return null;
  const policy = { ...options, rules, criteria, waivers };
  // The hash covers all of it: what gives the same hash is that policy.
  return hashOfJson(policy) === facts.get('policyHash') ? (policy as unknown as Policy) : null;
};
