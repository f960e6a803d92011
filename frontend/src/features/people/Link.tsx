import { useTranslation } from 'react-i18next';
import { OnceShown } from '@/app/OnceShown';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

export interface Secret {
  name: string;
  login: string;
  /** Path of the one-time link. */
  path: string;
  /** Made with a new account, or to set a new password. */
  fresh: boolean;
}

/** The one-time link, shown this once, to be handed to the person. */
export function Link({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  const { t } = useTranslation('people');
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t(secret.fresh ? 'link.made' : 'link.reset', { name: secret.name })}
      description={t('link.why', { login: secret.login })}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t('link.done')}
        </Button>
      }
    >
      <OnceShown label={t('link.label')} value={new URL(secret.path, location.origin).href} />
      <p className="mt-2 text-xs text-muted">{t('link.once')}</p>
    </Dialog>
  );
}
