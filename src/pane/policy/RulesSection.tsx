import { Button, makeStyles, SearchBox, Text, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';

import type { Policy } from '../../domain';
import type { MoveSurvey } from '../../planning';
import { RULES, type Rule } from '../../rules';
import { foldText } from '../../sheets';
import { fill } from '../../text';
import { useTexts } from '../services';

import { editsBetween } from './policy-edits';
import { RuleRow } from './RuleRow';
import { usePolicyWords } from './use-words';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '8px 0' },
  chip: { minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { width: '100%', marginTop: '12px' },
});

/** Rules shown at first. */
const SHOWN = 7;

const FILTERS = ['all', 'block', 'warn', 'changed'] as const;
type Filter = (typeof FILTERS)[number];

type Props = {
  readonly policy: Policy;
  readonly before: Policy;
  readonly survey: MoveSurvey | null;
  readonly onChange: (next: Policy) => void;
};

/** All rules, to be found by name or article, each to be set in place. */
export const RulesSection = ({ policy, before, survey, onChange }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePolicyWords();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [isWhole, setIsWhole] = useState(false);
  const changed = new Set(
    editsBetween(before, policy).flatMap((edit) =>
      edit.kind === 'rule' || edit.kind === 'threshold' ? [edit.id] : [],
    ),
  );
  const isIn = (which: Filter, { id }: Rule): boolean =>
    which === 'all' || (which === 'changed' ? changed.has(id) : policy.rules[id].mode === which);
  const chipWords: Readonly<Record<Filter, string>> = {
    all: words.allRules,
    block: words.blockRules,
    warn: words.warnRules,
    changed: words.changedRules,
  };
  const wanted = foldText(query);
  const found = RULES.filter((rule) => {
    if (!isIn(filter, rule)) return false;
    const { name, asks } = texts.policy.rules[rule.id];
    return wanted === '' || foldText(`${rule.id} ${name} ${asks} ${rule.basis.source}`).includes(wanted);
  });
  const shown = isWhole || wanted !== '' || filter !== 'all' ? found : found.slice(0, SHOWN);
  return (
    <div>
      <SearchBox
        className={styles.search}
        aria-label={words.findRule}
        placeholder={words.findRule}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      <div className={styles.chips} role="group" aria-label={words.shownRules}>
        {FILTERS.map((which) => (
          <ToggleButton
            key={which}
            className={styles.chip}
            size="small"
            shape="circular"
            checked={filter === which}
            onClick={() => setFilter(which)}
          >
            {fill(chipWords[which], { count: RULES.filter((rule) => isIn(which, rule)).length })}
          </ToggleButton>
        ))}
      </div>
      {found.length === 0 && <Text role="status">{words.noRule}</Text>}
      <ul className={styles.list}>
        {shown.map((rule) => (
          <RuleRow key={rule.id} rule={rule} policy={policy} before={before} survey={survey} onChange={onChange} />
        ))}
      </ul>
      {found.length > shown.length && (
        <Button className={styles.more} onClick={() => setIsWhole(true)}>
          {fill(words.moreRules, { count: found.length - shown.length })}
        </Button>
      )}
    </div>
  );
};
