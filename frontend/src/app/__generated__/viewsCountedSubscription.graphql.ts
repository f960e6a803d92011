/**
 * @generated SignedSource<<809a94b6cedebc00a5293dc0f271e6ad>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type viewsCountedSubscription$variables = Record<PropertyKey, never>;
export type viewsCountedSubscription$data = {
  readonly viewsCounted: ReadonlyArray<{
    readonly count: number;
    readonly id: string;
    readonly overdue: number;
  }>;
};
export type viewsCountedSubscription = {
  response: viewsCountedSubscription$data;
  variables: viewsCountedSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "ViewCount",
    "kind": "LinkedField",
    "name": "viewsCounted",
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
    "name": "viewsCountedSubscription",
    "selections": (v0/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "viewsCountedSubscription",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "0ec55b195ece44b71a07909a3dc4c635",
    "id": null,
    "metadata": {},
    "name": "viewsCountedSubscription",
    "operationKind": "subscription",
    "text": "subscription viewsCountedSubscription {\n  viewsCounted {\n    id\n    count\n    overdue\n  }\n}\n"
  }
};
})();

(node as any).hash = "1ba87a9f0d49aa307cde7d78ff50ddd2";

export default node;
