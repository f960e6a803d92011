import { clsx } from 'clsx';

/** A place where text will be; it shows itself only after 120 ms, so that fast answers never flicker. */
export function Skeleton({
  width = '100%',
  height = 12,
  className,
}: {
  width?: number | string;
  height?: number | string;
  className?: string;
}) {
  return <span aria-hidden className={clsx('skeleton block', className)} style={{ width, height }} />;
}

/** Rows that are on their way, at the height they will have. */
export function SkeletonRows({ rows = 8, height = 38 }: { rows?: number; height?: number }) {
  return (
    <div aria-busy="true" className="flex flex-col">
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} style={{ height }} className="flex items-center gap-4 border-b px-4">
          <Skeleton width={84} />
          <Skeleton width={`${30 + ((i * 37) % 35)}%`} />
          <Skeleton width={72} className="ml-auto" />
        </div>
      ))}
    </div>
  );
}
