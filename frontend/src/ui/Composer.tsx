import { clsx } from 'clsx';
import { type ClipboardEvent, type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useDropping } from './files';
import { isMac } from './keys';

export interface ComposerHandle {
  focus(): void;
  /** Puts text where the cursor is. */
  insert(text: string): void;
}

export interface ComposerProps {
  value: string;
  onChange: (value: string) => void;
  /** Its name; also the placeholder unless one is given. */
  label: string;
  placeholder?: string;
  /** Ctrl or Cmd with Enter. */
  onSubmit?: () => void;
  onFiles?: (files: File[]) => void;
  /** Warm ground for what the customer never reads. */
  internal?: boolean;
  /** Modes at the left of the foot. */
  start?: ReactNode;
  /** Tools and the one act at the right. */
  end?: ReactNode;
  /** Chosen files, an article, a hint: between the text and the foot. */
  children?: ReactNode;
  maxLength?: number;
  rows?: number;
  autoFocus?: boolean;
  ref?: Ref<ComposerHandle>;
}

/** Where one writes to somebody. It grows with the text, takes dropped and pasted files, and never loses a character itself. */
export function Composer(props: ComposerProps) {
  const {
    value,
    onChange,
    label,
    placeholder,
    onSubmit,
    onFiles,
    internal,
    start,
    end,
    children,
    maxLength,
    rows = 2,
    autoFocus,
    ref,
  } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const { over, handlers } = useDropping((files) => onFiles?.(files));
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    insert(text) {
      const box = area.current;
      if (!box) return;
      box.focus();
      box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
      onChange(box.value);
    },
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const box = area.current;
    if (!box) return;
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 280)}px`;
  }, [value]);
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (!onFiles || files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div
      {...(onFiles ? handlers : {})}
      className={clsx(
        'rounded-md border transition-colors duration-100 focus-within:border-accent',
        internal ? 'border-transparent bg-warn-soft' : 'border-line-strong bg-surface dark:bg-bg',
        over && 'border-accent bg-accent-soft',
      )}
    >
      <textarea
        ref={area}
        value={value}
        rows={rows}
        maxLength={maxLength}
        autoFocus={autoFocus}
        aria-label={label}
        placeholder={placeholder ?? label}
        onChange={(event) => onChange(event.target.value)}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(isMac ? event.metaKey : event.ctrlKey))
            return;
          event.preventDefault();
          onSubmit?.();
        }}
        className={clsx(
          'scroll-thin block w-full resize-none bg-transparent px-3 pt-2.5 pb-1 text-sm outline-none',
          internal ? 'placeholder:text-warn-ink/80' : 'placeholder:text-faint',
        )}
      />
      {children && <div className="flex flex-wrap gap-2 px-3 py-1">{children}</div>}
      {(start || end) && (
        <div className="flex items-center gap-1 p-1.5">
          <div className="flex min-w-0 flex-1 items-center gap-1">{start}</div>
          <div className="flex shrink-0 items-center gap-1">{end}</div>
        </div>
      )}
    </div>
  );
}
