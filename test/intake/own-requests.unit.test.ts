import type { MoveRequest } from '../../src/domain';
import { withOwnRequests } from '../../src/intake/own-requests';
import { anEmployee, aPosition, nip } from '../support/records';

const position = aPosition({ id: 'desk', name: 'Pengolah Data' });
const source = { sheet: 'Usulan', row: 1, column: 2 };
const requestBy = (requester: string): MoveRequest => ({ nip: nip(0), position: position.id, requester, source });
const employees = [anEmployee({ name: 'Ns. Siti Contoh, S.Kep.', requestedPosts: null })];

describe('own requests', () => {
  test.each<[string, readonly string[]]>([
    ['Siti Contoh', ['Pengolah Data']],
    ['SITI CONTOH, S.Kep', ['Pengolah Data']],
    [nip(0), ['Pengolah Data']],
    ['atas permintaan sendiri', ['Pengolah Data']],
    ['APS', ['Pengolah Data']],
    ['Yang bersangkutan', ['Pengolah Data']],
    ['Kepala Dinas Kesehatan', []],
    ['Budi Contoh', []],
  ])('a request signed by %s asks for %j', (requester, posts) => {
    expect(withOwnRequests(employees, [position], [requestBy(requester)])[0]?.requestedPosts).toEqual(posts);
  });

  test('somebody not on the list asks for nothing, and without a list nobody knows', () => {
    const other = anEmployee({ nip: nip(5), requestedPosts: null });
    expect(withOwnRequests([other], [position], [requestBy('APS')])[0]?.requestedPosts).toEqual([]);
    expect(withOwnRequests([other], [position], [])[0]?.requestedPosts).toBeNull();
  });
});
