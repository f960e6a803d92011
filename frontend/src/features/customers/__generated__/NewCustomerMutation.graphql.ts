/**
 * @generated SignedSource<<803773755b70bc22bfe4d58d9b45ff19>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
export type CustomerKind = "COMPANY" | "PERSON";
export type ErrorCode = "ABSENT" | "ARCHIVED" | "BUSY" | "CANNOT_UNDO" | "CONFLICT" | "FORBIDDEN" | "IN_USE" | "KEY_REUSED" | "LAST_ADMIN" | "MALFORMED" | "NOT_CUSTOMERS" | "NOT_FOUND" | "NOT_ON_TEAM" | "NO_ANSWER" | "NO_MEANS" | "NO_TEAM" | "OUT_OF_RANGE" | "QUOTA_EXCEEDED" | "RATE_LIMIT" | "REQUIRED" | "SAME_VALUE" | "SELF" | "SIGNED_OUT" | "TAKEN" | "TOO_LARGE" | "TOO_LATE" | "TOO_LONG" | "TOO_MANY" | "UNKNOWN" | "WEAK_PASSWORD" | "WRONG_FILE" | "WRONG_KIND" | "WRONG_PASSWORD" | "WRONG_STATE";
export type CustomerInput = {
  address?: string | null | undefined;
  contactHours?: string | null | undefined;
  kind: CustomerKind;
  name: string;
  note?: string | null | undefined;
  ownerId?: string | null | undefined;
  preferredChannel?: Channel | null | undefined;
  tags?: ReadonlyArray<string> | null | undefined;
  tierId?: string | null | undefined;
};
export type ContactInput = {
  email?: string | null | undefined;
  isPrimary?: boolean | null | undefined;
  name: string;
  preferredChannel?: Channel | null | undefined;
  title?: string | null | undefined;
};
export type PhoneInput = {
  label?: string | null | undefined;
  number: string;
};
export type NewCustomerMutation$variables = {
  contact?: ContactInput | null | undefined;
  input: CustomerInput;
  key: string;
  phone?: PhoneInput | null | undefined;
};
export type NewCustomerMutation$data = {
  readonly customerCreate: {
    readonly customer: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly errors: ReadonlyArray<{
      readonly clause: {
        readonly number: string;
      } | null | undefined;
      readonly code: ErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    }>;
    readonly gone: boolean;
    readonly position: number;
  };
};
export type NewCustomerMutation = {
  response: NewCustomerMutation$data;
  variables: NewCustomerMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "contact"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "input"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "key"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "phone"
},
v4 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "contact",
        "variableName": "contact"
      },
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      },
      {
        "kind": "Variable",
        "name": "key",
        "variableName": "key"
      },
      {
        "kind": "Variable",
        "name": "phone",
        "variableName": "phone"
      }
    ],
    "concreteType": "CustomerPayload",
    "kind": "LinkedField",
    "name": "customerCreate",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "customer",
        "plural": false,
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
          }
        ],
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
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "ClauseRef",
            "kind": "LinkedField",
            "name": "clause",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "number",
                "storageKey": null
              }
            ],
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
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "gone",
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
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "NewCustomerMutation",
    "selections": (v4/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/),
      (v3/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "NewCustomerMutation",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "cacheID": "1b97bafa7987ff7c3045d60a4b459b3a",
    "id": null,
    "metadata": {},
    "name": "NewCustomerMutation",
    "operationKind": "mutation",
    "text": "mutation NewCustomerMutation(\n  $input: CustomerInput!\n  $contact: ContactInput\n  $phone: PhoneInput\n  $key: String!\n) {\n  customerCreate(input: $input, contact: $contact, phone: $phone, key: $key) {\n    customer {\n      id\n      name\n    }\n    errors {\n      code\n      path\n      message\n      clause {\n        number\n      }\n    }\n    position\n    gone\n  }\n}\n"
  }
};
})();

(node as any).hash = "0396c07ae3d4e9a13c0e0b75e37305a7";

export default node;
