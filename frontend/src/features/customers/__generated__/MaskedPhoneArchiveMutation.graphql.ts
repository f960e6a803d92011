/**
 * @generated SignedSource<<3c357420dfb36576833499f995ca41d6>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ErrorCode = "ABSENT" | "ARCHIVED" | "BUSY" | "CANNOT_UNDO" | "CONFLICT" | "FORBIDDEN" | "IN_USE" | "KEY_REUSED" | "LAST_ADMIN" | "MALFORMED" | "NOT_CUSTOMERS" | "NOT_FOUND" | "NOT_ON_TEAM" | "NO_ANSWER" | "NO_MEANS" | "NO_TEAM" | "OUT_OF_RANGE" | "QUOTA_EXCEEDED" | "RATE_LIMIT" | "REQUIRED" | "SAME_VALUE" | "SELF" | "SIGNED_OUT" | "TAKEN" | "TOO_LARGE" | "TOO_LATE" | "TOO_LONG" | "TOO_MANY" | "UNKNOWN" | "WEAK_PASSWORD" | "WRONG_FILE" | "WRONG_KIND" | "WRONG_PASSWORD" | "WRONG_STATE";
export type MaskedPhoneArchiveMutation$variables = {
  id: string;
};
export type MaskedPhoneArchiveMutation$data = {
  readonly phoneArchive: {
    readonly errors: ReadonlyArray<{
      readonly code: ErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    }>;
    readonly position: number;
  };
};
export type MaskedPhoneArchiveMutation = {
  response: MaskedPhoneArchiveMutation$data;
  variables: MaskedPhoneArchiveMutation$variables;
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
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "PhonePayload",
    "kind": "LinkedField",
    "name": "phoneArchive",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "UserError",
        "kind": "LinkedField",
        "name": "errors",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "code",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "path",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "message",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "position",
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
    "name": "MaskedPhoneArchiveMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "MaskedPhoneArchiveMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "1e2e451fa6bf4d3f9480ac8b51d3a694",
    "id": null,
    "metadata": {},
    "name": "MaskedPhoneArchiveMutation",
    "operationKind": "mutation",
    "text": "mutation MaskedPhoneArchiveMutation(\n  $id: ID!\n) {\n  phoneArchive(id: $id) {\n    errors {\n      code\n      path\n      message\n    }\n    position\n  }\n}\n"
  }
};
})();

(node as any).hash = "ad4b20fec7ad8222ec229dc759160c22";

export default node;
