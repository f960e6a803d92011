/**
 * @generated SignedSource<<7c349769c3bc877afcf42f31a2009d8e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type DueKind = "FIRST_RESPONSE" | "NEXT_REPLY" | "PROMISE" | "RESOLUTION";
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
import { FragmentRefs } from "relay-runtime";
export type FileTicketLine_ticket$data = {
  readonly assignee: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly dueAt: string | null | undefined;
  readonly dueKind: DueKind | null | undefined;
  readonly kind: TicketKind;
  readonly number: string;
  readonly openedAt: string;
  readonly state: TicketState;
  readonly subject: string;
  readonly " $fragmentType": "FileTicketLine_ticket";
};
export type FileTicketLine_ticket$key = {
  readonly " $data"?: FileTicketLine_ticket$data;
  readonly " $fragmentSpreads": FragmentRefs<"FileTicketLine_ticket">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "FileTicketLine_ticket",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "number",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "state",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "subject",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "openedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "dueAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "dueKind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "assignee",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "id",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Ticket",
  "abstractKey": null
};

(node as any).hash = "21cab6c82a8a87a8ea94c864ae3a1f9c";

export default node;
