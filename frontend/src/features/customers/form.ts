import type { Kind } from './list';

/** Forms of a customer's file. Their members are called as in the API's inputs, so that each error finds its field. */
export const CHANNELS = ['PHONE', 'SMS', 'WECHAT', 'EMAIL', 'WEB', 'IN_PERSON', 'OTHER'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface FileForm {
  kind: Kind;
  name: string;
  tierId: string | null;
  /** As typed: with commas, 、 or spaces between. */
  tags: string;
  address: string;
  preferredChannel: Channel | null;
  contactHours: string;
  note: string;
  ownerId: string | null;
}
export const NEW_FILE: FileForm = {
  kind: 'COMPANY',
  name: '',
  tierId: null,
  tags: '',
  address: '',
  preferredChannel: null,
  contactHours: '',
  note: '',
  ownerId: null,
};

export interface ContactForm {
  name: string;
  title: string;
  isPrimary: boolean;
  email: string;
  preferredChannel: Channel | null;
}
export const NEW_CONTACT: ContactForm = { name: '', title: '', isPrimary: false, email: '', preferredChannel: null };

export interface PhoneForm {
  number: string;
  label: string;
}
export const NEW_PHONE: PhoneForm = { number: '', label: '' };

export interface UnitForm {
  productId: string | null;
  serial: string;
  /** Days as `2026-11-23`; empty when unknown. */
  purchasedAt: string;
  warrantyUntil: string;
  site: string;
}
export const NEW_UNIT: UnitForm = { productId: null, serial: '', purchasedAt: '', warrantyUntil: '', site: '' };

/** `连锁、重点 夜间` to its tags, each once. */
export const tagsOf = (typed: string) => [...new Set(typed.split(/[\s,，、;；]+/).filter(Boolean))];
export const tagsAsTyped = (tags: readonly string[]) => tags.join('、');

export const fileInput = (form: FileForm) => ({
  ...form,
  tags: tagsOf(form.tags),
  tierId: form.tierId ?? undefined,
  preferredChannel: form.preferredChannel ?? undefined,
  ownerId: form.ownerId ?? undefined,
});

export const contactInput = (form: ContactForm) => ({ ...form, preferredChannel: form.preferredChannel ?? undefined });

export const isBlankPhone = (phone: PhoneForm) => phone.number.trim() === '' && phone.label.trim() === '';
export const isBlankContact = (contact: ContactForm, phone: PhoneForm) =>
  contact.name.trim() === '' && contact.title.trim() === '' && contact.email.trim() === '' && isBlankPhone(phone);

/** A day as it is sent: noon, so that it stays the same day wherever it is read. */
export const momentOf = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T12:00:00`).toISOString() : undefined;
/** A moment as the day it falls on here. */
export function dayOf(moment: string | null | undefined): string {
  if (!moment) return '';
  const date = new Date(moment);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
/** Whether the warranty holds: through the whole of its last day. */
export const inWarranty = (until: string, now: number) => dayOf(until) >= dayOf(new Date(now).toISOString());

export const unitInput = (form: UnitForm) => ({
  productId: form.productId ?? '',
  serial: form.serial,
  purchasedAt: momentOf(form.purchasedAt),
  warrantyUntil: momentOf(form.warrantyUntil),
  site: form.site,
});
