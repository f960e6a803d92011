import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadError, type UploadedFile, upload } from '@/lib/files';
import { freshId } from '@/lib/ids';

/** A file on its way to the server, or one that did not get there. */
export interface Travelling {
  key: string;
  name: string;
  type: string;
  size: number;
  progress: number;
  error: string | null;
}

/** Sends files as they are dropped; each arrives by itself, and a refused one says why until it is put away. */
export function useUploads(onArrived: (files: UploadedFile) => void) {
  const { t } = useTranslation('tickets');
  const [list, setList] = useState<readonly Travelling[]>([]);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  const stops = useRef(new Map<string, AbortController>());
  const change = useCallback(
    (key: string, to: Partial<Travelling>) =>
      setList((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [],
  );
  const remove = useCallback((key: string) => {
    stops.current.get(key)?.abort();
    stops.current.delete(key);
    setList((all) => all.filter((one) => one.key !== key));
  }, []);
  const send = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = freshId();
        const stop = new AbortController();
        stops.current.set(key, stop);
        setList((all) => [
          ...all,
          { key, name: file.name, type: file.type, size: file.size, progress: 0, error: null },
        ]);
        upload(file, (progress) => change(key, { progress }), stop.signal).then(
          (done) => {
            remove(key);
            arrived.current(done);
          },
          (error: unknown) => {
            if (stop.signal.aborted) return;
            const problem = error instanceof UploadError ? error.problem : 'refused';
            const words = error instanceof UploadError && problem === 'refused' ? error.message : '';
            change(key, { error: words || t(`file.${problem}`) });
          },
        );
      }
    },
    [change, remove, t],
  );
  return { list, send, remove, busy: list.some((one) => one.error === null) };
}
