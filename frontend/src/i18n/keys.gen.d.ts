// Made by scripts/i18n-check.mjs from the catalogs there are; do not edit.
import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
      app: (typeof import('../app/zh-CN.json'))['default'];
      terms: (typeof import('../i18n/terms.zh-CN.json'))['default'];
      calls: (typeof import('../features/calls/zh-CN.json'))['default'];
      session: (typeof import('../features/session/zh-CN.json'))['default'];
      tickets: (typeof import('../features/tickets/zh-CN.json'))['default'];
      views: (typeof import('../features/views/zh-CN.json'))['default'];
    };
  }
}
