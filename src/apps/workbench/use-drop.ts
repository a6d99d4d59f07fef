import { useEffect, useState } from 'react';

import type { DropState } from './DropZone';

/** Names of files that can be opened. */
const OPENABLE = /\.(?:xlsx|xlsm|xltx|xltm|csv|tsv|txt)$/i;

/** What a file of another kind says it is while it is dragged, before its name is told. */
const OTHER_KIND = /^(?:image|audio|video)\/|pdf|msword|wordprocessing|powerpoint|presentation|zip|html|json/;

const kindOver = ({ dataTransfer }: DragEvent): DropState => {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  if (files.length > 1) return 'many';
  return files.some(({ type }) => OTHER_KIND.test(type)) ? 'wrong' : 'over';
};

/** Takes files that are dropped anywhere on the page: else the browser would leave the page for them. */
export const useDrop = (onFile: (file: File) => void): DropState => {
  const [state, setState] = useState<DropState>('none');
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setState(kindOver(event));
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setState('none');
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      const isOpenable = file !== undefined && OPENABLE.test(file.name);
      setState(files.length > 1 ? 'many' : isOpenable ? 'none' : 'wrong');
      if (files.length === 1 && isOpenable) onFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return state;
};
