/**
 * Recent law that touches a rule without being its text: the new list of pelaksana posts (KepmenPANRB 282/2025), approval through I-MUT (SE
 * BKN 7/2024), the change of the talent rules (PermenPANRB 20/2025), and six months in post, announced without a number.
 */
export type LawNote = 'pelaksana-posts' | 'i-mut' | 'talent' | 'six-months';
