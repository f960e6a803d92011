/**
 * @generated SignedSource<<206d2de5c0f589b5807a58d168ec464f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type TicketKind = "COMPLAINT" | "CONSULTATION" | "PRAISE" | "REPAIR" | "SUGGESTION";
import { FragmentRefs } from "relay-runtime";
export type TicketDetail_ticket$data = {
  readonly id: string;
  readonly kind: TicketKind;
  readonly subject: string;
  readonly version: number;
  readonly " $fragmentSpreads": FragmentRefs<"ActBar_ticket" | "CustomerBlock_ticket" | "DueWell_ticket" | "Files_ticket" | "Links_ticket" | "Properties_ticket" | "QuickSelects_ticket" | "Stream_ticket" | "TicketBar_ticket" | "TicketComposer_ticket">;
  readonly " $fragmentType": "TicketDetail_ticket";
};
export type TicketDetail_ticket$key = {
  readonly " $data"?: TicketDetail_ticket$data;
  readonly " $fragmentSpreads": FragmentRefs<"TicketDetail_ticket">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TicketDetail_ticket",
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
      "name": "version",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "subject",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "TicketBar_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "DueWell_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "ActBar_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "QuickSelects_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "CustomerBlock_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Properties_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Stream_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Files_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Links_ticket"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "TicketComposer_ticket"
    }
  ],
  "type": "Ticket",
  "abstractKey": null
};

(node as any).hash = "20b23792f6c31686a86b15b67773ad6b";

export default node;
