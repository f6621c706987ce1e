import { lineStyle, type Shape } from '@tongban/ui';

/** A shape that only decorates: what it says stands beside it in words. */
export function Drawing({ shape, size, line }: { shape: Shape; size?: number; line?: boolean }) {
  return (
    <svg
      viewBox={shape.viewBox}
      aria-hidden="true"
      {...(size === undefined ? {} : { width: size, height: size })}
      {...(line ? { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75, ...lineStyle } : { fill: 'currentColor' })}
    >
      {shape.paths.map((part) => {
        const style = {
          ...(part.fill === undefined ? {} : { fill: part.fill }),
          ...(part.stroke === undefined ? {} : { stroke: part.stroke, strokeWidth: part.width }),
          ...(part.dash === undefined ? {} : { strokeDasharray: part.dash }),
        };
        return part.circle === undefined ? (
          <path key={part.d} d={part.d ?? ''} {...style} />
        ) : (
          <circle key={part.circle.join()} cx={part.circle[0]} cy={part.circle[1]} r={part.circle[2]} {...style} />
        );
      })}
    </svg>
  );
}
