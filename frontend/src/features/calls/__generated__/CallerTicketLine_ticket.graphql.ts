/**
 * @generated SignedSource<<28522a355a36a205c5804e49900fd6e4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
import { FragmentRefs } from "relay-runtime";
export type CallerTicketLine_ticket$data = {
  readonly assignee: {
    readonly name: string;
  } | null | undefined;
  readonly dueAt: string | null | undefined;
  readonly kind: TicketKind;
  readonly number: string;
  readonly openedAt: string;
  readonly state: TicketState;
  readonly subject: string;
  readonly " $fragmentType": "CallerTicketLine_ticket";
};
export type CallerTicketLine_ticket$key = {
  readonly " $data"?: CallerTicketLine_ticket$data;
  readonly " $fragmentSpreads": FragmentRefs<"CallerTicketLine_ticket">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "CallerTicketLine_ticket",
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
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "assignee",
      "plural": false,
      "selections": [
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

(node as any).hash = "3d671a7e2a9e92e38df7cb7cc66a7f5f";

export default node;
