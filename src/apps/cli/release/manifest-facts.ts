import { guidOf } from './hash-guid';

/** What a manifest states beside its words, the same for both kinds. */
export type ManifestFacts = {
  /** Three numbers, as package.json states them. */
  readonly version: string;
  /** Where the pages are served: https, host and port, without a slash at the end. */
  readonly origin: string;
  /** The GUID by which Office knows the add-in. */
  readonly id: string;
  readonly supportUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
};

/** The GUID of the add-in as it is developed. */
export const DEVELOPMENT_ID = '7f3c9a52-5d0e-4b8e-9c41-2a6be0d1f794';

/** Where the development server serves the pages. */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** Name under which Office lists the maker. */
export const PROVIDER = 'Padan';

/** Colour behind the icon, as in icon.svg. */
export const ACCENT = '#0F4C5C';

/** Sizes in pixels of the icons of a button. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Set that an Excel must have so that the add-in is listed in it: the lowest, so that an old Excel can say why it is too old. */
export const LEAST_SET = { name: 'ExcelApi', version: '1.1' } as const;

/** The GUID of the add-in of one office: the same for the same address, so that a later release replaces an earlier one. */
export const idOf = (origin: string): string =>
  origin === DEVELOPMENT_ORIGIN ? DEVELOPMENT_ID : guidOf(`${DEVELOPMENT_ID} ${origin}`);

/** Facts of the manifest that developers use. */
export const developmentFacts = (version: string): ManifestFacts => ({
  version,
  origin: DEVELOPMENT_ORIGIN,
  id: DEVELOPMENT_ID,
  supportUrl: `${DEVELOPMENT_ORIGIN}/taskpane.html`,
  privacyUrl: `${DEVELOPMENT_ORIGIN}/taskpane.html`,
  termsUrl: `${DEVELOPMENT_ORIGIN}/taskpane.html`,
});

/** Address of the icon of a size. */
export const iconUrl = ({ origin }: ManifestFacts, size: number): string => `${origin}/assets/icon-${size}.png`;

/** Address of the pane. */
export const paneUrl = ({ origin }: ManifestFacts): string => `${origin}/taskpane.html`;
