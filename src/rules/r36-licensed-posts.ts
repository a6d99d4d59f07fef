import { degreesOf, educationStep, licenceOf, opensLicensedPost, professionOf } from '../domain';

import { pairRule } from './define-rule';
import { fails, notChecked, passes } from './rule';

/**
 * R36: a licensed health or teaching post goes to those who hold a degree it names, or without a list a degree of its profession. A kin
 * field never opens it. Whoever holds a post of that title already enters nothing.
 */
export const licensedPosts = pairRule({
  id: 'R36',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source:
      'UU 14/2005 Pasal 8 dan 9 (guru); PP 28/2024 Pasal 677 (STR); PP 11/2017 Pasal 76(1)d (pendidikan yang dibutuhkan JF)',
    validFrom: '2005-12-30',
    lastChecked: '2026-11-30',
    isVerified: true,
  },
  ofPerson: ({ employee, from }) => {
    const licence = licenceOf(from);
    const { educationLevel: level } = employee;
    return {
      title: licence === null ? null : professionOf(from.name),
      licence,
      degrees: degreesOf(employee),
      // Those who left a general school have no degree, and no list need say so.
      hasNone: level !== null && educationStep(level) <= educationStep('SLTA'),
    };
  },
  ofPost: ({ to }) => {
    const licence = licenceOf(to);
    return licence === null
      ? { licence, title: null, fields: [] }
      : { licence, title: professionOf(to.name), fields: to.requiredEducationFields };
  },
  quotes: ({ employee, to }) => ({
    toPosition: to.name,
    educationField: degreesOf(employee).join(', ') || null,
    requiredFields: to.requiredEducationFields.join(', ') || 'own-degree',
  }),
  judge: ({ title, licence, degrees, hasNone }, post) => {
    if (post.licence === null || (licence === post.licence && title === post.title)) return passes();
    if (degrees.length === 0 && !hasNone) return notChecked('educationField');
    const opens = opensLicensedPost(post.licence, degrees, post.fields);
    return (opens ? passes : fails)('toPosition', 'educationField', 'requiredFields');
  },
});
