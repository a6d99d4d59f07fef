import { isoDate } from '../domain';
import { canonicalJson } from '../kernel';
import { fill, formatPoints, formatWhole } from '../text';

import type { AuditEvent } from './audit-event';
import { FORMER_FACT, WORTH_FACT } from './audit-facts';
import type { ReportInput } from './report-input';
import { countOpenSeats } from './summary-facts';

/** What the plan is worth by source and what it leaves open, and what the run it continues was worth: later runs read it back. */
export const worthEvents = ({ planned, changes, texts }: ReportInput): AuditEvent[] => {
  const { labels } = texts.sheets;
  const { worth, transfers, firstSeats } = planned.plan;
  const openSeats = countOpenSeats(planned);
  const { fit, need, achievement, cost } = worth.plan;
  const said = [fit, need, achievement, cost].map((points) => formatPoints(points, texts));
  const own: AuditEvent = {
    key: WORTH_FACT,
    fact: canonicalJson({ ...worth, openSeats, firstSeats, transfers: transfers.length }),
    sentence: fill(labels.auditWorth, {
      a: said[0] ?? '',
      b: said[1] ?? '',
      p: said[2] ?? '',
      q: said[3] ?? '',
      open: formatWhole(openSeats.after, texts),
    }),
  };
  if (!changes) return [own];
  const { run, asOf, total, openSeats: openBefore, measuredBy } = changes.former;
  const stated = { run, asOf: asOf === null ? null : isoDate(asOf), total, openSeats: openBefore };
  const remark = measuredBy.length === 0 ? {} : { measuredBy };
  return [
    own,
    {
      key: FORMER_FACT,
      fact: canonicalJson({ ...stated, ...remark }),
      sentence: fill(labels.auditFormer, { p: run, ...changes.counts }),
    },
  ];
};
