/** Why a request failed that should not have: nobody's mistake, so it carries what the log is searched for. */
export type FailureKind = 'network' | 'timeout' | 'busy' | 'signed_out' | 'forbidden' | 'server';

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly reference: string | null;
  constructor(kind: FailureKind, message: string, code = '', reference: string | null = null) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
    this.code = code;
    this.reference = reference;
  }
}

interface TopLevelError {
  message: string;
  extensions?: { code?: unknown; reference?: unknown };
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null);

/** The one presenter: a top-level error of the API as a Failure. */
export function presentErrors(errors: readonly TopLevelError[]): Failure {
  const first = errors[0];
  const code = text(first?.extensions?.code) ?? 'INTERNAL';
  const kind: FailureKind =
    code === 'SIGNED_OUT'
      ? 'signed_out'
      : code === 'FORBIDDEN' || code === 'NOT_FOUND'
        ? 'forbidden'
        : code === 'BUSY'
          ? 'busy'
          : 'server';
  return new Failure(kind, first?.message ?? code, code, text(first?.extensions?.reference));
}
