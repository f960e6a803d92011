import { Skeleton } from '@/ui/Skeleton';

/** The shape of what comes: bar, title, acts, customer, stream. */
export function TicketSkeleton() {
  return (
    <div aria-busy="true" className="flex h-full flex-col">
      <div className="flex h-12 items-center gap-3 border-b px-4">
        <Skeleton width={104} />
        <Skeleton width={56} />
      </div>
      <div className="flex flex-col gap-4 border-b p-5">
        <Skeleton width="70%" height={18} />
        <div className="flex gap-2">
          <Skeleton width={84} height={32} />
          <Skeleton width={64} height={32} />
          <Skeleton width={64} height={32} />
        </div>
        <div className="grid grid-cols-2 gap-3">
          <Skeleton height={32} />
          <Skeleton height={32} />
        </div>
      </div>
      <div className="flex flex-col gap-3 border-b p-5">
        <Skeleton width="45%" />
        <Skeleton width="60%" />
      </div>
      <div className="flex flex-col gap-3 p-5">
        <Skeleton width="90%" />
        <Skeleton width="75%" />
        <Skeleton width="80%" />
      </div>
    </div>
  );
}
