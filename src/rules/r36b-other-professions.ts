import { degreesOf, educationStep, isListedField, isFunctional, isLicensed, professionOf } from '../domain';

import { pairRule } from './define-rule';
import { fails, notChecked, passes } from './rule';

/** R36b: whoever enters another profession (a functional post that needs no licence) has a field the post names; a kin one does not do. */
export const otherProfessions = pairRule({
  id: 'R36b',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source:
      'PP 11/2017 Pasal 76(1)d dan PermenPANRB 1/2023 (berijazah sesuai kualifikasi pendidikan yang dibutuhkan JF, menurut BKN); Anjab',
    validFrom: '2023-01-12',
    lastChecked: '2026-11-30',
    isVerified: true,
  },
  ofPerson: ({ employee, from }) => ({
    title: isFunctional(from.level) ? professionOf(from.name) : null,
    degrees: degreesOf(employee),
  }),
  ofPost: ({ to }) => {
    const { requiredEducationLevel: level, requiredEducationFields: fields } = to;
    return isFunctional(to.level) && !isLicensed(to)
      ? // School levels below a degree carry no field that a post could ask for.
        {
          title: professionOf(to.name),
          fields,
          asksForField: level === null || educationStep(level) >= educationStep('D3'),
        }
      : { title: null, fields: [], asksForField: false };
  },
  quotes: ({ employee, to }) => ({
    toPosition: to.name,
    educationField: degreesOf(employee).join(', ') || null,
    requiredFields: to.requiredEducationFields.join(', ') || null,
  }),
  judge: ({ title, degrees }, post) => {
    if (post.title === null || post.title === title || !post.asksForField) return passes();
    if (post.fields.length === 0) return notChecked('requiredFields');
    if (degrees.length === 0) return notChecked('educationField');
    const isListed = degrees.some((degree) => isListedField(degree, post.fields));
    return (isListed ? passes : fails)('toPosition', 'educationField', 'requiredFields');
  },
});
