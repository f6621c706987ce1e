import { lineStyle, type Shape } from '@tongban/ui';

/** A shape that only decorates: what it says stands beside it in words. */
export function Drawing({ shape, className }: { shape: Shape; className?: string }) {
  return (
    <svg viewBox={shape.viewBox} aria-hidden="true" {...(className === undefined ? {} : { class: className })}>
      {shape.paths.map((part) => {
        const style = {
          ...(part.fill === undefined ? {} : { fill: part.fill }),
          ...(part.stroke === undefined ? {} : { stroke: part.stroke, 'stroke-width': part.width }),
          ...(part.dash === undefined ? {} : { 'stroke-dasharray': part.dash }),
          ...(part.stroke === undefined || part.dash !== undefined
            ? {}
            : { 'stroke-linecap': lineStyle.strokeLinecap, 'stroke-linejoin': lineStyle.strokeLinejoin }),
        };
        return part.circle === undefined ? (
          <path d={part.d} {...style} />
        ) : (
          <circle cx={part.circle[0]} cy={part.circle[1]} r={part.circle[2]} {...style} />
        );
      })}
    </svg>
  );
}
