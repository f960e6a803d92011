/**
 * @generated SignedSource<<6ffc064c4a15ebe6cfd338fa217af462>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ShellNoticedSubscription$variables = Record<PropertyKey, never>;
export type ShellNoticedSubscription$data = {
  readonly noticed: {
    readonly unread: number;
  };
};
export type ShellNoticedSubscription = {
  response: ShellNoticedSubscription$data;
  variables: ShellNoticedSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Noticed",
    "kind": "LinkedField",
    "name": "noticed",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "unread",
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
    "name": "ShellNoticedSubscription",
    "selections": (v0/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "ShellNoticedSubscription",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "91ebe0c32d66101559ebb7fa85918d48",
    "id": null,
    "metadata": {},
    "name": "ShellNoticedSubscription",
    "operationKind": "subscription",
    "text": "subscription ShellNoticedSubscription {\n  noticed {\n    unread\n  }\n}\n"
  }
};
})();

(node as any).hash = "ebc1a97c48803942940b7e2992225d7b";

export default node;
