import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '@/ui/Drawer';

/** Where the page is too narrow for a third column, what is alike stands in a sheet. */
export default function SimilarDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('calls');
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()} title={t('similar.title')} width={360}>
      <div className="-m-4">{children}</div>
    </Drawer>
  );
}
