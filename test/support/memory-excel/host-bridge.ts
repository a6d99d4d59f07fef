import type { EventEntry, EventHub } from './events';

/** Office numbers of the two things that a rich-API host does. */
const RUN_REQUEST = 93;
const RICH_API_EVENT = 33;

interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

/** office.js on Windows talks to a COM host, whose arrays are objects. */
const safeArray = (items: readonly unknown[]): SafeArray => ({
  toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item as unknown[]) : item)),
  dimensions: () => 1,
});

interface HostSettings {
  readonly apiVersion: string;
  readonly locale: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly isReadOnly: boolean;
}

/** The outcome of a request: an Office error number, or the text of the answer; undefined never arrives. */
export type Outcome = { readonly status: number } | { readonly text: string };

export type RunRequest = (bodyText: string, flags: number, answer: (outcome: Outcome) => void) => void;

const contextOf = (settings: HostSettings): Record<string, () => unknown> => ({
  GetAppType: () => 1,
  GetSolutionRef: () => 'memory-excel',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => settings.locale,
  GetAppDataLocale: () => settings.locale,
  GetDocUrl: () => 'C:\\Memory.xlsx',
  GetAppCapabilities: () => (settings.isReadOnly ? 1 : 0),
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 0,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'memory-excel',
  GetInstanceId: () => 'memory-excel',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify({ ...settings.requirementSets, ExcelApi: settings.apiVersion }),
  GetHostFullVersion: () => '16.0.17928.20000',
  GetOfficeThemeInfo: () => '{"primaryFontColor":"#000000"}',
  GetInitialDisplayMode: () => 0,
});

/** What Windows Excel puts at window.external for office.js. */
export const createHost = (settings: HostSettings, events: EventHub, run: RunRequest): Record<string, unknown> => {
  const execute = (dispId: number, params: readonly unknown[], callback: (reply: unknown) => void): void => {
    const message = params[0];
    if (dispId !== RUN_REQUEST || !Array.isArray(message)) {
      throw new Error(`memory-excel: not implemented Office call ${String(dispId)}`);
    }
    const [, , , , bodyText, , flags] = message as unknown[];
    if (typeof bodyText !== 'string') throw new Error('memory-excel: a request without a body');
    run(bodyText, typeof flags === 'number' ? flags : 0, (outcome) => {
      callback('status' in outcome ? safeArray([outcome.status]) : safeArray([0, [200, [], outcome.text]]));
    });
  };
  const settingsStore = { Read: () => safeArray([[], []]), Write: () => undefined };
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${settings.locale}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => ({ ...contextOf(settings), GetSettings: () => settingsStore }),
    Execute: execute,
    RegisterEvent: (
      dispId: number,
      _targetId: string,
      handler: (dispId: number, payload: unknown) => void,
      callback: (reply: unknown) => void,
    ) => {
      if (dispId === RICH_API_EVENT) {
        events.connect((entry: EventEntry) => handler(RICH_API_EVENT, safeArray([[...entry]])));
      }
      callback(0);
    },
    UnregisterEvent: (_dispId: number, _targetId: string, callback: (reply: unknown) => void) => {
      events.connect(undefined);
      callback(0);
    },
  };
};
