/**
 * @generated SignedSource<<cd0cebf1f2b73d2c66f694616ff7099c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
export type TicketPriority = "HIGH" | "LOW" | "NORMAL" | "URGENT";
export type PriorityChoiceQuery$variables = {
  categoryId?: string | null | undefined;
  customerId?: string | null | undefined;
  kind: TicketKind;
};
export type PriorityChoiceQuery$data = {
  readonly proposedPriority: TicketPriority;
};
export type PriorityChoiceQuery = {
  response: PriorityChoiceQuery$data;
  variables: PriorityChoiceQuery$variables;
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
    "name": "PriorityChoiceQuery",
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
    "name": "PriorityChoiceQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "768f7cc8255131060632d68e8ba18cc2",
    "id": null,
    "metadata": {},
    "name": "PriorityChoiceQuery",
    "operationKind": "query",
    "text": "query PriorityChoiceQuery(\n  $kind: TicketKind!\n  $categoryId: ID\n  $customerId: ID\n) {\n  proposedPriority(kind: $kind, categoryId: $categoryId, customerId: $customerId)\n}\n"
  }
};
})();

(node as any).hash = "89ecdbab30cefe642bed59eff9dc6960";

export default node;
