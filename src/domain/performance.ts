/** Predikat kinerja (PermenPANRB 6/2022). */
export type PerformanceRating = 'sangat-baik' | 'baik' | 'butuh-perbaikan' | 'kurang' | 'sangat-kurang';

/** Points of a predicate on the 0-100 scale of KepKa BKN 411/2025. */
export const RATING_POINTS: Readonly<Record<PerformanceRating, number>> = {
  'sangat-baik': 100,
  baik: 80,
  'butuh-perbaikan': 60,
  kurang: 40,
  'sangat-kurang': 20,
};

/** One year's appraisal (SKP). */
export type Appraisal = { readonly year: number; readonly rating: PerformanceRating };
