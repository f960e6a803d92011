/**
 * @generated SignedSource<<c1d63dd70beca6a3bc6ed43524e3c8ac>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type useCallersQuery$variables = {
  text: string;
};
export type useCallersQuery$data = {
  readonly callers: ReadonlyArray<{
    readonly contact: {
      readonly id: string;
      readonly name: string;
      readonly title: string;
    } | null | undefined;
    readonly customer: {
      readonly id: string;
      readonly name: string;
      readonly tier: {
        readonly id: string;
        readonly name: string;
        readonly nameEn: string;
      } | null | undefined;
    };
    readonly unit: {
      readonly id: string;
      readonly product: {
        readonly id: string;
        readonly name: string;
        readonly nameEn: string;
      };
      readonly serial: string;
    } | null | undefined;
  }>;
};
export type useCallersQuery = {
  response: useCallersQuery$data;
  variables: useCallersQuery$variables;
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
v4 = [
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
            "concreteType": "Tier",
            "kind": "LinkedField",
            "name": "tier",
            "plural": false,
            "selections": (v3/*:: as any*/),
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
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Product",
            "kind": "LinkedField",
            "name": "product",
            "plural": false,
            "selections": (v3/*:: as any*/),
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
    "name": "useCallersQuery",
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useCallersQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "cacheID": "7822a57005c201ff97d658d4f713e891",
    "id": null,
    "metadata": {},
    "name": "useCallersQuery",
    "operationKind": "query",
    "text": "query useCallersQuery(\n  $text: String!\n) {\n  callers(text: $text) {\n    customer {\n      id\n      name\n      tier {\n        id\n        name\n        nameEn\n      }\n    }\n    contact {\n      id\n      name\n      title\n    }\n    unit {\n      id\n      serial\n      product {\n        id\n        name\n        nameEn\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "a5337722eb9a5568e7f1f85041a4ed48";

export default node;
