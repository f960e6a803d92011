/**
 * @generated SignedSource<<328e63dedf3935510e2e7d6386d7f2aa>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type BatchKind = "BULK" | "IMPORT";
export type BatchesPageQuery$variables = Record<PropertyKey, never>;
export type BatchesPageQuery$data = {
  readonly batches: ReadonlyArray<{
    readonly act: string;
    readonly actor: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly changed: number;
    readonly created: number;
    readonly createdAt: string;
    readonly id: string;
    readonly kind: BatchKind;
    readonly refused: number;
    readonly source: string;
    readonly unchanged: number;
    readonly undoneAt: string | null | undefined;
    readonly " $fragmentSpreads": FragmentRefs<"BatchDrawer_batch">;
  }>;
};
export type BatchesPageQuery = {
  response: BatchesPageQuery$data;
  variables: BatchesPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "kind": "Literal",
    "name": "first",
    "value": 100
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "kind",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "act",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "source",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "concreteType": "User",
  "kind": "LinkedField",
  "name": "actor",
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
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "createdAt",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "created",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "changed",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "unchanged",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "refused",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "undoneAt",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "BatchesPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v0/*:: as any*/),
        "concreteType": "Batch",
        "kind": "LinkedField",
        "name": "batches",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v7/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          (v11/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "BatchDrawer_batch"
          }
        ],
        "storageKey": "batches(first:100)"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "BatchesPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v0/*:: as any*/),
        "concreteType": "Batch",
        "kind": "LinkedField",
        "name": "batches",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v7/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          (v11/*:: as any*/)
        ],
        "storageKey": "batches(first:100)"
      }
    ]
  },
  "params": {
    "cacheID": "6c99c682d52e51303501c5413a92c3c9",
    "id": null,
    "metadata": {},
    "name": "BatchesPageQuery",
    "operationKind": "query",
    "text": "query BatchesPageQuery {\n  batches(first: 100) {\n    id\n    kind\n    act\n    source\n    actor {\n      id\n      name\n    }\n    createdAt\n    created\n    changed\n    unchanged\n    refused\n    undoneAt\n    ...BatchDrawer_batch\n  }\n}\n\nfragment BatchDrawer_batch on Batch {\n  id\n  kind\n  act\n  source\n  actor {\n    name\n    id\n  }\n  createdAt\n  created\n  changed\n  unchanged\n  refused\n  undoneAt\n}\n"
  }
};
})();

(node as any).hash = "708081b179314b2189e06daf5a25e4c4";

export default node;
