import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InboxRow, OfficialCaseView } from '@tongban/cases/contract';
import type { Department, Official } from '@tongban/identity/contract';
import { ApiProblem, read, send } from './client.ts';

export type Me = Omit<Official, 'departments'> & { readonly departments: readonly Pick<Department, 'id' | 'name' | 'short'>[] };

/** Filters of the inbox as they stand in the address bar. */
export type InboxFilter = { readonly stage: string; readonly q: string; readonly all: boolean };
export type Inbox = { readonly counts: { readonly [stage: string]: number }; readonly rows: readonly InboxRow[] };

/** The official signed in; undefined when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: () =>
      read<Me>('/api/officials/me').catch((fault: unknown) => {
        if (fault instanceof ApiProblem && fault.status === 401) return null;
        throw fault;
      }),
  });
}

/** Signs in and out; what was on the screen is asked anew. */
export function useSession() {
  const client = useQueryClient();
  const settled = () => client.resetQueries();
  return {
    signIn: useMutation({
      mutationFn: (credentials: { staffNumber: string; password: string }) => send('POST', '/api/officials/session', credentials),
      onSuccess: settled,
    }),
    signOut: useMutation({ mutationFn: () => send('DELETE', '/api/officials/session'), onSuccess: settled }),
  };
}

export function searchOf({ stage, q, all }: InboxFilter): string {
  const search = new URLSearchParams({
    ...(stage === '' ? {} : { stage }),
    ...(q === '' ? {} : { q }),
    ...(all ? { all: 'true' } : {}),
  }).toString();
  return search === '' ? '' : `?${search}`;
}

export function useInbox(filter: InboxFilter) {
  return useQuery({
    queryKey: ['inbox', filter],
    queryFn: () => read<Inbox>(`/api/workbench/inbox${searchOf(filter)}`),
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  });
}

/** Once a case is read the list may know less of it than the case itself, so the list is asked anew. */
export function useCase(id: string | undefined) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['case', id],
    queryFn: async () => {
      const view = await read<OfficialCaseView>(`/api/workbench/cases/${id}`);
      void client.invalidateQueries({ queryKey: ['inbox'] });
      return view;
    },
    enabled: id !== undefined,
    // Colleagues and the applicant move it on meanwhile.
    refetchInterval: 15_000,
  });
}

export type Command = { readonly path: string; readonly body: unknown };

/** Carries out a command on a case; the key stays the same over retries of one press. */
export function useCommand(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body, key }: Command & { readonly key: string }) => send('POST', `/api/workbench/cases/${id}${path}`, body, key),
    onSettled: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: ['case', id] }), client.invalidateQueries({ queryKey: ['inbox'] })]);
    },
  });
}
