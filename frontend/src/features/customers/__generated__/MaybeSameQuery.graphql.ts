/**
 * @generated SignedSource<<4b66cab3c886c8074440421507891901>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type MaybeSameQuery$variables = {
  hasName: boolean;
  hasNumber: boolean;
  name: string;
  number: string;
};
export type MaybeSameQuery$data = {
  readonly callers?: ReadonlyArray<{
    readonly customer: {
      readonly id: string;
      readonly name: string;
    };
  }>;
  readonly customers?: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
    }>;
  };
};
export type MaybeSameQuery = {
  response: MaybeSameQuery$data;
  variables: MaybeSameQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "hasName"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "hasNumber"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "name"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "number"
},
v4 = [
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
v5 = [
  {
    "condition": "hasName",
    "kind": "Condition",
    "passingValue": true,
    "selections": [
      {
        "alias": null,
        "args": [
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "text",
                "variableName": "name"
              }
            ],
            "kind": "ObjectValue",
            "name": "filter"
          },
          {
            "kind": "Literal",
            "name": "first",
            "value": 3
          }
        ],
        "concreteType": "CustomerConnection",
        "kind": "LinkedField",
        "name": "customers",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Customer",
            "kind": "LinkedField",
            "name": "nodes",
            "plural": true,
            "selections": (v4/*:: as any*/),
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  {
    "condition": "hasNumber",
    "kind": "Condition",
    "passingValue": true,
    "selections": [
      {
        "alias": null,
        "args": [
          {
            "kind": "Variable",
            "name": "text",
            "variableName": "number"
          }
        ],
        "concreteType": "CallerMatch",
        "kind": "LinkedField",
        "name": "callers",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Customer",
            "kind": "LinkedField",
            "name": "customer",
            "plural": false,
            "selections": (v4/*:: as any*/),
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "MaybeSameQuery",
    "selections": (v5/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "MaybeSameQuery",
    "selections": (v5/*:: as any*/)
  },
  "params": {
    "cacheID": "cc9708773ac10cb91f19ac8b9e1cfff3",
    "id": null,
    "metadata": {},
    "name": "MaybeSameQuery",
    "operationKind": "query",
    "text": "query MaybeSameQuery(\n  $name: String!\n  $number: String!\n  $hasName: Boolean!\n  $hasNumber: Boolean!\n) {\n  customers(first: 3, filter: {text: $name}) @include(if: $hasName) {\n    nodes {\n      id\n      name\n    }\n  }\n  callers(text: $number) @include(if: $hasNumber) {\n    customer {\n      id\n      name\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "73c530d4c3be6fa70423618b843b424d";

export default node;
