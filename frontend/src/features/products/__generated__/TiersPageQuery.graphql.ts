/**
 * @generated SignedSource<<0fa8bbed7f1d78c345ea4c242d602922>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type TiersPageQuery$variables = Record<PropertyKey, never>;
export type TiersPageQuery$data = {
  readonly tiers: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly rank: number;
    readonly version: number;
    readonly " $fragmentSpreads": FragmentRefs<"TierForm_tier">;
  }>;
};
export type TiersPageQuery = {
  response: TiersPageQuery$data;
  variables: TiersPageQuery$variables;
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
  "name": "version",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nameEn",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "rank",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "TiersPageQuery",
    "selections": [
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
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "TierForm_tier"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "TiersPageQuery",
    "selections": [
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
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "archivedAt",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "1f48537808c554063527a4db3f9f672b",
    "id": null,
    "metadata": {},
    "name": "TiersPageQuery",
    "operationKind": "query",
    "text": "query TiersPageQuery {\n  tiers {\n    id\n    version\n    name\n    nameEn\n    rank\n    ...TierForm_tier\n  }\n}\n\nfragment TierForm_tier on Tier {\n  id\n  version\n  name\n  nameEn\n  rank\n  archivedAt\n}\n"
  }
};
})();

(node as any).hash = "773a70f5755b686568e5d305f4ab2bc9";

export default node;
