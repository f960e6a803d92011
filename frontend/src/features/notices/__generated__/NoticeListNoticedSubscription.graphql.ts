/**
 * @generated SignedSource<<d1574061108402b2c96ec2898f829156>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type NoticeListNoticedSubscription$variables = Record<PropertyKey, never>;
export type NoticeListNoticedSubscription$data = {
  readonly noticed: {
    readonly notice: {
      readonly createdAt: string;
      readonly id: string;
      readonly readAt: string | null | undefined;
      readonly ticket: {
        readonly number: string;
      } | null | undefined;
      readonly " $fragmentSpreads": FragmentRefs<"NoticeRow_notice">;
    } | null | undefined;
    readonly unread: number;
  };
};
export type NoticeListNoticedSubscription = {
  response: NoticeListNoticedSubscription$data;
  variables: NoticeListNoticedSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "createdAt",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "readAt",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "number",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "unread",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "NoticeListNoticedSubscription",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Noticed",
        "kind": "LinkedField",
        "name": "noticed",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Notice",
            "kind": "LinkedField",
            "name": "notice",
            "plural": false,
            "selections": [
              (v0/*:: as any*/),
              (v1/*:: as any*/),
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Ticket",
                "kind": "LinkedField",
                "name": "ticket",
                "plural": false,
                "selections": [
                  (v3/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "NoticeRow_notice"
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "NoticeListNoticedSubscription",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Noticed",
        "kind": "LinkedField",
        "name": "noticed",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Notice",
            "kind": "LinkedField",
            "name": "notice",
            "plural": false,
            "selections": [
              (v0/*:: as any*/),
              (v1/*:: as any*/),
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Ticket",
                "kind": "LinkedField",
                "name": "ticket",
                "plural": false,
                "selections": [
                  (v3/*:: as any*/),
                  (v0/*:: as any*/),
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
                    "concreteType": "User",
                    "kind": "LinkedField",
                    "name": "assignee",
                    "plural": false,
                    "selections": [
                      (v0/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "act",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "User",
                "kind": "LinkedField",
                "name": "actor",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "name",
                    "storageKey": null
                  },
                  (v0/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "b3191f7e63d4f6a27014866372e1da19",
    "id": null,
    "metadata": {},
    "name": "NoticeListNoticedSubscription",
    "operationKind": "subscription",
    "text": "subscription NoticeListNoticedSubscription {\n  noticed {\n    notice {\n      id\n      createdAt\n      readAt\n      ticket {\n        number\n        id\n      }\n      ...NoticeRow_notice\n    }\n    unread\n  }\n}\n\nfragment NoticeRow_notice on Notice {\n  id\n  act\n  actor {\n    name\n    id\n  }\n  ticket {\n    number\n    subject\n    state\n    assignee {\n      id\n    }\n    id\n  }\n  createdAt\n  readAt\n}\n"
  }
};
})();

(node as any).hash = "d66c7195590684d86c93f2bef94a8dc9";

export default node;
