/** Judul kolom kepuasan masyarakat pada lembar kebutuhan. */
export const serviceHeaders = { serviceIndex: 'IKM unit', lowestService: 'IKM unit terendah' };

/** Kata tentang kepuasan masyarakat. */
export const serviceLabels = {
  serviceShort: '{p} ({a})',
  serviceGraded: '{p} ({a}), {day}',
  serviceOfUnit: '{p} ({a}): {unit}',
};
