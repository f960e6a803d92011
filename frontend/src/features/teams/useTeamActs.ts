import { graphql } from 'react-relay';
import { useOperation } from '@/relay/useOperation';
import type { useTeamActsArchiveMutation } from './__generated__/useTeamActsArchiveMutation.graphql';
import type { useTeamActsChangeMutation } from './__generated__/useTeamActsChangeMutation.graphql';
import type { useTeamActsCreateMutation } from './__generated__/useTeamActsCreateMutation.graphql';
import type { useTeamActsRestoreMutation } from './__generated__/useTeamActsRestoreMutation.graphql';

const create = graphql`
  mutation useTeamActsCreateMutation($input: TeamInput!, $key: String!) {
    teamCreate(input: $input, key: $key) {
      team {
        id
        ...TeamForm_team
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;
const change = graphql`
  mutation useTeamActsChangeMutation($id: ID!, $version: Int!, $input: TeamInput!) {
    teamChange(id: $id, version: $version, input: $input) {
      team {
        ...TeamForm_team
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;
const archive = graphql`
  mutation useTeamActsArchiveMutation($id: ID!, $version: Int!) {
    teamArchive(id: $id, version: $version) {
      team {
        ...TeamForm_team
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;
const restore = graphql`
  mutation useTeamActsRestoreMutation($id: ID!, $version: Int!) {
    teamRestore(id: $id, version: $version) {
      team {
        ...TeamForm_team
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;

/** What can be done with a team; each answers with the team as it is then. */
export function useTeamActs() {
  return {
    made: useOperation<useTeamActsCreateMutation>(create),
    changed: useOperation<useTeamActsChangeMutation>(change),
    archived: useOperation<useTeamActsArchiveMutation>(archive),
    restored: useOperation<useTeamActsRestoreMutation>(restore),
  };
}
