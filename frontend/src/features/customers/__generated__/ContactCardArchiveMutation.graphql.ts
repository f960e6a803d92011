/**
 * @generated SignedSource<<ca85e8bcca20bfd8155b40108222e68e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ErrorCode = "ABSENT" | "ARCHIVED" | "BUSY" | "CANNOT_UNDO" | "CONFLICT" | "FORBIDDEN" | "IN_USE" | "KEY_REUSED" | "LAST_ADMIN" | "MALFORMED" | "NOT_CUSTOMERS" | "NOT_FOUND" | "NOT_ON_TEAM" | "NO_ANSWER" | "NO_MEANS" | "NO_TEAM" | "OUT_OF_RANGE" | "QUOTA_EXCEEDED" | "RATE_LIMIT" | "REQUIRED" | "SAME_VALUE" | "SELF" | "SIGNED_OUT" | "TAKEN" | "TOO_LARGE" | "TOO_LATE" | "TOO_LONG" | "TOO_MANY" | "UNKNOWN" | "WEAK_PASSWORD" | "WRONG_FILE" | "WRONG_KIND" | "WRONG_PASSWORD" | "WRONG_STATE";
export type ContactCardArchiveMutation$variables = {
  id: string;
  version: number;
};
export type ContactCardArchiveMutation$data = {
  readonly contactArchive: {
    readonly contact: {
      readonly customer: {
        readonly " $fragmentSpreads": FragmentRefs<"ContactList_customer">;
      };
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
    readonly position: number;
  };
};
export type ContactCardArchiveMutation = {
  response: ContactCardArchiveMutation$data;
  variables: ContactCardArchiveMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "version"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  },
  {
    "kind": "Variable",
    "name": "version",
    "variableName": "version"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = [
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
v4 = {
  "alias": null,
  "args": null,
  "concreteType": "UserError",
  "kind": "LinkedField",
  "name": "errors",
  "plural": true,
  "selections": (v3/*:: as any*/),
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "position",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ContactCardArchiveMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "ContactPayload",
        "kind": "LinkedField",
        "name": "contactArchive",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Contact",
            "kind": "LinkedField",
            "name": "contact",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Customer",
                "kind": "LinkedField",
                "name": "customer",
                "plural": false,
                "selections": [
                  {
                    "args": null,
                    "kind": "FragmentSpread",
                    "name": "ContactList_customer"
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/),
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ContactCardArchiveMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "ContactPayload",
        "kind": "LinkedField",
        "name": "contactArchive",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Contact",
            "kind": "LinkedField",
            "name": "contact",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Customer",
                "kind": "LinkedField",
                "name": "customer",
                "plural": false,
                "selections": [
                  (v2/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Contact",
                    "kind": "LinkedField",
                    "name": "contacts",
                    "plural": true,
                    "selections": [
                      (v2/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "version",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "name",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "title",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "isPrimary",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "email",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "preferredChannel",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Phone",
                        "kind": "LinkedField",
                        "name": "phones",
                        "plural": true,
                        "selections": [
                          (v2/*:: as any*/),
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "masked",
                            "storageKey": null
                          },
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "label",
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
                    "concreteType": "Action",
                    "kind": "LinkedField",
                    "name": "allowedActions",
                    "plural": true,
                    "selections": [
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
                        "name": "ready",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "UserError",
                        "kind": "LinkedField",
                        "name": "missing",
                        "plural": true,
                        "selections": (v3/*:: as any*/),
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
          },
          (v4/*:: as any*/),
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "d2bef46e6a8a65e6d841096219157f56",
    "id": null,
    "metadata": {},
    "name": "ContactCardArchiveMutation",
    "operationKind": "mutation",
    "text": "mutation ContactCardArchiveMutation(\n  $id: ID!\n  $version: Int!\n) {\n  contactArchive(id: $id, version: $version) {\n    contact {\n      id\n      customer {\n        ...ContactList_customer\n        id\n      }\n    }\n    errors {\n      code\n      path\n      message\n      clause {\n        number\n      }\n    }\n    position\n  }\n}\n\nfragment ContactCard_contact on Contact {\n  id\n  version\n  name\n  title\n  isPrimary\n  email\n  preferredChannel\n  phones {\n    id\n    ...MaskedPhone_phone\n  }\n  ...EditContact_contact\n}\n\nfragment ContactList_customer on Customer {\n  id\n  contacts {\n    id\n    ...ContactCard_contact\n  }\n  allowedActions {\n    act\n    ready\n    missing {\n      code\n      path\n      message\n      clause {\n        number\n      }\n    }\n  }\n}\n\nfragment EditContact_contact on Contact {\n  id\n  version\n  name\n  title\n  isPrimary\n  email\n  preferredChannel\n}\n\nfragment MaskedPhone_phone on Phone {\n  id\n  masked\n  label\n}\n"
  }
};
})();

(node as any).hash = "1209020b45a3e3a6040ae01f80ba6468";

export default node;
