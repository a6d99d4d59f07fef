import { MenuDivider, MenuGroup, MenuGroupHeader, MenuItemRadio } from '@fluentui/react-components';

import type { Texts } from '../../text';

type Props = {
  readonly frame: Pick<Texts['frame'], 'language' | 'theme' | 'themeLight' | 'themeDark'>;
  /** What follows by itself is called; null where the appearance is not chosen here. */
  readonly system: string | null;
};

/** Languages and appearances to choose from in a menu, whose checked values are called `language` and `theme`. */
export const AppearanceItems = ({ frame, system }: Props) => (
  <>
    <MenuGroup>
      <MenuGroupHeader>{frame.language}</MenuGroupHeader>
      <MenuItemRadio name="language" value="id" lang="id">
        Bahasa Indonesia
      </MenuItemRadio>
      <MenuItemRadio name="language" value="en" lang="en">
        English
      </MenuItemRadio>
    </MenuGroup>
    {system !== null && (
      <>
        <MenuDivider />
        <MenuGroup>
          <MenuGroupHeader>{frame.theme}</MenuGroupHeader>
          <MenuItemRadio name="theme" value="system">
            {system}
          </MenuItemRadio>
          <MenuItemRadio name="theme" value="light">
            {frame.themeLight}
          </MenuItemRadio>
          <MenuItemRadio name="theme" value="dark">
            {frame.themeDark}
          </MenuItemRadio>
        </MenuGroup>
      </>
    )}
  </>
);
