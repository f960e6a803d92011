import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Words, WordsProvider } from '@/ui/words';
import { useFormats } from './useFormats';

/** Gives the kit its words in the viewer's language. */
export function KitWords({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const formats = useFormats();
  const words = useMemo<Words>(
    () => ({
      close: t('kit.close'),
      undo: t('kit.undo'),
      clear: t('kit.clear'),
      open: t('kit.open'),
      retry: t('kit.retry'),
      remove: t('kit.remove'),
      searching: t('kit.searching'),
      noMatch: t('kit.noMatch'),
      selectRow: t('kit.selectRow'),
      selectAll: t('kit.selectAll'),
      unread: t('kit.unread'),
      pending: t('kit.pending'),
      paused: t('kit.paused'),
      met: t('kit.met'),
      metLate: t('kit.metLate'),
      reference: (reference) => t('kit.reference', { reference }),
      left: formats.left,
      overdue: formats.overdue,
      ago: formats.ago,
      dateTime: formats.dateTime,
      size: formats.size,
    }),
    [t, formats],
  );
  return <WordsProvider words={words}>{children}</WordsProvider>;
}
