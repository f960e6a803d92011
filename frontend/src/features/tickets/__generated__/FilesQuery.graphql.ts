/**
 * @generated SignedSource<<018d72654395b4046e2536b182563db2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type FilesQuery$variables = {
  id: string;
};
export type FilesQuery$data = {
  readonly thread: {
    readonly attachments: ReadonlyArray<{
      readonly author: {
        readonly id: string;
        readonly name: string;
      };
      readonly createdAt: string;
      readonly id: string;
      readonly mediaType: string;
      readonly name: string;
      readonly size: number;
      readonly version: number;
    }>;
    readonly subject: string;
  } | null | undefined;
};
export type FilesQuery = {
  response: FilesQuery$data;
  variables: FilesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
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
  "name": "name",
  "storageKey": null
},
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
        "args": null,
        "concreteType": "Attachment",
        "kind": "LinkedField",
        "name": "attachments",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "version",
            "storageKey": null
          },
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "mediaType",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "size",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "createdAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "author",
            "plural": false,
            "selections": [
              (v1/*:: as any*/),
              (v2/*:: as any*/)
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
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "FilesQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "FilesQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "8e902e41257d25ce584c4bba71fd8c6f",
    "id": null,
    "metadata": {},
    "name": "FilesQuery",
    "operationKind": "query",
    "text": "query FilesQuery(\n  $id: ID!\n) {\n  thread(subject: $id) {\n    subject\n    attachments {\n      id\n      version\n      name\n      mediaType\n      size\n      createdAt\n      author {\n        id\n        name\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "46a1b30d1b129de85697d5635703174a";

export default node;
