import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { ApiProblem, answered, api, keyed } from './client.ts';
import type { Stage } from './shapes.ts';

/** Filters of the inbox as they stand in the address bar. */
export type InboxFilter = { readonly stage: string; readonly q: string; readonly all: boolean };

/** The official signed in; undefined when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: () =>
      answered(api.GET('/api/officials/me')).catch((fault: unknown) => {
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
    /** Who is signed in, and all they see, is read anew. */
    anew: settled,
    signIn: useMutation({
      mutationFn: (body: { staffNumber: string; password: string }) => api.POST('/api/officials/session', { body }),
      onSuccess: settled,
    }),
    signOut: useMutation({ mutationFn: () => api.DELETE('/api/officials/session'), onSuccess: settled }),
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

function queryOf({ stage, q, all }: InboxFilter) {
  // The edge: what the address bar names is refused where it is no stage.
  return { ...(stage === '' ? {} : { stage: stage as Stage }), ...(q === '' ? {} : { q }), all };
}

export function useInbox(filter: InboxFilter) {
  return useQuery({
    queryKey: ['inbox', filter],
    queryFn: () => answered(api.GET('/api/workbench/inbox', { params: { query: queryOf(filter) } })),
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
      const view = await answered(api.GET('/api/workbench/cases/{id}', { params: { path: { id: id ?? '' } } }));
      void client.invalidateQueries({ queryKey: ['inbox'] });
      return view;
    },
    enabled: id !== undefined,
    // Colleagues and the applicant move it on meanwhile.
    refetchInterval: 15_000,
  });
}

/** Which case, and under which key. */
export type On = { readonly path: { readonly id: string }; readonly header: ReturnType<typeof keyed> };
/** What an official has made ready; called, it is carried out. */
export type Command = (on: On) => Promise<unknown>;

/** Carries out a command on a case; the key stays the same over retries of one press. */
export function useCommand(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ carryOut, key }: { readonly carryOut: Command; readonly key: string }) => carryOut({ path: { id }, header: keyed(key) }),
    onSettled: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: ['case', id] }), client.invalidateQueries({ queryKey: ['inbox'] })]);
    },
  });
}
