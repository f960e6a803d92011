/**
 * @generated SignedSource<<ac49346e22d9b5e5dcd9c05da827c664>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
export type DueFilter = "OVERDUE" | "SOON" | "TODAY";
export type QueueEvent = "CHANGED" | "ENTERED" | "LEFT" | "RESYNC";
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
export type useQueueSubscription$variables = {
  after?: number | null | undefined;
  filter?: TicketFilter | null | undefined;
  holding?: ReadonlyArray<string> | null | undefined;
};
export type useQueueSubscription$data = {
  readonly queueChanged: {
    readonly event: QueueEvent;
    readonly id: string | null | undefined;
    readonly position: number;
    readonly row: {
      readonly dueAt: string | null | undefined;
      readonly id: string;
      readonly number: string;
      readonly openedAt: string;
      readonly team: {
        readonly id: string;
      } | null | undefined;
      readonly updatedAt: string;
      readonly version: number;
      readonly " $fragmentSpreads": FragmentRefs<"TicketRow_ticket">;
    } | null | undefined;
  };
};
export type useQueueSubscription = {
  response: useQueueSubscription$data;
  variables: useQueueSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "filter"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "holding"
},
v3 = [
  {
    "kind": "Variable",
    "name": "after",
    "variableName": "after"
  },
  {
    "kind": "Variable",
    "name": "filter",
    "variableName": "filter"
  },
  {
    "kind": "Variable",
    "name": "holding",
    "variableName": "holding"
  }
],
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "event",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "position",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "number",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "openedAt",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "updatedAt",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "dueAt",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v13 = [
  (v5/*:: as any*/),
  (v12/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "nameEn",
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "useQueueSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v3/*:: as any*/),
        "concreteType": "QueueChange",
        "kind": "LinkedField",
        "name": "queueChanged",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Ticket",
            "kind": "LinkedField",
            "name": "row",
            "plural": false,
            "selections": [
              (v5/*:: as any*/),
              (v7/*:: as any*/),
              (v8/*:: as any*/),
              (v9/*:: as any*/),
              (v10/*:: as any*/),
              (v11/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Team",
                "kind": "LinkedField",
                "name": "team",
                "plural": false,
                "selections": [
                  (v5/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "TicketRow_ticket"
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "useQueueSubscription",
    "selections": [
      {
        "alias": null,
        "args": (v3/*:: as any*/),
        "concreteType": "QueueChange",
        "kind": "LinkedField",
        "name": "queueChanged",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Ticket",
            "kind": "LinkedField",
            "name": "row",
            "plural": false,
            "selections": [
              (v5/*:: as any*/),
              (v7/*:: as any*/),
              (v8/*:: as any*/),
              (v9/*:: as any*/),
              (v10/*:: as any*/),
              (v11/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Team",
                "kind": "LinkedField",
                "name": "team",
                "plural": false,
                "selections": (v13/*:: as any*/),
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
                "name": "priority",
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
                "name": "chases",
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
                "concreteType": "Category",
                "kind": "LinkedField",
                "name": "category",
                "plural": false,
                "selections": (v13/*:: as any*/),
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
                  (v5/*:: as any*/),
                  (v12/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Tier",
                    "kind": "LinkedField",
                    "name": "tier",
                    "plural": false,
                    "selections": (v13/*:: as any*/),
                    "storageKey": null
                  }
                ],
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
                  (v5/*:: as any*/),
                  (v12/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "99b573c2a747a1e4f26d33d8dc00e3c1",
    "id": null,
    "metadata": {},
    "name": "useQueueSubscription",
    "operationKind": "subscription",
    "text": "subscription useQueueSubscription(\n  $filter: TicketFilter\n  $after: Position\n  $holding: [ID!]\n) {\n  queueChanged(filter: $filter, after: $after, holding: $holding) {\n    event\n    id\n    position\n    row {\n      id\n      version\n      number\n      openedAt\n      updatedAt\n      dueAt\n      team {\n        id\n      }\n      ...TicketRow_ticket\n    }\n  }\n}\n\nfragment TicketRow_ticket on Ticket {\n  id\n  version\n  number\n  kind\n  state\n  channel\n  priority\n  subject\n  chases\n  dueAt\n  dueKind\n  openedAt\n  updatedAt\n  category {\n    id\n    name\n    nameEn\n  }\n  customer {\n    id\n    name\n    tier {\n      id\n      name\n      nameEn\n    }\n  }\n  team {\n    id\n    name\n    nameEn\n  }\n  assignee {\n    id\n    name\n  }\n}\n"
  }
};
})();

(node as any).hash = "4c6e0a64dd95e8bd5207f31bf5a0d290";

export default node;
