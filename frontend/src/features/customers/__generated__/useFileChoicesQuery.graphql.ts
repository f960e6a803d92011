/**
 * @generated SignedSource<<7f69827cbf2cd3ad46426c4dd0357170>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type useFileChoicesQuery$variables = Record<PropertyKey, never>;
export type useFileChoicesQuery$data = {
  readonly products: ReadonlyArray<{
    readonly id: string;
    readonly model: string;
    readonly name: string;
    readonly nameEn: string;
    readonly warrantyMonths: number;
  }>;
  readonly tiers: ReadonlyArray<{
    readonly archivedAt: string | null | undefined;
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
  }>;
  readonly users: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly nameKey: string;
  }>;
};
export type useFileChoicesQuery = {
  response: useFileChoicesQuery$data;
  variables: useFileChoicesQuery$variables;
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
  "name": "name",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nameEn",
  "storageKey": null
},
v3 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Tier",
    "kind": "LinkedField",
    "name": "tiers",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "archivedAt",
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
    "name": "users",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "nameKey",
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Product",
    "kind": "LinkedField",
    "name": "products",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "model",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "warrantyMonths",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "useFileChoicesQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "useFileChoicesQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "4ed06a7166a4a99bb4e877d7b2d94845",
    "id": null,
    "metadata": {},
    "name": "useFileChoicesQuery",
    "operationKind": "query",
    "text": "query useFileChoicesQuery {\n  tiers {\n    id\n    name\n    nameEn\n    archivedAt\n  }\n  users {\n    id\n    name\n    nameKey\n  }\n  products {\n    id\n    name\n    nameEn\n    model\n    warrantyMonths\n  }\n}\n"
  }
};
})();

(node as any).hash = "460f8395b4f5533c5fefc30ccfd1eb5a";

export default node;
