import type { releaseWords as source } from '../id/release-words';
import type { Words } from '../texts';

/** Words of the release command and of the files it writes for IT staff. */
export const releaseWords: Words<typeof source> = {
  usage: [
    'Usage: npm run release -- --origin https://padan.example.go.id [--flavour cdn|intranet] [--support URL] [--privacy URL] [--out FOLDER] [--lang id|en]',
    '',
    '  --origin   https address at which Padan will be served, without a path',
    '  --flavour  cdn: Office.js from Microsoft; intranet: Office.js from your own server; without this option both are written',
    '  --support  your office’s support page; without this option the page about Padan on that site',
    '  --privacy  your office’s data protection page; without this option the page about Padan on that site',
    '  --out      folder of the result; without this option dist/release',
    'Exit codes: 0 done, 1 cannot be written, 2 wrong usage, 70 a fault in Padan.',
  ].join('\n'),
  needsOrigin:
    'Give --origin the https address at which Padan will be served, for example --origin https://padan.example.go.id',
  badOrigin:
    '--origin {value} cannot be used: write https://, the name of the site and its port where needed, without a path. For example https://padan.example.go.id',
  badFlavour:
    '--flavour {value} is not known: choose cdn (Office.js from Microsoft) or intranet (Office.js from your own server).',
  badAddress: '{name} {value} is not an https address. For example https://bkpsdm.example.go.id/bantuan',
  badLanguage: '--lang {value} is not known: choose id or en.',
  unknownOption: 'Option {value} is not known.',
  needsValue: 'Option {value} lacks its value.',
  extraWord: 'The word {value} is not expected here.',
  building: 'Building the pages, about a minute …',
  buildFailed: 'The pages cannot be built; the reason stands above.',
  officeMissing: 'The package @microsoft/office-js is not installed. Run npm ci, then try again.',
  listFailed: 'The list of components cannot be made: npm sbom failed ({detail}). It needs npm 9.5 or later.',
  unwritable: 'Folder {path} cannot be written ({detail}).',
  foreignFolder: 'Folder {path} holds other files. Empty it first, or choose another folder with --out.',
  wrote: 'Written: {path} ({count} {count|file|files}). Start with README.txt in it.',

  heading: 'Padan {version}, flavour {flavour}, for {origin}',
  readMe: [
    'Padan {version}, flavour {flavour}, for {origin}',
    '',
    'What is in this folder:',
    '  site/               the site: copy all of it to the root of {origin}',
    '  manifest.xml        manifest for the admin centre, SharePoint catalogue, network share and sideloading',
    '  unified/            the unified manifest (JSON) with its icons',
    '  padan-unified.zip   what is in unified/ as one package, for Microsoft 365 only',
    '  nginx.conf          nginx configuration: site in /srv/padan/site, certificate in /etc/nginx/tls/padan.crt and padan.key',
    '  web.config          IIS 10 configuration: copy to the root of the site, beside taskpane.html',
    '  headers.json        response headers by path, for other servers',
    '  firewall.txt        addresses to be opened',
    '  SHA256SUMS          SHA-256 of every file',
    '  sbom.cdx.json       list of components (CycloneDX)',
    '',
    'Steps:',
    '  1. Check the hashes: sha256sum -c SHA256SUMS (Windows: certutil -hashfile NAME SHA256).',
    '  2. Have a site name of its own and a certificate that the staff’s computers trust.',
    '  3. Copy site/ and install nginx.conf or web.config.',
    '  4. Open {origin}/tentang.html: it must be shown. Open {origin}/taskpane.html: it must say that Padan is not running inside Excel.',
    '  5. Hand out manifest.xml as docs/deployment.md says.',
    '',
    'To update: replace all of site/, then hand out the manifest.xml of the release if its version has changed. The id stays as long as the address stays.',
  ].join('\n'),
  officeNotice: [
    'The intranet flavour carries Office.js from the package @microsoft/office-js {office}, unchanged, in site/office/. It belongs to Microsoft;',
    'its licence is in OFFICE-JS-LICENSE.md: it may be copied as part of an application that works with Microsoft 365 products, may not be',
    'changed, and may not be offered to others for copying. Use it for Padan only. Microsoft is not responsible for maintaining,',
    'updating or supporting Padan, and supports Office.js from its own address only.',
  ].join('\n'),
  firewall: [
    'Addresses that Padan contacts from the staff’s computers, all by https:',
    '  {host}   Padan’s pages, scripts and icons',
  ].join('\n'),
  firewallCdn: '  appsforoffice.microsoft.com:443   Office.js, from Microsoft',
  firewallNone: 'The intranet flavour contacts no other address.',
  firewallOffice: [
    'Nobody but the staff’s computers needs to reach Padan’s server; the server itself contacts nobody.',
    'Excel and Microsoft 365 have needs of their own (signing in, Excel on the web, deployment by the admin centre). Microsoft lists them:',
    '  https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges',
  ].join('\n'),

  aboutTitle: 'About Padan',
  aboutVersion:
    'Padan {version} makes transfer plans for civil servants in Excel. Copyright © the makers of Padan; MIT licence.',
  aboutSupport: 'Support',
  aboutSupportAt: 'Your office’s support page:',
  aboutSupportText:
    'Ask the IT or personnel staff who installed Padan in your office. Tell them the version above and the code at the end of a problem’s message; do not send data about employees.',
  aboutPrivacy: 'Data protection',
  aboutPrivacyAt: 'Your office’s data protection page:',
  aboutPrivacyText:
    'Padan computes on your computer and sends no cell anywhere. What it makes is a recommendation; the decision is with the official in charge. The controller of the personal data is your office.',
  aboutTerms: 'Terms',
  aboutTermsText:
    'Padan is provided as it is under the MIT licence. Inside Excel it uses Microsoft’s Office.js; Microsoft is not responsible for maintaining, updating or supporting Padan.',
};
