/**
 * @generated SignedSource<<125b43f8676bd50eeb8fbd61b5e7bfee>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ErrorCode = "ABSENT" | "ARCHIVED" | "BUSY" | "CANNOT_UNDO" | "CONFLICT" | "FORBIDDEN" | "IN_USE" | "KEY_REUSED" | "LAST_ADMIN" | "MALFORMED" | "NOT_CUSTOMERS" | "NOT_FOUND" | "NOT_ON_TEAM" | "NO_ANSWER" | "NO_MEANS" | "NO_TEAM" | "OUT_OF_RANGE" | "QUOTA_EXCEEDED" | "RATE_LIMIT" | "REQUIRED" | "SAME_VALUE" | "SELF" | "SIGNED_OUT" | "TAKEN" | "TOO_LARGE" | "TOO_LATE" | "TOO_LONG" | "TOO_MANY" | "UNKNOWN" | "WEAK_PASSWORD" | "WRONG_FILE" | "WRONG_KIND" | "WRONG_PASSWORD" | "WRONG_STATE";
export type MaskedPhoneRevealMutation$variables = {
  id: string;
};
export type MaskedPhoneRevealMutation$data = {
  readonly phoneReveal: {
    readonly errors: ReadonlyArray<{
      readonly code: ErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    }>;
    readonly number: string | null | undefined;
  };
};
export type MaskedPhoneRevealMutation = {
  response: MaskedPhoneRevealMutation$data;
  variables: MaskedPhoneRevealMutation$variables;
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
    "name": "phoneReveal",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "number",
        "storageKey": null
      },
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
    "name": "MaskedPhoneRevealMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "MaskedPhoneRevealMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "01f753b32f4fff96cad4f6963a129243",
    "id": null,
    "metadata": {},
    "name": "MaskedPhoneRevealMutation",
    "operationKind": "mutation",
    "text": "mutation MaskedPhoneRevealMutation(\n  $id: ID!\n) {\n  phoneReveal(id: $id) {\n    number\n    errors {\n      code\n      path\n      message\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "0b53299005edcff9035c5c44afb3639e";

export default node;
