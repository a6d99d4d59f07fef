import { memoize } from '../../src/kernel';

test('each argument is answered once, nothing and zero included', () => {
  const asked: number[] = [];
  const half = memoize((number: number): number | null => {
    asked.push(number);
    return number % 2 === 0 ? number / 2 : null;
  });
  expect([half(4), half(3), half(0), half(4), half(3), half(0)]).toEqual([2, null, 0, 2, null, 0]);
  expect(asked).toEqual([4, 3, 0]);
});

test('after so many arguments all are forgotten, and answers stay right', () => {
  let count = 0;
  const same = memoize((text: string) => {
    count += 1;
    return text;
  }, 2);
  expect(['a', 'b', 'c', 'a', 'c'].map(same)).toEqual(['a', 'b', 'c', 'a', 'c']);
  expect(count).toBe(4);
});
