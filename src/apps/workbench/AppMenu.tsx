import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';

import { AppearanceItems, type ThemeChoice } from '../../pane';
import type { Language, Texts, WorkbenchTexts } from '../../text';

/** What the menu does and chooses between. */
export type AppMenuProps = {
  readonly texts: Texts;
  readonly words: WorkbenchTexts;
  readonly canSave: boolean;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onSample: () => void;
  readonly onPapers: () => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly keepsDraft: boolean;
  readonly onKeepDraft: (isKept: boolean) => void;
};

const KEEPS = 'keeps';

/** Everything of the bar in one place, where the bar itself has no room for it, and what is chosen seldom. */
export const AppMenu = (props: AppMenuProps) => {
  const { texts, words, canSave, isBusy, onOpen, onSave, onSample, onPapers, language, theme, keepsDraft } = props;
  const { frame } = texts;
  return (
    <Menu
      hasCheckmarks
      checkedValues={{ language: [language], theme: [theme], draft: keepsDraft ? [KEEPS] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'language') props.onLanguage(checkedItems[0] as Language);
        else if (name === 'theme') props.onTheme(checkedItems[0] as ThemeChoice);
        else props.onKeepDraft(checkedItems.includes(KEEPS));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          style={{ flexShrink: 0 }}
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={words.more}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent="Ctrl+O" disabled={isBusy} onClick={onOpen}>
            {words.open}
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+S" disabled={isBusy || !canSave} onClick={onSave}>
            {words.save}
          </MenuItem>
          <MenuItem disabled={isBusy || !canSave} onClick={onPapers}>
            {words.papers}
          </MenuItem>
          <MenuItem disabled={isBusy} onClick={onSample}>
            {words.trySample}
          </MenuItem>
          <MenuItemCheckbox name="draft" value={KEEPS}>
            {words.draftMenu}
          </MenuItemCheckbox>
          <MenuDivider />
          <AppearanceItems frame={frame} system={words.themeSystem} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
