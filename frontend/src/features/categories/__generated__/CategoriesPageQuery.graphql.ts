/**
 * @generated SignedSource<<e607cef4831b14ea4dfa5fd98d4efe10>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type CategoriesPageQuery$variables = Record<PropertyKey, never>;
export type CategoriesPageQuery$data = {
  readonly categories: ReadonlyArray<{
    readonly archivedAt: string | null | undefined;
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
      readonly name: string;
      readonly nameEn: string;
    } | null | undefined;
    readonly version: number;
    readonly weight: number;
    readonly " $fragmentSpreads": FragmentRefs<"CategoryForm_category">;
  }>;
  readonly " $fragmentSpreads": FragmentRefs<"CategoryForm_choices">;
};
export type CategoriesPageQuery = {
  response: CategoriesPageQuery$data;
  variables: CategoriesPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "kind": "Literal",
    "name": "includeArchived",
    "value": true
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
  "name": "version",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nameEn",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "weight",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "archivedAt",
  "storageKey": null
},
v7 = [
  (v1/*:: as any*/),
  (v3/*:: as any*/),
  (v4/*:: as any*/)
],
v8 = {
  "alias": null,
  "args": null,
  "concreteType": "Category",
  "kind": "LinkedField",
  "name": "parent",
  "plural": false,
  "selections": (v7/*:: as any*/),
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "concreteType": "Team",
  "kind": "LinkedField",
  "name": "team",
  "plural": false,
  "selections": (v7/*:: as any*/),
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "CategoriesPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v0/*:: as any*/),
        "concreteType": "Category",
        "kind": "LinkedField",
        "name": "categories",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "CategoryForm_category"
          }
        ],
        "storageKey": "categories(includeArchived:true)"
      },
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "CategoryForm_choices"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "CategoriesPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v0/*:: as any*/),
        "concreteType": "Category",
        "kind": "LinkedField",
        "name": "categories",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/)
        ],
        "storageKey": "categories(includeArchived:true)"
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Team",
        "kind": "LinkedField",
        "name": "teams",
        "plural": true,
        "selections": (v7/*:: as any*/),
        "storageKey": null
      },
      {
        "alias": "tops",
        "args": null,
        "concreteType": "Category",
        "kind": "LinkedField",
        "name": "categories",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Category",
            "kind": "LinkedField",
            "name": "parent",
            "plural": false,
            "selections": [
              (v1/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "f861287187188d79628b9bba373ca2cb",
    "id": null,
    "metadata": {},
    "name": "CategoriesPageQuery",
    "operationKind": "query",
    "text": "query CategoriesPageQuery {\n  categories(includeArchived: true) {\n    id\n    version\n    name\n    nameEn\n    weight\n    archivedAt\n    parent {\n      id\n      name\n      nameEn\n    }\n    team {\n      id\n      name\n      nameEn\n    }\n    ...CategoryForm_category\n  }\n  ...CategoryForm_choices\n}\n\nfragment CategoryForm_category on Category {\n  id\n  version\n  name\n  nameEn\n  weight\n  archivedAt\n  parent {\n    id\n  }\n  team {\n    id\n  }\n}\n\nfragment CategoryForm_choices on Query {\n  teams {\n    id\n    name\n    nameEn\n  }\n  tops: categories {\n    id\n    name\n    nameEn\n    parent {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "b73ee1f637a742dd50a5df232eccdb23";

export default node;
