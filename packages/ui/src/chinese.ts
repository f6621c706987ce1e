/** A pattern for a stretch of Chinese: Han characters, with the full-width signs, digits and spaces between them. */
export const chinese =
  '\\p{Script=Han}(?:[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\d\\s]*[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef])?';
