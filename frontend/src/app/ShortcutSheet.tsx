import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/Dialog';
import { Kbd } from '@/ui/Kbd';
import { type Command, shownKeys, useAllCommands } from './commands';

const LIST: [string, string][] = [
  ['j', 'move'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['Escape', 'clear'],
];

/** Every key that does something here, from the same registry that obeys them. */
export function ShortcutSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('app');
  const commands = useAllCommands().filter((one) => one.keys);
  const groups: Command['group'][] = ['context', 'go', 'create', 'settings'];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('keys.title')} description={t('keys.when')} width={640}>
      <div className="columns-1 gap-8 sm:columns-2">
        <Group
          title={t('keys.list')}
          lines={LIST.map(([keys, what]) => ({
            keys: keys === 'j' ? 'J K' : keys,
            title: t(`keys.${what as 'move'}`),
          }))}
        />
        {groups.map((group) => (
          <Group
            key={group}
            title={t(`palette.group.${group}`)}
            lines={commands
              .filter((one) => one.group === group)
              .map((one) => ({ keys: shownKeys(one.keys!), title: one.title }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ title, lines }: { title: string; lines: { keys: string; title: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 text-2xs text-muted">{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.keys + line.title} className="flex h-7 items-center gap-3">
            <dt className="min-w-0 flex-1 truncate text-sm">{line.title}</dt>
            <dd className="flex gap-1">
              <span className="sr-only">{line.keys}</span>
              <Kbd keys={shownKeys(line.keys)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
