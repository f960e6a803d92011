import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { openPalette } from './commands';
import { PersonMenu, Places } from './Sidebar';

/** Everything the phone's bar has no room for. */
export default function MoreSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('app');
  const close = () => onOpenChange(false);
  return (
    <Drawer open={open} onOpenChange={onOpenChange} title={t('nav.more')}>
      <div className="flex flex-col gap-3">
        <Button
          icon={<Search size={16} aria-hidden />}
          size={40}
          className="justify-start"
          onClick={() => {
            close();
            openPalette();
          }}
        >
          {t('palette.open')}
        </Button>
        <Places onGo={close} />
        <div className="border-t pt-3">
          <PersonMenu />
        </div>
      </div>
    </Drawer>
  );
}
