/**
 * @generated SignedSource<<97ddfb882eb43a907b6ddc50cf8fd586>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type Channel = "EMAIL" | "IN_PERSON" | "OTHER" | "PHONE" | "SMS" | "WEB" | "WECHAT";
export type DueFilter = "OVERDUE" | "SOON" | "TODAY";
export type ErrorCode = "ABSENT" | "ARCHIVED" | "BUSY" | "CANNOT_UNDO" | "CONFLICT" | "FORBIDDEN" | "IN_USE" | "KEY_REUSED" | "LAST_ADMIN" | "MALFORMED" | "NOT_CUSTOMERS" | "NOT_FOUND" | "NOT_ON_TEAM" | "NO_ANSWER" | "NO_MEANS" | "NO_TEAM" | "OUT_OF_RANGE" | "QUOTA_EXCEEDED" | "RATE_LIMIT" | "REQUIRED" | "SAME_VALUE" | "SELF" | "SIGNED_OUT" | "TAKEN" | "TOO_LARGE" | "TOO_LATE" | "TOO_LONG" | "TOO_MANY" | "UNKNOWN" | "WEAK_PASSWORD" | "WRONG_FILE" | "WRONG_KIND" | "WRONG_PASSWORD" | "WRONG_STATE";
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketOrder = "DUE_ASC" | "OPENED_ASC" | "OPENED_DESC" | "UPDATED_DESC";
export type TicketPriority = "HIGH" | "LOW" | "NORMAL" | "URGENT";
export type TicketState = "ASSIGNED" | "CANCELLED" | "CLOSED" | "CONVERTED" | "IN_PROGRESS" | "MERGED" | "NEW" | "RESOLVED" | "WAITING_CUSTOMER" | "WAITING_DEPARTMENT" | "WAITING_PARTS";
export type ViewShare = "ALL" | "ME" | "TEAM";
export type ViewInput = {
  columns: ReadonlyArray<string>;
  density: string;
  filter: TicketFilter;
  name: string;
  order: TicketOrder;
  rank?: number | null | undefined;
  share: ViewShare;
  teamId?: string | null | undefined;
};
export type TicketFilter = {
  assignees?: ReadonlyArray<string> | null | undefined;
  batch?: string | null | undefined;
  categories?: ReadonlyArray<string> | null | undefined;
  channels?: ReadonlyArray<Channel> | null | undefined;
  chased?: boolean | null | undefined;
  customer?: string | null | undefined;
  due?: DueFilter | null | undefined;
  kinds?: ReadonlyArray<TicketKind> | null | undefined;
  mine?: boolean | null | undefined;
  myTeams?: boolean | null | undefined;
  open?: boolean | null | undefined;
  openedBefore?: string | null | undefined;
  openedFrom?: string | null | undefined;
  priorities?: ReadonlyArray<TicketPriority> | null | undefined;
  states?: ReadonlyArray<TicketState> | null | undefined;
  teams?: ReadonlyArray<string> | null | undefined;
  text?: string | null | undefined;
  unassigned?: boolean | null | undefined;
  unit?: string | null | undefined;
};
export type useViewActsChangeMutation$variables = {
  id: string;
  input: ViewInput;
  version: number;
};
export type useViewActsChangeMutation$data = {
  readonly viewChange: {
    readonly errors: ReadonlyArray<{
      readonly clause: {
        readonly number: string;
      } | null | undefined;
      readonly code: ErrorCode;
      readonly message: string;
      readonly path: ReadonlyArray<string>;
    }>;
    readonly position: number;
    readonly view: {
      readonly editable: boolean;
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
      readonly owner: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly rank: number;
      readonly team: {
        readonly id: string;
        readonly name: string;
        readonly nameEn: string;
      } | null | undefined;
      readonly version: number;
    } | null | undefined;
  };
};
export type useViewActsChangeMutation = {
  response: useViewActsChangeMutation$data;
  variables: useViewActsChangeMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "input"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "version"
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nameEn",
  "storageKey": null
},
v6 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      },
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      },
      {
        "kind": "Variable",
        "name": "version",
        "variableName": "version"
      }
    ],
    "concreteType": "ViewPayload",
    "kind": "LinkedField",
    "name": "viewChange",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "SavedView",
        "kind": "LinkedField",
        "name": "view",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "version",
            "storageKey": null
          },
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "rank",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "editable",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "owner",
            "plural": false,
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Team",
            "kind": "LinkedField",
            "name": "team",
            "plural": false,
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              (v5/*:: as any*/)
            ],
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
      (v2/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "useViewActsChangeMutation",
    "selections": (v6/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v2/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "useViewActsChangeMutation",
    "selections": (v6/*:: as any*/)
  },
  "params": {
    "cacheID": "5aaf182d5891de64f2a05509d0f0223b",
    "id": null,
    "metadata": {},
    "name": "useViewActsChangeMutation",
    "operationKind": "mutation",
    "text": "mutation useViewActsChangeMutation(\n  $id: ID!\n  $version: Int!\n  $input: ViewInput!\n) {\n  viewChange(id: $id, version: $version, input: $input) {\n    view {\n      id\n      version\n      name\n      nameEn\n      rank\n      editable\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n        nameEn\n      }\n    }\n    errors {\n      code\n      path\n      message\n      clause {\n        number\n      }\n    }\n    position\n  }\n}\n"
  }
};
})();

(node as any).hash = "f77ae1235df20e704a8d903b7690c9a8";

export default node;
