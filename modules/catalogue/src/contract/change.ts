/** What the next version of a service says otherwise than the one before; `first` where there was none before. */
export type Change =
  | { readonly what: 'first' }
  | { readonly what: 'promised'; readonly from: number; readonly to: number; readonly unit: 'working-day' | 'calendar-day' }
  | { readonly what: 'visits'; readonly from: number; readonly to: number }
  | { readonly what: 'cost'; readonly to: string }
  | { readonly what: 'paper-added' | 'paper-dropped'; readonly name: string }
  | { readonly what: 'legal-limit' | 'conditions' | 'questions' | 'procedure' | 'result' | 'bases' | 'contacts' | 'wording' };

/** A version as it was published, at most a few lines long for whoever wants to know what is new. */
export type PublishedChange = {
  readonly service: string;
  readonly name: string;
  readonly version: number;
  /** ISO 8601 */
  readonly publishedAt: string;
  readonly changes: readonly Change[];
};
