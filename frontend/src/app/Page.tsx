import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/layout';
import { Connection } from './Connection';

export interface PageProps {
  /** In the header and, as text, in the browser's tab. */
  title: string;
  /** A word beside it: a count, a state. */
  after?: ReactNode;
  /** The page is told of changes as they happen and says so. */
  live?: boolean;
  /** Acts at the right, primary last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What every page of the shell is framed in: header 48 with title, connection and acts; below it the page's own. */
export function Page({ title, after, live, actions, children }: PageProps) {
  useTitle(title);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={title}
        after={
          <>
            {after}
            <Connection always={live} />
          </>
        }
      >
        {actions}
      </PageHeader>
      {children}
    </div>
  );
}

/** The browser's tab says where one is. */
export function useTitle(title: string) {
  const { t } = useTranslation('app');
  const brand = t('brand');
  useEffect(() => {
    document.title = title ? `${title} · ${brand}` : brand;
  }, [title, brand]);
}
