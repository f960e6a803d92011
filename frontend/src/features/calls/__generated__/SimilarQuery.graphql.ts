/**
 * @generated SignedSource<<ce0458851908e0e2da38f443059cc4e3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
export type SimilarQuery$variables = {
  a: string;
  b: string;
  c: string;
  hasB: boolean;
  hasC: boolean;
};
export type SimilarQuery$data = {
  readonly a: {
    readonly tickets: ReadonlyArray<{
      readonly answer: string;
      readonly customer: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly id: string;
      readonly kind: TicketKind;
      readonly number: string;
      readonly openedAt: string;
      readonly state: TicketState;
      readonly subject: string;
    }>;
  };
  readonly b?: {
    readonly tickets: ReadonlyArray<{
      readonly answer: string;
      readonly customer: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly id: string;
      readonly kind: TicketKind;
      readonly number: string;
      readonly openedAt: string;
      readonly state: TicketState;
      readonly subject: string;
    }>;
  };
  readonly c?: {
    readonly tickets: ReadonlyArray<{
      readonly answer: string;
      readonly customer: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly id: string;
      readonly kind: TicketKind;
      readonly number: string;
      readonly openedAt: string;
      readonly state: TicketState;
      readonly subject: string;
    }>;
  };
};
export type SimilarQuery = {
  response: SimilarQuery$data;
  variables: SimilarQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "a"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "b"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "c"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "hasB"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "hasC"
  }
],
v1 = {
  "kind": "Literal",
  "name": "first",
  "value": 8
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Ticket",
    "kind": "LinkedField",
    "name": "tickets",
    "plural": true,
    "selections": [
      (v2/*:: as any*/),
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
        "name": "answer",
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
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "customer",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
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
v4 = [
  {
    "alias": "a",
    "args": [
      (v1/*:: as any*/),
      {
        "kind": "Variable",
        "name": "query",
        "variableName": "a"
      }
    ],
    "concreteType": "SearchResult",
    "kind": "LinkedField",
    "name": "search",
    "plural": false,
    "selections": (v3/*:: as any*/),
    "storageKey": null
  },
  {
    "condition": "hasB",
    "kind": "Condition",
    "passingValue": true,
    "selections": [
      {
        "alias": "b",
        "args": [
          (v1/*:: as any*/),
          {
            "kind": "Variable",
            "name": "query",
            "variableName": "b"
          }
        ],
        "concreteType": "SearchResult",
        "kind": "LinkedField",
        "name": "search",
        "plural": false,
        "selections": (v3/*:: as any*/),
        "storageKey": null
      }
    ]
  },
  {
    "condition": "hasC",
    "kind": "Condition",
    "passingValue": true,
    "selections": [
      {
        "alias": "c",
        "args": [
          (v1/*:: as any*/),
          {
            "kind": "Variable",
            "name": "query",
            "variableName": "c"
          }
        ],
        "concreteType": "SearchResult",
        "kind": "LinkedField",
        "name": "search",
        "plural": false,
        "selections": (v3/*:: as any*/),
        "storageKey": null
      }
    ]
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "SimilarQuery",
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "SimilarQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "cacheID": "4eee172b06f72433552242ddb9b6462d",
    "id": null,
    "metadata": {},
    "name": "SimilarQuery",
    "operationKind": "query",
    "text": "query SimilarQuery(\n  $a: String!\n  $b: String!\n  $c: String!\n  $hasB: Boolean!\n  $hasC: Boolean!\n) {\n  a: search(query: $a, first: 8) {\n    tickets {\n      id\n      number\n      kind\n      state\n      subject\n      answer\n      openedAt\n      customer {\n        id\n        name\n      }\n    }\n  }\n  b: search(query: $b, first: 8) @include(if: $hasB) {\n    tickets {\n      id\n      number\n      kind\n      state\n      subject\n      answer\n      openedAt\n      customer {\n        id\n        name\n      }\n    }\n  }\n  c: search(query: $c, first: 8) @include(if: $hasC) {\n    tickets {\n      id\n      number\n      kind\n      state\n      subject\n      answer\n      openedAt\n      customer {\n        id\n        name\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "efe6e20f482fcfe55c35039de70787e6";

export default node;
