/** Largest file taken, as the server has it: 25 MiB. Asked here first, so that nobody waits for an upload that is refused. */
export const LARGEST = 25 * 1024 * 1024;

/** A file the server now holds; it belongs to nothing until it is attached by its id. */
export interface UploadedFile {
  id: string;
  name: string;
  size: number;
  type: string;
}

export type UploadProblem = 'too_large' | 'empty' | 'offline' | 'refused';

export class UploadError extends Error {
  readonly problem: UploadProblem;
  constructor(problem: UploadProblem, message: string) {
    super(message);
    this.name = 'UploadError';
    this.problem = problem;
  }
}

interface Refusal {
  errors?: { message?: string }[];
}

/** What the server said, whichever way it said it: a list of user errors, or one under `errors`. */
function refusal(body: string): string {
  try {
    const parsed = JSON.parse(body) as Refusal | { message?: string }[];
    const list = Array.isArray(parsed) ? parsed : (parsed.errors ?? []);
    return list[0]?.message ?? '';
  } catch {
    return '';
  }
}

/** Sends one file, telling how far it has come (0 to 1). Rejects with an UploadError. */
export function upload(file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<UploadedFile> {
  if (file.size > LARGEST) return Promise.reject(new UploadError('too_large', file.name));
  if (file.size === 0) return Promise.reject(new UploadError('empty', file.name));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.setRequestHeader('X-Fuwu-Upload', '1');
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(new UploadError('offline', file.name));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      if (request.status < 200 || request.status > 299) {
        reject(new UploadError(request.status === 413 ? 'too_large' : 'refused', refusal(request.responseText)));
        return;
      }
      try {
        const found = JSON.parse(request.responseText) as Partial<UploadedFile> & { contentType?: string };
        onProgress?.(1);
        resolve({
          id: found.id!,
          name: found.name ?? file.name,
          size: found.size ?? file.size,
          type: found.type ?? found.contentType ?? file.type,
        });
      } catch {
        reject(new UploadError('refused', ''));
      }
    };
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

/** Where a file is fetched from; the right to it is checked each time. */
export const fileUrl = (id: string) => `/files/${encodeURIComponent(id)}`;
