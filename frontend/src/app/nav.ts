import {
  Bell,
  Building2,
  ClipboardList,
  type LucideIcon,
  Package,
  PhoneIncoming,
  Search,
  Settings2,
  Tags,
  TicketCheck,
  UserRound,
  UsersRound,
  Workflow,
} from 'lucide-react';
import type { Role, useSession } from './session';

type Session = ReturnType<typeof useSession>;

/**
 * The places there are, in the order of the sidebar. A place is offered only when its route exists (src/router.tsx)
 * and `when` says it holds something for this person, so nobody meets an empty or forbidden page.
 */
export interface Place {
  /** Also the key of its name: `nav.<id>` in the app's catalog. */
  id:
    | 'duties'
    | 'notices'
    | 'tickets'
    | 'customers'
    | 'search'
    | 'teams'
    | 'people'
    | 'products'
    | 'categories'
    | 'settings'
    | 'profile'
    | 'call'
    | 'imports';
  to: string;
  icon: LucideIcon;
  /** After G, or alone. */
  keys?: string;
  where: 'top' | 'business' | 'admin' | 'create' | 'hidden';
  when?: (session: Session) => boolean;
}

const SEES_TICKETS: Role[] = [
  'MANAGER',
  'TEAM_LEADER',
  'CUSTOMER_SERVICE',
  'TECHNICAL_SUPPORT',
  'TECHNICIAN',
  'GENERAL_MANAGER',
  'AUDITOR',
  'DEPARTMENT_CONTACT',
];
const SEES_CUSTOMERS: Role[] = [
  'MANAGER',
  'TEAM_LEADER',
  'CUSTOMER_SERVICE',
  'TECHNICAL_SUPPORT',
  'TECHNICIAN',
  'GENERAL_MANAGER',
  'AUDITOR',
];

export const seesTickets = (session: Session) => session.is(...SEES_TICKETS);

export const places: readonly Place[] = [
  { id: 'duties', to: '/duties', icon: ClipboardList, keys: 'g d', where: 'top' },
  { id: 'notices', to: '/notices', icon: Bell, keys: 'g n', where: 'top' },
  { id: 'tickets', to: '/tickets', icon: TicketCheck, keys: 'g t', where: 'business', when: seesTickets },
  {
    id: 'customers',
    to: '/customers',
    icon: Building2,
    keys: 'g c',
    where: 'business',
    when: (s) => s.is(...SEES_CUSTOMERS),
  },
  { id: 'search', to: '/search', icon: Search, keys: 'g s', where: 'hidden', when: seesTickets },
  { id: 'call', to: '/calls/new', icon: PhoneIncoming, keys: 'n', where: 'create', when: (s) => s.may('call.record') },
  { id: 'teams', to: '/admin/teams', icon: UsersRound, keys: 'g e', where: 'admin', when: (s) => s.may('team.create') },
  {
    id: 'people',
    to: '/admin/people',
    icon: UserRound,
    keys: 'g p',
    where: 'admin',
    when: (s) => s.may('user.create'),
  },
  { id: 'products', to: '/admin/products', icon: Package, where: 'admin', when: (s) => s.may('product.create') },
  { id: 'categories', to: '/admin/categories', icon: Tags, where: 'admin', when: (s) => s.may('category.create') },
  { id: 'imports', to: '/admin/imports', icon: Workflow, where: 'admin', when: (s) => s.may('batch.undo') },
  { id: 'settings', to: '/admin/settings', icon: Settings2, where: 'admin', when: (s) => s.may('setting.change') },
  { id: 'profile', to: '/profile', icon: UserRound, keys: 'g m', where: 'hidden' },
];

export const place = (id: Place['id']) => places.find((one) => one.id === id)!;

/** Where a person begins (pages.md, 0): the first of these that exists for them. */
const HOMES: [Role, string[]][] = [
  ['CUSTOMER_SERVICE', ['/duties', '/tickets']],
  ['TEAM_LEADER', ['/today', '/tickets']],
  ['MANAGER', ['/today', '/tickets']],
  ['TECHNICAL_SUPPORT', ['/tickets']],
  ['TECHNICIAN', ['/today', '/tickets?mine=true']],
  ['FINANCE', ['/duties', '/overview']],
  ['GENERAL_MANAGER', ['/duties', '/overview', '/tickets']],
  ['SUPERIOR', ['/duties', '/notices']],
  ['STOREKEEPER', ['/issues']],
  ['AUDITOR', ['/policies', '/tickets']],
  ['ADMIN', ['/admin/people']],
  ['DEPARTMENT_CONTACT', ['/duties', '/notices']],
  ['PURCHASER', ['/duties']],
];

export function homeOf(roles: readonly Role[], exists: (path: string) => boolean): string {
  for (const [role, paths] of HOMES) {
    if (!roles.includes(role)) continue;
    const found = paths.find((path) => exists(path.split('?')[0]!));
    if (found) return found;
  }
  return ['/notices', '/profile', '/tickets'].find(exists) ?? '/';
}

/** The phone's tab bar by role (pages.md, 0.14), of what exists; the rest is behind 更多. */
const TABS: [Role[], Place['id'][]][] = [
  [['TECHNICIAN'], ['duties', 'tickets', 'notices']],
  [
    ['CUSTOMER_SERVICE', 'TECHNICAL_SUPPORT', 'TEAM_LEADER'],
    ['duties', 'tickets', 'call', 'customers', 'notices'],
  ],
  [
    ['MANAGER', 'AUDITOR', 'SUPERIOR'],
    ['duties', 'tickets', 'customers', 'notices'],
  ],
  [
    ['GENERAL_MANAGER', 'FINANCE'],
    ['duties', 'tickets', 'notices'],
  ],
  [['ADMIN'], ['people', 'teams', 'products', 'notices']],
];

export function tabsOf(roles: readonly Role[]): Place['id'][] {
  return TABS.find(([of]) => of.some((role) => roles.includes(role)))?.[1] ?? ['duties', 'notices', 'profile'];
}
