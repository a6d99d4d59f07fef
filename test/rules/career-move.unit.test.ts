import { careerMove, retirementAge, type CareerMove, type PositionLevel } from '../../src/domain';

const LEVELS: readonly PositionLevel[] = [
  'jpt-utama',
  'jpt-madya',
  'jpt-pratama',
  'ahli-utama',
  'administrator',
  'ahli-madya',
  'pengawas',
  'ahli-muda',
  'ahli-pertama',
  'pelaksana',
  'penyelia',
  'mahir',
  'terampil',
  'pemula',
];

describe('what a move between two levels is called', () => {
  test.each<[PositionLevel, PositionLevel, CareerMove]>([
    ['administrator', 'ahli-madya', 'horizontal'],
    ['pengawas', 'ahli-muda', 'horizontal'],
    ['jpt-pratama', 'ahli-utama', 'horizontal'],
    ['pelaksana', 'ahli-pertama', 'horizontal'],
    ['pelaksana', 'penyelia', 'horizontal'],
    ['pelaksana', 'pemula', 'horizontal'],
    ['terampil', 'pelaksana', 'horizontal'],
    ['pelaksana', 'pengawas', 'vertical'],
    ['pengawas', 'administrator', 'vertical'],
    ['jpt-pratama', 'jpt-madya', 'vertical'],
    ['ahli-pertama', 'ahli-muda', 'vertical'],
    ['terampil', 'mahir', 'vertical'],
    ['penyelia', 'ahli-pertama', 'vertical'],
    ['pelaksana', 'ahli-muda', 'diagonal'],
    ['ahli-muda', 'administrator', 'diagonal'],
    ['administrator', 'jpt-pratama', 'diagonal'],
    ['mahir', 'pengawas', 'diagonal'],
    ['administrator', 'pengawas', 'lower'],
    ['ahli-muda', 'ahli-pertama', 'lower'],
    ['ahli-pertama', 'penyelia', 'lower'],
    ['mahir', 'terampil', 'lower'],
  ])('from %s to %s: %s', (from, to, expected) => expect(careerMove(from, to)).toBe(expected));

  test('a level to itself is horizontal', () => {
    expect(LEVELS.filter((level) => careerMove(level, level) !== 'horizontal')).toEqual([]);
  });

  test('what is horizontal one way is horizontal back, and what rises one way falls back', () => {
    for (const from of LEVELS) {
      for (const to of LEVELS) {
        const [there, back] = [careerMove(from, to), careerMove(to, from)];
        expect({ from, to, isLevel: there === 'horizontal' }).toEqual({ from, to, isLevel: back === 'horizontal' });
        if (there === 'vertical' || there === 'diagonal')
          expect({ from, to, back }).toEqual({ from, to, back: 'lower' });
      }
    }
  });
});

describe('retirement age', () => {
  test.each<[PositionLevel, number]>([
    ['pelaksana', 58],
    ['pengawas', 58],
    ['administrator', 58],
    ['ahli-muda', 58],
    ['penyelia', 58],
    ['ahli-madya', 60],
    ['jpt-pratama', 60],
    ['jpt-utama', 60],
    ['ahli-utama', 65],
  ])('%s: %d', (level, age) => expect(retirementAge(level)).toBe(age));
});
