import { Headphones, Languages, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '@/app/Page';
import { usePreferences } from '@/app/usePreferences';
import { Button, IconButton } from '@/ui/Button';
import { TooltipProvider } from '@/ui/Tooltip';
import { DayOfTickets } from './DayOfTickets';

/** The page before the pages: a form of 340 px at the left, a drawn day at the right; on a phone the form alone. */
export function Door({ title, reason, children }: { title: string; reason: ReactNode; children: ReactNode }) {
  const { t } = useTranslation(['session', 'app']);
  const { locale, theme, prefer } = usePreferences();
  useTitle(title);
  const dark = theme === 'dark' || (theme === 'system' && document.documentElement.classList.contains('dark'));
  return (
    <TooltipProvider delay={400}>
      <div className="flex h-full">
        <main className="scroll-thin flex min-w-0 flex-1 flex-col overflow-y-auto bg-surface desk:flex-[0_0_47.6%]">
          <header className="flex shrink-0 items-center gap-2.5 px-6 pt-6 sm:px-12">
            <span aria-hidden className="grid size-7 place-items-center rounded-[8px] bg-accent text-accent-fg">
              <Headphones size={17} strokeWidth={2.2} />
            </span>
            <span className="text-base font-semibold">{t('app:brand')}</span>
            <span className="ml-auto flex items-center gap-1">
              <Button
                kind="quiet"
                size={28}
                icon={<Languages size={16} aria-hidden />}
                lang={locale === 'en' ? 'zh-CN' : 'en'}
                onClick={() => prefer({ locale: locale === 'en' ? 'zh-CN' : 'en' })}
              >
                {t('app:person.otherLanguage')}
              </Button>
              <IconButton
                label={t(dark ? 'app:command.light' : 'app:command.dark')}
                onClick={() => prefer({ theme: dark ? 'light' : 'dark' })}
              >
                {dark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
              </IconButton>
            </span>
          </header>
          <div className="mx-auto my-auto w-full max-w-[388px] px-6 py-10">
            <h1 className="text-lg font-semibold">{title}</h1>
            <p className="mb-6 text-sm text-muted">{reason}</p>
            {children}
          </div>
          <div aria-hidden className="h-12 shrink-0 max-sm:h-24" />
        </main>
        <aside
          aria-label={t('picture')}
          className="min-w-0 flex-1 bg-[color-mix(in_oklch,var(--color-accent)_48%,var(--color-black))] max-desk:hidden"
        >
          <DayOfTickets />
        </aside>
      </div>
    </TooltipProvider>
  );
}
