/**
 * @generated SignedSource<<d63ff80caf50eb6519016e46deab332c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketPriority = "HIGH" | "LOW" | "NORMAL" | "URGENT";
export type useNewTicketPriorityQuery$variables = {
  categoryId?: string | null | undefined;
  customerId?: string | null | undefined;
  kind: TicketKind;
};
export type useNewTicketPriorityQuery$data = {
  readonly proposedPriority: TicketPriority;
};
export type useNewTicketPriorityQuery = {
  response: useNewTicketPriorityQuery$data;
  variables: useNewTicketPriorityQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "categoryId"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "customerId"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "kind"
},
v3 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "categoryId",
        "variableName": "categoryId"
      },
      {
        "kind": "Variable",
        "name": "customerId",
        "variableName": "customerId"
      },
      {
        "kind": "Variable",
        "name": "kind",
        "variableName": "kind"
      }
    ],
    "kind": "ScalarField",
    "name": "proposedPriority",
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
    "name": "useNewTicketPriorityQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v2/*:: as any*/),
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "useNewTicketPriorityQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "f37743789d75a06b46c5693d308cb750",
    "id": null,
    "metadata": {},
    "name": "useNewTicketPriorityQuery",
    "operationKind": "query",
    "text": "query useNewTicketPriorityQuery(\n  $kind: TicketKind!\n  $categoryId: ID\n  $customerId: ID\n) {\n  proposedPriority(kind: $kind, categoryId: $categoryId, customerId: $customerId)\n}\n"
  }
};
})();

(node as any).hash = "e9d5908855538efa23496a82d88892fc";

export default node;
