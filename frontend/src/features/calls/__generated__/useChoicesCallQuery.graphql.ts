/**
 * @generated SignedSource<<93e5571bb02abaf283576f9403d830c1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type useChoicesCallQuery$variables = Record<PropertyKey, never>;
export type useChoicesCallQuery$data = {
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
};
export type useChoicesCallQuery = {
  response: useChoicesCallQuery$data;
  variables: useChoicesCallQuery$variables;
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
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Team",
    "kind": "LinkedField",
    "name": "teams",
    "plural": true,
    "selections": (v3/*:: as any*/),
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "useChoicesCallQuery",
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "useChoicesCallQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "cacheID": "08327d15b2002351e1e60ca98e82a19b",
    "id": null,
    "metadata": {},
    "name": "useChoicesCallQuery",
    "operationKind": "query",
    "text": "query useChoicesCallQuery {\n  categories {\n    id\n    name\n    nameEn\n    parent {\n      id\n      name\n      nameEn\n    }\n    team {\n      id\n    }\n  }\n  teams {\n    id\n    name\n    nameEn\n  }\n}\n"
  }
};
})();

(node as any).hash = "70c89d90cb91a18faf78fd6e686248d3";

export default node;
