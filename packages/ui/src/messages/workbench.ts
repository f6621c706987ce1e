/** Texts of the workbench in Chinese. */
export const workbenchTexts = {
  'workbench.title': '{city}通办工作台',
} as const;
