/**
 * @generated SignedSource<<9af8efaa5cbd01caa80b7ede6d8f9bf4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
export type DueFilter = "OVERDUE" | "SOON" | "TODAY";
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketPriority = "HIGH" | "LOW" | "NORMAL" | "URGENT";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
export type TicketFilter = {
  assignees?: ReadonlyArray<string> | null | undefined;
  batch?: string | null | undefined;
  categories?: ReadonlyArray<string> | null | undefined;
  channels?: ReadonlyArray<Channel> | null | undefined;
  chased?: boolean | null | undefined;
  customer?: string | null | undefined;
  due?: DueFilter | null | undefined;
  kinds?: ReadonlyArray<TicketKind> | null | undefined;
  mine?: boolean | null | undefined;
  myTeams?: boolean | null | undefined;
  open?: boolean | null | undefined;
  openedBefore?: string | null | undefined;
  openedFrom?: string | null | undefined;
  priorities?: ReadonlyArray<TicketPriority> | null | undefined;
  states?: ReadonlyArray<TicketState> | null | undefined;
  teams?: ReadonlyArray<string> | null | undefined;
  text?: string | null | undefined;
  unassigned?: boolean | null | undefined;
  unit?: string | null | undefined;
};
export type TicketPickerQuery$variables = {
  filter?: TicketFilter | null | undefined;
};
export type TicketPickerQuery$data = {
  readonly tickets: {
    readonly nodes: ReadonlyArray<{
      readonly customer: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly id: string;
      readonly number: string;
      readonly state: TicketState;
      readonly subject: string;
    }>;
  };
};
export type TicketPickerQuery = {
  response: TicketPickerQuery$data;
  variables: TicketPickerQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "filter"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "filter"
      },
      {
        "kind": "Literal",
        "name": "first",
        "value": 12
      },
      {
        "kind": "Literal",
        "name": "orderBy",
        "value": "UPDATED_DESC"
      }
    ],
    "concreteType": "TicketConnection",
    "kind": "LinkedField",
    "name": "tickets",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Ticket",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
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
            "name": "subject",
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
            "concreteType": "Customer",
            "kind": "LinkedField",
            "name": "customer",
            "plural": false,
            "selections": [
              (v1/*:: as any*/),
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
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "TicketPickerQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "TicketPickerQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "e1d47301788edc56fd52d5cbfcc44059",
    "id": null,
    "metadata": {},
    "name": "TicketPickerQuery",
    "operationKind": "query",
    "text": "query TicketPickerQuery(\n  $filter: TicketFilter\n) {\n  tickets(first: 12, filter: $filter, orderBy: UPDATED_DESC) {\n    nodes {\n      id\n      number\n      subject\n      state\n      customer {\n        id\n        name\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "9a87131d5429fe101f84df8064edfe70";

export default node;
