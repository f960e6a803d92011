/**
 * @generated SignedSource<<b09fe7fe55070ada4e0152f30312ff73>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
import { FragmentRefs } from "relay-runtime";
export type ActDialog_ticket$data = {
  readonly answer: string;
  readonly id: string;
  readonly kind: TicketKind;
  readonly number: string;
  readonly state: TicketState;
  readonly version: number;
  readonly " $fragmentSpreads": FragmentRefs<"DescribeTicket_ticket">;
  readonly " $fragmentType": "ActDialog_ticket";
};
export type ActDialog_ticket$key = {
  readonly " $data"?: ActDialog_ticket$data;
  readonly " $fragmentSpreads": FragmentRefs<"ActDialog_ticket">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ActDialog_ticket",
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
      "name": "version",
      "storageKey": null
    },
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
      "name": "state",
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
      "name": "answer",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "DescribeTicket_ticket"
    }
  ],
  "type": "Ticket",
  "abstractKey": null
};

(node as any).hash = "715a765f063bcbcf925e9b57316b5cff";

export default node;
