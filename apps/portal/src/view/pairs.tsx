import type { ComponentChildren } from 'preact';

export type Pair = { readonly label: string; readonly text: ComponentChildren; readonly number?: boolean };

/** Labels and their values, one below the other. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <dl class="tb-pairs">
      {pairs.map((pair) => (
        <div>
          <dt>{pair.label}</dt>
          <dd {...(pair.number ? { class: 'tb-num' } : {})}>{pair.text}</dd>
        </div>
      ))}
    </dl>
  );
}
