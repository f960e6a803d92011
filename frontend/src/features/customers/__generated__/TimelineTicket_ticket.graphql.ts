/**
 * @generated SignedSource<<709d23313bf40c12805b1022a0e4aa0b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
import { FragmentRefs } from "relay-runtime";
export type TimelineTicket_ticket$data = {
  readonly answer: string;
  readonly assignee: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly channel: Channel;
  readonly endReason: string;
  readonly kind: TicketKind;
  readonly number: string;
  readonly openedBy: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly state: TicketState;
  readonly subject: string;
  readonly " $fragmentType": "TimelineTicket_ticket";
};
export type TimelineTicket_ticket$key = {
  readonly " $data"?: TimelineTicket_ticket$data;
  readonly " $fragmentSpreads": FragmentRefs<"TimelineTicket_ticket">;
};

const node: ReaderFragment = (function(){
var v0 = [
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
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TimelineTicket_ticket",
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
      "name": "channel",
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
      "name": "answer",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "endReason",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "openedBy",
      "plural": false,
      "selections": (v0/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "assignee",
      "plural": false,
      "selections": (v0/*:: as any*/),
      "storageKey": null
    }
  ],
  "type": "Ticket",
  "abstractKey": null
};
})();

(node as any).hash = "1ce3d3197fe966f9fd7ea2219edc3275";

export default node;
