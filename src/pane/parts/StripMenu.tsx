import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';

import type { Language } from '../../text';
import { useTexts, type ThemeChoice } from '../services';

import { AppearanceItems } from './AppearanceItems';

/** What the menu chooses between, and what it opens. */
export type StripMenuProps = {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Null where whoever shows the pane has its own choice. */
  readonly theme: { readonly choice: ThemeChoice; readonly onChoose: (choice: ThemeChoice) => void } | null;
  readonly onAbout: () => void;
  readonly onShortcuts: () => void;
};

/** Language, appearance and help, behind one small button of the strip. */
export const StripMenu = ({ language, onLanguage, theme, onAbout, onShortcuts }: StripMenuProps) => {
  const { frame } = useTexts();
  return (
    <Menu
      checkedValues={{ language: [language], theme: theme === null ? [] : [theme.choice] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen] }) => {
        if (name === 'language') onLanguage(chosen as Language);
        else theme?.onChoose(chosen as ThemeChoice);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={frame.menu} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <AppearanceItems frame={frame} system={theme === null ? null : frame.themeSystem} />
          <MenuDivider />
          <MenuItem onClick={onAbout}>{frame.about}</MenuItem>
          <MenuItem onClick={onShortcuts}>{frame.shortcuts}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
