import { normalise } from './normalise.ts';

/** 32 characters without 0, 1, I and O, so that a number can be read over the telephone and each takes five bits. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 12;

/** A case's number from 12 random bytes, such as 7K4M-92QX-D3TB: 60 bits that say nothing about the case. Throws on fewer bytes. */
export function formatCaseNumber(randomness: Uint8Array): string {
  if (randomness.length < length) throw new Error(`a case number takes ${length} random bytes, not ${randomness.length}`);
  return grouped(Array.from(randomness.subarray(0, length), (byte) => alphabet.charAt(byte & 31)).join(''));
}

/** The case number that a person means who typed it in lower case, with blanks or without hyphens; undefined where it cannot be one. */
export function parseCaseNumber(text: string): string | undefined {
  const characters = normalise(text).replace(/[-‐-―]/g, '');
  return characters.length === length && [...characters].every((each) => alphabet.includes(each)) ? grouped(characters) : undefined;
}

function grouped(characters: string): string {
  return `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;
}
