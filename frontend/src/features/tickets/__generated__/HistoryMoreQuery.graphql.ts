/**
 * @generated SignedSource<<ff1c8e652496dd35f16c9f9e3619173f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type HistoryMoreQuery$variables = {
  before?: number | null | undefined;
  id: string;
};
export type HistoryMoreQuery$data = {
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
export type HistoryMoreQuery = {
  response: HistoryMoreQuery$data;
  variables: HistoryMoreQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "before"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v2 = [
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
v3 = [
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
            "kind": "Variable",
            "name": "before",
            "variableName": "before"
          },
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
            "selections": (v2/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "behalf",
            "plural": false,
            "selections": (v2/*:: as any*/),
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
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "HistoryMoreQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "HistoryMoreQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "e01966555fc76e22f9ca9788c5353419",
    "id": null,
    "metadata": {},
    "name": "HistoryMoreQuery",
    "operationKind": "query",
    "text": "query HistoryMoreQuery(\n  $id: ID!\n  $before: Position\n) {\n  thread(subject: $id) {\n    subject\n    history(first: 50, before: $before) {\n      position\n      at\n      occurredAt\n      act\n      system\n      reason\n      actor {\n        id\n        name\n      }\n      behalf {\n        id\n        name\n      }\n      changes {\n        record\n        field\n        old\n        new\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "ebd789a86d75e77d879e9b31d30cad9c";

export default node;
