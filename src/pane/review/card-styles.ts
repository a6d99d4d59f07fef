import { makeStyles, tokens } from '@fluentui/react-components';

/** What the sections of a card and of an answer share. */
export const useCardStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '24px' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', columnGap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: '8px', padding: '12px' },
  plain: { margin: 0, padding: 0, listStyleType: 'none' },
  link: { alignSelf: 'flex-start', padding: '0 4px', marginLeft: '-4px', minWidth: 0 },
  sums: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sumName: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 8px 2px 0' },
  sumNumber: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', padding: '2px 0' },
  total: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: '4px',
  },
  won: { color: tokens.colorStatusSuccessForeground1 },
  lost: { color: tokens.colorStatusWarningForeground1 },
});
