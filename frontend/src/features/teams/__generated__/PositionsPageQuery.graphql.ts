/**
 * @generated SignedSource<<65925d39e52f51c8d254364ee5cbbedf>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type PositionsPageQuery$variables = Record<PropertyKey, never>;
export type PositionsPageQuery$data = {
  readonly positions: ReadonlyArray<{
    readonly archivedAt: string | null | undefined;
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly version: number;
  }>;
};
export type PositionsPageQuery = {
  response: PositionsPageQuery$data;
  variables: PositionsPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "includeArchived",
        "value": true
      }
    ],
    "concreteType": "JobPosition",
    "kind": "LinkedField",
    "name": "positions",
    "plural": true,
    "selections": [
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
        "name": "version",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "name",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "nameEn",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "archivedAt",
        "storageKey": null
      }
    ],
    "storageKey": "positions(includeArchived:true)"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "PositionsPageQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "PositionsPageQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "a26afd87e218fd0c5d7351e9a552cb8f",
    "id": null,
    "metadata": {},
    "name": "PositionsPageQuery",
    "operationKind": "query",
    "text": "query PositionsPageQuery {\n  positions(includeArchived: true) {\n    id\n    version\n    name\n    nameEn\n    archivedAt\n  }\n}\n"
  }
};
})();

(node as any).hash = "b2b7cfcca69a4101fd00e3dfb854ccf5";

export default node;
