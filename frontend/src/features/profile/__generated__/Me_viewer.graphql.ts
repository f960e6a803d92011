/**
 * @generated SignedSource<<14df9e7279bcc9f3e5574fb860760bff>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Role = "ADMIN" | "AUDITOR" | "CUSTOMER_SERVICE" | "DEPARTMENT_CONTACT" | "FINANCE" | "GENERAL_MANAGER" | "MANAGER" | "PURCHASER" | "STOREKEEPER" | "SUPERIOR" | "TEAM_LEADER" | "TECHNICAL_SUPPORT" | "TECHNICIAN";
import { FragmentRefs } from "relay-runtime";
export type Me_viewer$data = {
  readonly email: string;
  readonly login: string;
  readonly roles: ReadonlyArray<Role>;
  readonly user: {
    readonly department: {
      readonly name: string;
      readonly nameEn: string;
    } | null | undefined;
    readonly id: string;
    readonly name: string;
    readonly onDuty: boolean;
    readonly position: {
      readonly name: string;
      readonly nameEn: string;
    } | null | undefined;
    readonly teams: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
    }>;
  };
  readonly " $fragmentType": "Me_viewer";
};
export type Me_viewer$key = {
  readonly " $data"?: Me_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"Me_viewer">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "nameEn",
  "storageKey": null
},
v3 = [
  (v1/*:: as any*/),
  (v2/*:: as any*/)
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Me_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "login",
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
      "name": "roles",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "user",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "onDuty",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Team",
          "kind": "LinkedField",
          "name": "teams",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            (v1/*:: as any*/),
            (v2/*:: as any*/)
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Department",
          "kind": "LinkedField",
          "name": "department",
          "plural": false,
          "selections": (v3/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "JobPosition",
          "kind": "LinkedField",
          "name": "position",
          "plural": false,
          "selections": (v3/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};
})();

(node as any).hash = "7b47fc9fa8de44f89074f3c278fa436d";

export default node;
