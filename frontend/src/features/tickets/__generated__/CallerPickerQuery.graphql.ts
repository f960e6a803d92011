/**
 * @generated SignedSource<<a436da6fa739b846aef6e65be21aea99>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type CallerPickerQuery$variables = {
  text: string;
};
export type CallerPickerQuery$data = {
  readonly callers: ReadonlyArray<{
    readonly contact: {
      readonly id: string;
      readonly name: string;
      readonly phones: ReadonlyArray<{
        readonly id: string;
        readonly masked: string;
      }>;
      readonly title: string;
    } | null | undefined;
    readonly customer: {
      readonly id: string;
      readonly name: string;
      readonly openTickets: number;
      readonly tier: {
        readonly id: string;
        readonly name: string;
        readonly nameEn: string;
      } | null | undefined;
    };
    readonly unit: {
      readonly id: string;
      readonly serial: string;
    } | null | undefined;
  }>;
};
export type CallerPickerQuery = {
  response: CallerPickerQuery$data;
  variables: CallerPickerQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "text"
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
        "name": "text",
        "variableName": "text"
      }
    ],
    "concreteType": "CallerMatch",
    "kind": "LinkedField",
    "name": "callers",
    "plural": true,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "customer",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "openTickets",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Tier",
            "kind": "LinkedField",
            "name": "tier",
            "plural": false,
            "selections": [
              (v1/*:: as any*/),
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "nameEn",
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
        "concreteType": "Contact",
        "kind": "LinkedField",
        "name": "contact",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          (v2/*:: as any*/),
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
            "concreteType": "Phone",
            "kind": "LinkedField",
            "name": "phones",
            "plural": true,
            "selections": [
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "masked",
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
        "concreteType": "Unit",
        "kind": "LinkedField",
        "name": "unit",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "serial",
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
    "name": "CallerPickerQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CallerPickerQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "dd296b7030e91e0b20b55aac21bf2652",
    "id": null,
    "metadata": {},
    "name": "CallerPickerQuery",
    "operationKind": "query",
    "text": "query CallerPickerQuery(\n  $text: String!\n) {\n  callers(text: $text) {\n    customer {\n      id\n      name\n      openTickets\n      tier {\n        id\n        name\n        nameEn\n      }\n    }\n    contact {\n      id\n      name\n      title\n      phones {\n        id\n        masked\n      }\n    }\n    unit {\n      id\n      serial\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "3104f18a076e14c9f083a4e809aac3b9";

export default node;
