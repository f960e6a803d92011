/**
 * @generated SignedSource<<2338b079420b457d21ab3d5d42368abf>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type SnippetsQuery$variables = Record<PropertyKey, never>;
export type SnippetsQuery$data = {
  readonly snippets: ReadonlyArray<{
    readonly body: string;
    readonly id: string;
    readonly title: string;
  }>;
};
export type SnippetsQuery = {
  response: SnippetsQuery$data;
  variables: SnippetsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Snippet",
    "kind": "LinkedField",
    "name": "snippets",
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
        "name": "title",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "body",
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
    "name": "SnippetsQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "SnippetsQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "1cbb10495b9791287ec2e4753427cdd2",
    "id": null,
    "metadata": {},
    "name": "SnippetsQuery",
    "operationKind": "query",
    "text": "query SnippetsQuery {\n  snippets {\n    id\n    title\n    body\n  }\n}\n"
  }
};
})();

(node as any).hash = "5924d754b7073c1a8eeedddc0796a572";

export default node;
