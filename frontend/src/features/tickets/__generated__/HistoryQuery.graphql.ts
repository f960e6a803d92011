/**
 * @generated SignedSource<<9490f7b40f8429b2d2afec798bfea929>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type HistoryQuery$variables = {
  id: string;
};
export type HistoryQuery$data = {
  readonly thread: {
    readonly history: ReadonlyArray<{
      readonly act: string;
      readonly actor: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly at: string;
      readonly behalf: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly changes: ReadonlyArray<{
        readonly field: string;
        readonly new: string | null | undefined;
        readonly old: string | null | undefined;
        readonly record: string;
      }>;
      readonly occurredAt: string;
      readonly position: number;
      readonly reason: string;
      readonly system: string;
    }>;
    readonly subject: string;
  } | null | undefined;
};
export type HistoryQuery = {
  response: HistoryQuery$data;
  variables: HistoryQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
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
  }
],
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "subject",
        "variableName": "id"
      }
    ],
    "concreteType": "Thread",
    "kind": "LinkedField",
    "name": "thread",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "subject",
        "storageKey": null
      },
      {
        "alias": null,
        "args": [
          {
            "kind": "Literal",
            "name": "first",
            "value": 50
          }
        ],
        "concreteType": "HistoryEntry",
        "kind": "LinkedField",
        "name": "history",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "position",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "at",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "occurredAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "act",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "system",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "reason",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "actor",
            "plural": false,
            "selections": (v1/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "behalf",
            "plural": false,
            "selections": (v1/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "HistoryChange",
            "kind": "LinkedField",
            "name": "changes",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "record",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "field",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "old",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "new",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": "history(first:50)"
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "HistoryQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "HistoryQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "43dced14a909d27150596a902a3a2d0d",
    "id": null,
    "metadata": {},
    "name": "HistoryQuery",
    "operationKind": "query",
    "text": "query HistoryQuery(\n  $id: ID!\n) {\n  thread(subject: $id) {\n    subject\n    history(first: 50) {\n      position\n      at\n      occurredAt\n      act\n      system\n      reason\n      actor {\n        id\n        name\n      }\n      behalf {\n        id\n        name\n      }\n      changes {\n        record\n        field\n        old\n        new\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "efb4050aba99417be4cec92488e0232e";

export default node;
