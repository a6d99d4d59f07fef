/** Version of Padan, as package.json and manifest.xml state it (a test compares them). */
export const PADAN_VERSION = '0.1.0';
