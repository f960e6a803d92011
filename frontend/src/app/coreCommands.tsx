import { Keyboard, Languages, LogOut, Moon, PanelLeft, Search, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Command, openPalette, useCommands } from './commands';
import { useWays } from './Link';
import { places } from './nav';
import { signOut, useSession } from './session';
import { usePreferences } from './usePreferences';

/** What can be done everywhere: go to a place, begin something, change the looks, ask for the keys. */
export function useCoreCommands({ fold, showKeys }: { fold: () => void; showKeys: () => void }) {
  const { t } = useTranslation('app');
  const session = useSession();
  const { exists, go } = useWays();
  const { locale, prefer } = usePreferences();
  const dark = document.documentElement.classList.contains('dark');
  const reachable = places.filter((one) => exists(one.to) && (one.when?.(session) ?? true));
  useCommands([
    ...reachable.map<Command>((one) => ({
      id: `${one.where === 'create' ? 'create' : 'go'}.${one.id}`,
      title: t(`nav.${one.id}`),
      group: one.where === 'create' ? 'create' : 'go',
      icon: <one.icon size={16} strokeWidth={1.75} aria-hidden />,
      keys: one.keys,
      run: () => go(one.to),
    })),
    {
      id: 'palette.open',
      title: t('palette.open'),
      group: 'settings',
      keys: 'Mod+k',
      icon: <Search size={16} aria-hidden />,
      hidden: true,
      run: () => openPalette(),
    },
    {
      id: 'palette.search',
      title: t('palette.search'),
      group: 'settings',
      keys: '/',
      icon: <Search size={16} aria-hidden />,
      hidden: true,
      run: () => openPalette(),
    },
    {
      id: 'keys.show',
      title: t('command.keys'),
      group: 'settings',
      keys: '?',
      icon: <Keyboard size={16} aria-hidden />,
      run: showKeys,
    },
    {
      id: 'sidebar.fold',
      title: t('command.sidebar'),
      group: 'settings',
      keys: '[',
      icon: <PanelLeft size={16} aria-hidden />,
      run: fold,
    },
    {
      id: 'theme.switch',
      title: t(dark ? 'command.light' : 'command.dark'),
      group: 'settings',
      words: 'dark light theme 深色 浅色 外观',
      icon: dark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />,
      run: () => prefer({ theme: dark ? 'light' : 'dark' }),
    },
    {
      id: 'language.switch',
      title: t('person.otherLanguage'),
      group: 'settings',
      icon: <Languages size={16} aria-hidden />,
      words: 'language english chinese 中文 英文',
      run: () => prefer({ locale: locale === 'en' ? 'zh-CN' : 'en' }),
    },
    {
      id: 'session.end',
      title: t('command.signOut'),
      group: 'settings',
      icon: <LogOut size={16} aria-hidden />,
      run: () => void signOut(),
    },
  ]);
}
