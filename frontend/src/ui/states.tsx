import { clsx } from 'clsx';
import { LockKeyhole, RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { useWords } from './words';

export { Skeleton, SkeletonRows } from './Skeleton';

interface StateProps {
  icon?: ReactNode;
  title: ReactNode;
  reason?: ReactNode;
  action?: ReactNode;
  compact?: boolean;
  /** It stands in place of a whole page: its title is the page's heading. */
  page?: boolean;
}

function State({ icon, title, reason, action, compact, page }: StateProps) {
  const Title = page ? 'h1' : 'p';
  return (
    <div
      className={clsx(
        'flex flex-col items-center justify-center text-center',
        compact ? 'gap-1 px-4 py-6' : 'h-full min-h-60 gap-1.5 p-8',
      )}
    >
      {icon && (
        <div
          className={clsx(
            'mb-1 grid place-items-center rounded-full bg-sunken text-muted',
            compact ? 'size-9' : 'size-12',
          )}
        >
          {icon}
        </div>
      )}
      <Title className={clsx('font-medium', compact ? 'text-sm' : 'text-base')}>{title}</Title>
      {reason && <p className="max-w-96 text-sm text-balance text-muted">{reason}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

/** Nothing there: what that means, why, and the one thing to do about it. */
export function EmptyState(props: StateProps) {
  return <State {...props} />;
}

/** Something broke. The reference number is what the person reads out, and what the log is searched for. */
export function ErrorState({
  title,
  reason,
  reference,
  onRetry,
  compact,
}: {
  title: ReactNode;
  reason?: ReactNode;
  reference?: string | null;
  onRetry?: () => void;
  compact?: boolean;
}) {
  const words = useWords();
  return (
    <div role="alert" className="h-full">
      <State
        compact={compact}
        icon={<TriangleAlert size={compact ? 17 : 21} aria-hidden />}
        title={title}
        reason={
          <>
            {reason}
            {reference && <span className="mt-1 block select-text text-xs tnum">{words.reference(reference)}</span>}
          </>
        }
        action={
          onRetry && (
            <Button icon={<RotateCw size={14} aria-hidden />} onClick={onRetry}>
              {words.retry}
            </Button>
          )
        }
      />
    </div>
  );
}

/** It may well exist, but not for this person; the same words for both. */
export function NoPermission(props: { title: ReactNode; reason?: ReactNode; action?: ReactNode; page?: boolean }) {
  return <State icon={<LockKeyhole size={21} aria-hidden />} {...props} />;
}
