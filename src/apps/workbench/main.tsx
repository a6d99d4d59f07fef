import '../page/page.css';
import { createRoot } from 'react-dom/client';

import { required } from '../../kernel';
import { firstLanguage, keepLanguage } from '../page/page';

import { Workbench } from './Workbench';

const SAMPLE = 'samples/contoh-1200-pegawai.xlsx';

// Only files beside this page can be named in its address, so that a link cannot make it load anything else.
const startFile = (): string | null => {
  const name = new URLSearchParams(location.search).get('file');
  return name !== null && /^[\w.-]+\.xlsx$/.test(name) ? name : null;
};

const language = firstLanguage(navigator.language);
keepLanguage(language);
createRoot(required(document.getElementById('root'), 'root element')).render(
  <Workbench
    files={{ start: startFile(), sample: SAMPLE }}
    firstLanguage={language}
    startsDark={matchMedia('(prefers-color-scheme: dark)').matches}
  />,
);
