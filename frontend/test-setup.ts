import { vi } from 'vitest';

// React asks for the flag; relay-test-utils spies through a global `jest`.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, jest: vi });
