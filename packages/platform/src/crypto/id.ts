import { randomUUID } from 'node:crypto';

const countersPerMillisecond = 0x1000;
let time = 0;
let counter = 0;

/** UUID version 7 (RFC 9562); ids made by one process sort in the order they were made, also within a millisecond. */
export function newId(): string {
  const now = Date.now();
  if (now > time) {
    time = now;
    counter = 0;
  } else if (++counter === countersPerMillisecond) {
    time += 1;
    counter = 0;
  }
  const head = time.toString(16).padStart(12, '0');
  const variantAndRandomness = randomUUID().slice(18);
  return `${head.slice(0, 8)}-${head.slice(8)}-7${counter.toString(16).padStart(3, '0')}${variantAndRandomness}`;
}
