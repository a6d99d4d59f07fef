import { inflate } from '../../src/apps/cli/node-zip';
import { openPackage } from '../../src/ooxml';
import { seededRandom } from '../../src/kernel';
import { fileOf, tinySample } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

const bytes = fileOf(tinySample());
const partsBy = (opened: ReturnType<typeof openPackage>): unknown =>
  opened.ok
    ? [...opened.value.parts].map(([path, part]) => [path, Buffer.from(part).toString('base64')])
    : opened.error.code;

test('the system unpacks a file to the same bytes as the portable way', () => {
  expect(partsBy(openPackage(bytes, inflate))).toEqual(partsBy(openPackage(bytes)));
  expect(valueOf(openPackage(bytes, inflate)).sheets.length).toBeGreaterThan(1);
});

test('what one of them refuses or reads otherwise for a flipped byte, the other does too', () => {
  const random = seededRandom(7);
  const seen = new Set<string>();
  for (let round = 0; round < 120; round += 1) {
    const damaged = bytes.slice();
    damaged[random.below(damaged.length)]! ^= 1 << random.below(8);
    const [own, portable] = [partsBy(openPackage(damaged, inflate)), partsBy(openPackage(damaged))];
    expect({ round, own }).toEqual({ round, own: portable });
    seen.add(typeof own === 'string' ? own : 'read');
  }
  expect([...seen]).toContain('file-damaged');
});

test('a part that unpacks to more than it says is refused, not cut', () => {
  const longer = new Uint8Array(bytes);
  const view = new DataView(longer.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== 0x02014b50) at += 1;
  view.setUint32(at + 24, view.getUint32(at + 24, true) - 1, true);
  expect([openPackage(longer, inflate).ok, openPackage(longer).ok]).toEqual([false, false]);
});
