/** What a decider answers: the events that now hold, or the reason why nothing changed. A refusal is a value; a fault is a throw. */
export type Decision<Event, Refusal> =
  | { readonly decided: true; readonly events: readonly Event[] }
  | { readonly decided: false; readonly refusal: Refusal };

/** The command is carried out: these events now hold. */
export function decided<Event>(...events: readonly Event[]): { readonly decided: true; readonly events: readonly Event[] } {
  return { decided: true, events };
}

/** The command is refused, and nothing changed. */
export function refused<Refusal>(refusal: Refusal): { readonly decided: false; readonly refusal: Refusal } {
  return { decided: false, refusal };
}
