import { clsx } from 'clsx';
import { File as FileIcon, FileImage, FileSpreadsheet, FileText, Upload, X } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { IconButton } from './Button';
import { useWords } from './words';

function icon(type: string) {
  if (type.startsWith('image/')) return FileImage;
  if (/sheet|csv|excel/.test(type)) return FileSpreadsheet;
  if (/pdf|text|word/.test(type)) return FileText;
  return FileIcon;
}

export interface FilePreviewProps {
  name: string;
  type: string;
  bytes: number;
  /** Where it is fetched from once it is there; images are shown small. */
  href?: string;
  /** 0 to 1 while it travels. */
  progress?: number;
  error?: ReactNode;
  onRemove?: () => void;
}

/** A file in a row: what it is, how big, and how far it has come. */
export function FilePreview({ name, type, bytes, href, progress, error, onRemove }: FilePreviewProps) {
  const words = useWords();
  const Icon = icon(type);
  const travelling = progress !== undefined && progress < 1 && !error;
  const label = (
    <>
      <span className="block truncate text-sm">{name}</span>
      <span className={clsx('block truncate text-xs tnum', error ? 'text-danger-ink' : 'text-muted')}>
        {error ?? words.size(bytes)}
      </span>
    </>
  );
  return (
    <div className="relative flex h-12 w-60 max-w-full items-center gap-2.5 overflow-hidden rounded-md bg-surface pr-1.5 pl-2 shadow-card">
      <span className="grid size-8 shrink-0 place-items-center overflow-hidden rounded-sm bg-sunken text-muted">
        {href && type.startsWith('image/') ? (
          <img src={href} alt="" loading="lazy" className="size-full object-cover" />
        ) : (
          <Icon size={16} aria-hidden />
        )}
      </span>
      {href ? (
        <a href={href} download={name} className="min-w-0 flex-1 hover:underline">
          {label}
        </a>
      ) : (
        <span className="min-w-0 flex-1">{label}</span>
      )}
      {onRemove && (
        <IconButton label={words.remove} size={24} onClick={onRemove}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
      {travelling && (
        <span
          role="progressbar"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(progress * 100)}
          className="absolute inset-x-0 bottom-0 h-0.5 bg-sunken"
        >
          <span className="block h-full bg-accent" style={{ width: `${progress * 100}%` }} />
        </span>
      )}
    </div>
  );
}

/** Files dragged from the desktop: a plain area with a way to press it too. */
export function Dropzone({
  label,
  accept,
  onFiles,
  compact,
}: {
  label: ReactNode;
  accept?: string;
  onFiles: (files: File[]) => void;
  compact?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { over, handlers } = useDropping(onFiles);
  return (
    <div
      {...handlers}
      className={clsx(
        'rounded-md border border-dashed text-center transition-colors duration-100',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong',
        compact ? 'p-2' : 'p-5',
      )}
    >
      <button
        type="button"
        onClick={() => input.current?.click()}
        className="inline-flex items-center gap-2 rounded-sm px-2 py-1 text-sm text-muted hover:text-fg pointer-coarse:min-h-10"
      >
        <Upload size={15} aria-hidden />
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** Makes any surface take dropped files; `over` says when to show it. */
export function useDropping(onFiles: (files: File[]) => void) {
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const carries = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragEnter(event: DragEvent) {
      if (!carries(event)) return;
      depth.current++;
      setOver(true);
    },
    onDragOver(event: DragEvent) {
      if (carries(event)) event.preventDefault();
    },
    onDragLeave(event: DragEvent) {
      if (carries(event) && --depth.current <= 0) {
        depth.current = 0;
        setOver(false);
      }
    },
    onDrop(event: DragEvent) {
      if (!carries(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { over, handlers };
}
