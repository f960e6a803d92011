import { errorText } from '@/relay/formErrors';
import type { UserError } from '@/relay/useOperation';

interface Allowed {
  readonly act: string;
  readonly ready: boolean;
  readonly missing: readonly UserError[];
}

/** An act the viewer may do with the file, with the reason it is refused just now; null when it is not theirs at all. */
export function actOf(allowed: readonly Allowed[], act: string): { reason: string | undefined } | null {
  const found = allowed.find((one) => one.act === act);
  if (!found) return null;
  return { reason: found.ready ? undefined : found.missing.map(errorText).join('；') };
}
