import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '@/app/usePreferences';
import { Segmented } from '@/ui/choices';
import { Panel } from '@/ui/layout';

/** Language and looks, at once and everywhere one signs in. */
export function Looks() {
  const { t } = useTranslation(['profile', 'app']);
  const { theme, locale, prefer } = usePreferences();
  return (
    <Panel title={t('looks')}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <span className="w-16 text-xs text-muted">{t('language')}</span>
          <Segmented
            label={t('language')}
            value={locale}
            onChange={(next) => prefer({ locale: next })}
            choices={[
              // biome-ignore format: each in its own words
              { value: 'zh-CN', label: t('languages.zh') },
              { value: 'en', label: t('languages.en') },
            ]}
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <span className="w-16 text-xs text-muted">{t('theme')}</span>
          <Segmented
            label={t('theme')}
            value={theme}
            onChange={(next) => prefer({ theme: next })}
            choices={[
              { value: 'light', label: t('app:theme.light'), icon: <Sun size={13} aria-hidden /> },
              { value: 'dark', label: t('app:theme.dark'), icon: <Moon size={13} aria-hidden /> },
              { value: 'system', label: t('app:theme.system'), icon: <Monitor size={13} aria-hidden /> },
            ]}
          />
        </div>
      </div>
    </Panel>
  );
}
