import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

interface Asks {
  ask<T>(login: string, query: string, variables?: object): Promise<T>;
}

export interface MadeTicket {
  id: string;
  version: number;
  number: string;
  subject: string;
}

/** What customer service has just been given: a new ticket of the agent's team, nobody's yet. */
export async function newTicket(desk: Asks, subject: string, more: object = {}): Promise<MadeTicket> {
  const { teams, customers } = await desk.ask<{
    teams: { id: string; kind: string; members: { name: string }[] }[];
    customers: { nodes: { id: string }[] };
  }>('manager', '{ teams { id kind members { name } } customers(first: 1) { nodes { id } } }');
  const me = await viewer(desk, 'agent');
  const team = teams.find((one) => one.members.some((member) => member.name === me.name))!;
  const { ticketCreate } = await desk.ask<{ ticketCreate: { ticket: MadeTicket } }>(
    'manager',
    `mutation ($input: TicketCreateInput!, $key: String!) {
      ticketCreate(input: $input, key: $key) { ticket { id version number subject } errors { code path message } }
    }`,
    {
      key: randomUUID(),
      input: {
        kind: 'CONSULTATION',
        channel: 'PHONE',
        subject,
        description: `${subject}，客户希望今天有答复。`,
        customerId: customers.nodes[0]!.id,
        teamId: team.id,
        ...more,
      },
    },
  );
  return ticketCreate.ticket;
}

export async function viewer(desk: Asks, login: string): Promise<{ id: string; name: string }> {
  const { viewer: found } = await desk.ask<{ viewer: { user: { id: string; name: string } } }>(
    login,
    '{ viewer { user { id name } } }',
  );
  return found.user;
}

/** A row of the list on screen. */
export const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** Something nobody else has called so. */
export const unheard = (what: string) => `${what} ${randomUUID().slice(0, 6)}`;

/** Waits until what is typed has been put on this machine, which happens a quarter of a second after typing stops. */
export const keptHere = (page: Page, words: string) =>
  expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        for (const { name } of await indexedDB.databases()) {
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            const opening = indexedDB.open(name!);
            opening.onsuccess = () => resolve(opening.result);
            opening.onerror = () => reject(opening.error);
          });
          const found = await Promise.all(
            [...database.objectStoreNames].map(
              (store) =>
                new Promise<string>((resolve) => {
                  const all = database.transaction(store).objectStore(store).getAll();
                  all.onsuccess = () => resolve(JSON.stringify(all.result));
                }),
            ),
          );
          database.close();
          if (found.join().includes(wanted)) return true;
        }
        return false;
      }, words),
    )
    .toBe(true);
