import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Clock32Regular, Copy16Regular, DocumentError24Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import type { PadanProblem } from '../../domain';
import { problemMessage, type Texts } from '../../text';
import { PADAN_VERSION } from '../../usecases';
import { isHostBusyBy } from '../use-data';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', paddingTop: '48px' },
  circle: {
    width: '72px',
    height: '72px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'grid',
    placeItems: 'center',
  },
  busy: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground1 },
  broken: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  heading: {
    margin: '16px 0 0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  wrong: { marginTop: '4px', color: tokens.colorNeutralForeground2 },
  facts: {
    width: '100%',
    boxSizing: 'border-box',
    margin: '24px 0 8px',
    padding: '12px',
    textAlign: 'left',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    ':not(:first-child)': { marginTop: '8px' },
  },
  fact: { margin: 0 },
});

type Props = {
  readonly problem: PadanProblem;
  readonly texts: Texts;
  readonly copy: (text: string) => Promise<boolean>;
};

const titleOf = (problem: PadanProblem, { dataStep: words }: Texts): string => {
  const { code } = problem;
  if (isHostBusyBy(problem) || code === 'host-no-answer') return words.troubleBusy;
  return code.startsWith('file-') ? words.troubleFile : words.troubleData;
};

/** Everything a report to IT staff needs, and no cell of the workbook. */
const detailsOf = ({ code, params }: PadanProblem): string =>
  [`Padan ${PADAN_VERSION}`, code, JSON.stringify(params ?? {})].join('\n');

/** In place of a step that cannot be shown: what happened, what to do, and what is safe; codes only in what is copied. */
export const Trouble = ({ problem, texts, copy }: Props) => {
  const styles = useStyles();
  const { dataStep: words } = texts;
  const [isCopied, setCopied] = useState(false);
  const { wrong, remedy } = problemMessage(problem, texts);
  const isBusy = titleOf(problem, texts) === words.troubleBusy;
  return (
    <div className={styles.body} role="alert">
      <div className={mergeClasses(styles.circle, isBusy ? styles.busy : styles.broken)}>
        {isBusy ? <Clock32Regular /> : <DocumentError24Regular />}
      </div>
      <h1 className={styles.heading}>{titleOf(problem, texts)}</h1>
      <Text block className={styles.wrong}>
        {wrong}
      </Text>
      <dl className={styles.facts}>
        <dt className={styles.name}>{words.whatToDo}</dt>
        <dd className={styles.fact}>{remedy}</dd>
        <dt className={styles.name}>{words.yourBook}</dt>
        <dd className={styles.fact}>{words.untouched}</dd>
      </dl>
      <Button
        size="small"
        appearance="transparent"
        icon={<Copy16Regular />}
        onClick={() => void copy(detailsOf(problem)).then(setCopied)}
      >
        {isCopied ? words.copied : words.copyDetails}
      </Button>
    </div>
  );
};
