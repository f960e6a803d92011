/**
 * @generated SignedSource<<f79ee4ba0692af11036b1f41dff68c39>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type useChoicesQuery$variables = Record<PropertyKey, never>;
export type useChoicesQuery$data = {
  readonly categories: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly parent: {
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
    } | null | undefined;
    readonly team: {
      readonly id: string;
    } | null | undefined;
  }>;
  readonly teams: ReadonlyArray<{
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
export type useChoicesQuery = {
  response: useChoicesQuery$data;
  variables: useChoicesQuery$variables;
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
  (v0/*:: as any*/),
  (v1/*:: as any*/),
  (v2/*:: as any*/)
],
v4 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Team",
    "kind": "LinkedField",
    "name": "teams",
    "plural": true,
    "selections": (v3/*:: as any*/),
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
    "concreteType": "Category",
    "kind": "LinkedField",
    "name": "categories",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "concreteType": "Category",
        "kind": "LinkedField",
        "name": "parent",
        "plural": false,
        "selections": (v3/*:: as any*/),
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Team",
        "kind": "LinkedField",
        "name": "team",
        "plural": false,
        "selections": [
          (v0/*:: as any*/)
        ],
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
    "name": "useChoicesQuery",
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "useChoicesQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "cacheID": "a8f905f7863d6c1e7d198f20909853cb",
    "id": null,
    "metadata": {},
    "name": "useChoicesQuery",
    "operationKind": "query",
    "text": "query useChoicesQuery {\n  teams {\n    id\n    name\n    nameEn\n  }\n  users {\n    id\n    name\n    nameKey\n  }\n  categories {\n    id\n    name\n    nameEn\n    parent {\n      id\n      name\n      nameEn\n    }\n    team {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "a1dcd05dc9b55990b57a1d361f49656f";

export default node;
