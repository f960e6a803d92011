// Made by scripts/i18n-check.mjs from the catalogs there are; do not edit.
import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
      app: (typeof import('../app/zh-CN.json'))['default'];
      terms: (typeof import('../i18n/terms.zh-CN.json'))['default'];
      batches: (typeof import('../features/batches/zh-CN.json'))['default'];
      calls: (typeof import('../features/calls/zh-CN.json'))['default'];
      categories: (typeof import('../features/categories/zh-CN.json'))['default'];
      customers: (typeof import('../features/customers/zh-CN.json'))['default'];
      notices: (typeof import('../features/notices/zh-CN.json'))['default'];
      people: (typeof import('../features/people/zh-CN.json'))['default'];
      products: (typeof import('../features/products/zh-CN.json'))['default'];
      profile: (typeof import('../features/profile/zh-CN.json'))['default'];
      search: (typeof import('../features/search/zh-CN.json'))['default'];
      session: (typeof import('../features/session/zh-CN.json'))['default'];
      settings: (typeof import('../features/settings/zh-CN.json'))['default'];
      teams: (typeof import('../features/teams/zh-CN.json'))['default'];
      tickets: (typeof import('../features/tickets/zh-CN.json'))['default'];
      views: (typeof import('../features/views/zh-CN.json'))['default'];
    };
  }
}
