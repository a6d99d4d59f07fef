import fc from 'fast-check';

import { parseNip, type Employee } from '../../src/domain';
import { readIntake, type Intake } from '../../src/intake';
import { required } from '../../src/kernel';
import { buildSample, type SampleMess } from '../../src/synthetic-data';
import { foldText, type SheetDraft } from '../../src/sheets';
import { AS_OF, gridsOf } from '../support/records';
import { runs } from '../support/depth';

const sample = (employees: number, positions: number, seed: number, mess: SampleMess): SheetDraft[] =>
  buildSample({ employees, positions, asOf: AS_OF }, seed, mess);
const readSample = (...size: Parameters<typeof sample>): Intake => readIntake(gridsOf(sample(...size)), AS_OF);
const seeds = fc.integer({ min: 0, max: 2_000_000_000 });
const sizes = fc.record({ employees: fc.integer({ min: 1, max: 150 }), positions: fc.integer({ min: 3, max: 40 }) });
const messes = fc.constantFrom<SampleMess>('none', 'readable', 'faulty');
const blocking = ({ problems }: Intake): string[] =>
  problems.filter(({ severity }) => severity === 'blocks').map(({ code }) => code);

/** A person without the places read from, and with names as they are compared. */
const facts = (employee: Employee): unknown => ({
  ...employee,
  positionName: foldText(employee.positionName),
  unit: foldText(employee.unit),
  discipline: employee.discipline?.map(({ weight, start, end }) => ({ weight, start, end })),
  source: null,
  sources: null,
});

describe('a sample workbook', () => {
  test('is the same for the same size, seed and mess, and another for another seed', () => {
    fc.assert(
      fc.property(sizes, seeds, messes, ({ employees, positions }, seed, mess) => {
        const once = JSON.stringify(sample(employees, positions, seed, mess));
        expect(JSON.stringify(sample(employees, positions, seed, mess))).toBe(once);
        expect(JSON.stringify(sample(employees, positions, seed + 1, mess))).not.toBe(once);
      }),
      { numRuns: runs(4, 10) },
    );
  });

  test('holds as many people and posts as asked for, and is read without anything blocking', () => {
    fc.assert(
      fc.property(sizes, seeds, ({ employees, positions }, seed) => {
        const intake = readSample(employees, positions, seed, 'none');
        expect(blocking(intake)).toEqual([]);
        expect([intake.employees.length, intake.positions.length]).toEqual([employees, positions]);
      }),
      { numRuns: runs(4, 15) },
    );
  });

  test('gives every person a NIP of their own with a serial from 900 to 999 that fits birth date and sex', () => {
    fc.assert(
      fc.property(sizes, seeds, ({ employees, positions }, seed) => {
        const people = required(
          sample(employees, positions, seed, 'none').find(({ name }) => name === 'Data Pegawai'),
          'people',
        );
        const [header = [], ...rows] = people.rows;
        const at = (name: string): number => header.findIndex((cell) => cell?.value === name);
        const nips = rows.map((row) => String(row[at('NIP BARU')]?.value));
        expect(new Set(nips).size).toBe(employees);
        rows.forEach((row, index) => {
          const parsed = parseNip(nips[index] ?? '');
          if (!('nip' in parsed)) throw new Error(`NIP ${nips[index]} is refused`);
          expect(parsed.nip).toMatch(/9\d\d$/);
          expect(parsed.defect).toBeNull();
          expect(parsed.facts.birthDate).toBe(row[at('TANGGAL LAHIR')]?.value);
          expect(parsed.facts.sex === 'male' ? 'M' : 'F').toBe(row[at('JENIS KELAMIN')]?.value);
          expect(parsed.facts.isContract).toBe(row[at('STATUS CPNS PNS')]?.value === 'PPPK');
        });
      }),
      { numRuns: runs(4, 12) },
    );
  });

  test('gives one-of-a-kind NIPs to a whole province, too', () => {
    const { employees, problems } = readSample(4000, 300, 12, 'none');
    expect(new Set(employees.map(({ nip }) => nip)).size).toBe(4000);
    expect(problems.filter(({ code }) => code === 'nip-duplicate')).toEqual([]);
  });

  test('with readable mess looks different and reads the same', () => {
    fc.assert(
      fc.property(sizes, seeds, ({ employees, positions }, seed) => {
        const tidy = readSample(employees, positions, seed, 'none');
        const messy = readSample(employees, positions, seed, 'readable');
        expect(messy.employees.map(facts)).toEqual(tidy.employees.map(facts));
        expect(messy.positionOf).toEqual(tidy.positionOf);
        expect(messy.positions.map(({ id, seats, filled, level }) => [id, seats, filled, level])).toEqual(
          tidy.positions.map(({ id, seats, filled, level }) => [id, seats, filled, level]),
        );
        expect(blocking(messy)).toEqual([]);
      }),
      { numRuns: runs(4, 15) },
    );
    const cells = (mess: SampleMess): string => JSON.stringify(sample(60, 12, 1, mess).map(({ rows }) => rows));
    expect(cells('readable')).not.toBe(cells('none'));
  });

  test('with faults has each of the four that stop a plan, and nothing else that does', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 40, max: 200 }), (seed, employees) => {
        const codes = new Set(blocking(readSample(employees, 20, seed, 'faulty')));
        expect([...codes].sort()).toEqual(['nip-duplicate', 'nip-numeric', 'position-unmatched', 'seats-unknown']);
      }),
      { numRuns: runs(4, 12) },
    );
  });

  test('never writes anything into a column that Padan must not read, and no cell that could run', () => {
    for (const mess of ['none', 'readable', 'faulty'] as const) {
      for (const sheet of sample(80, 20, 3, mess)) {
        const headerRow = sheet.rows.findIndex((row) => row.some((cell) => /^NIP|^NAMA/.test(String(cell?.value))));
        const header = (sheet.rows[headerRow] ?? []).map((cell) => String(cell?.value ?? ''));
        sheet.rows.forEach((row, index) => {
          row.forEach((cell, column) => {
            const value = cell?.value ?? '';
            if (typeof value === 'string' && index !== headerRow) expect(value).not.toMatch(/^\s*[=+@]/);
            const isSensitive = /^(?:AGAMA|JENIS KAWIN|NIK|NOMOR HP|EMAIL|ALAMAT|NPWP|BPJS)/.test(header[column] ?? '');
            if (isSensitive && typeof value === 'string' && index > headerRow)
              expect(['', '(tidak dibaca)']).toContain(value);
          });
        });
      }
    }
  });
});
