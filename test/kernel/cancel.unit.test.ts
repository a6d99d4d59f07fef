import { Cancel } from '../../src/kernel';

test('a cancel is heard once by everybody who still listens', () => {
  const cancel = new Cancel();
  const heard: string[] = [];
  cancel.onCancel(() => heard.push('first'));
  const forget = cancel.onCancel(() => heard.push('forgotten'));
  forget();
  expect(cancel.isCancelled).toBe(false);
  cancel.cancel();
  cancel.cancel();
  expect(heard).toEqual(['first']);
  expect(cancel.isCancelled).toBe(true);
});
