import { verifyWorkbook, type Workbook } from '../../src/usecases';

/** What a verification answers; its first fault as the error where it finds any. */
export const verify = async (workbook: Workbook) => {
  const verified = await verifyWorkbook(workbook, () => 0);
  return verified.ok && verified.value.faultCount > 0
    ? ({ ok: false, error: verified.value.faults[0], faults: verified.value.faults } as const)
    : verified;
};
