import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Mode } from './compose';

/** The ways to say something, the telephone first. */
export function ComposerModes({
  modes,
  mode,
  onTurn,
}: {
  modes: readonly Mode[];
  mode: Mode;
  onTurn: (mode: Mode) => void;
}) {
  const { t } = useTranslation('tickets');
  return (
    <div role="group" aria-label={t('composer.modes')} className="flex min-w-0 flex-wrap items-center gap-0.5">
      {modes.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === mode}
          onClick={() => onTurn(one)}
          className={clsx(
            'h-7 rounded-sm px-2 text-xs transition-colors duration-100 pointer-coarse:min-h-10',
            one === mode ? 'bg-press font-medium text-fg' : 'text-muted hover:bg-hover hover:text-fg',
          )}
        >
          {t(`mode.${one}`)}
        </button>
      ))}
    </div>
  );
}
