/**
 * @generated SignedSource<<f8b3771e7541b628ffb00939a4895305>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type viewsQuery$variables = Record<PropertyKey, never>;
export type viewsQuery$data = {
  readonly views: ReadonlyArray<{
    readonly count: number;
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly overdue: number;
  }>;
};
export type viewsQuery = {
  response: viewsQuery$data;
  variables: viewsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "SavedView",
    "kind": "LinkedField",
    "name": "views",
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
        "name": "count",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "overdue",
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
    "name": "viewsQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "viewsQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "d76c40a6cf07fd0f9380578b4adcfb58",
    "id": null,
    "metadata": {},
    "name": "viewsQuery",
    "operationKind": "query",
    "text": "query viewsQuery {\n  views {\n    id\n    name\n    nameEn\n    count\n    overdue\n  }\n}\n"
  }
};
})();

(node as any).hash = "70cc20d07a9e28f5e5d4bf34908150a4";

export default node;
