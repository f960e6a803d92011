/**
 * @generated SignedSource<<3edcd77ad38231bd085518de8476d5b5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type CallOutcome = "ADVERT" | "BUSY" | "NO_ANSWER" | "OTHER" | "REACHED" | "SILENT" | "WRONG_NUMBER";
export type CallResult = "ANSWERED" | "CHASE" | "COMPLAINT" | "NO_CASE" | "PRAISE" | "QUESTION" | "REPAIR" | "SUGGESTION";
export type ErrorCode = "ABSENT" | "ARCHIVED" | "BUSY" | "CANNOT_UNDO" | "CONFLICT" | "FORBIDDEN" | "IN_USE" | "KEY_REUSED" | "LAST_ADMIN" | "MALFORMED" | "NOT_CUSTOMERS" | "NOT_FOUND" | "NOT_ON_TEAM" | "NO_ANSWER" | "NO_MEANS" | "NO_TEAM" | "OUT_OF_RANGE" | "QUOTA_EXCEEDED" | "RATE_LIMIT" | "REQUIRED" | "SAME_VALUE" | "SELF" | "SIGNED_OUT" | "TAKEN" | "TOO_LARGE" | "TOO_LATE" | "TOO_LONG" | "TOO_MANY" | "UNKNOWN" | "WEAK_PASSWORD" | "WRONG_FILE" | "WRONG_KIND" | "WRONG_PASSWORD" | "WRONG_STATE";
export type TicketPriority = "HIGH" | "LOW" | "NORMAL" | "URGENT";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
export type CallInput = {
  answer?: string | null | undefined;
  categoryId?: string | null | undefined;
  contactId?: string | null | undefined;
  customerId?: string | null | undefined;
  endedAt?: string | null | undefined;
  newContact?: string | null | undefined;
  newCustomer?: string | null | undefined;
  noCase?: CallOutcome | null | undefined;
  number?: string | null | undefined;
  priority?: TicketPriority | null | undefined;
  result: CallResult;
  startedAt: string;
  subject?: string | null | undefined;
  teamId?: string | null | undefined;
  ticketId?: string | null | undefined;
  unitId?: string | null | undefined;
  words?: string | null | undefined;
};
export type useRecordMutation$variables = {
  input: CallInput;
  key: string;
};
export type useRecordMutation$data = {
  readonly callRecord: {
    readonly call: {
      readonly id: string;
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
    readonly ticket: {
      readonly id: string;
      readonly number: string;
      readonly state: TicketState;
    } | null | undefined;
  };
};
export type useRecordMutation = {
  response: useRecordMutation$data;
  variables: useRecordMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "key"
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
  "name": "number",
  "storageKey": null
},
v3 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      },
      {
        "kind": "Variable",
        "name": "key",
        "variableName": "key"
      }
    ],
    "concreteType": "CallPayload",
    "kind": "LinkedField",
    "name": "callRecord",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Call",
        "kind": "LinkedField",
        "name": "call",
        "plural": false,
        "selections": [
          (v1/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Ticket",
        "kind": "LinkedField",
        "name": "ticket",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "state",
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
              (v2/*:: as any*/)
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
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "useRecordMutation",
    "selections": (v3/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useRecordMutation",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "08c67da4c00ad240e07c6e1afe74fd8a",
    "id": null,
    "metadata": {},
    "name": "useRecordMutation",
    "operationKind": "mutation",
    "text": "mutation useRecordMutation(\n  $input: CallInput!\n  $key: String!\n) {\n  callRecord(input: $input, key: $key) {\n    call {\n      id\n    }\n    ticket {\n      id\n      number\n      state\n    }\n    errors {\n      code\n      path\n      message\n      clause {\n        number\n      }\n    }\n    position\n    gone\n  }\n}\n"
  }
};
})();

(node as any).hash = "27130210bd9ea908c623e44325d41e3c";

export default node;
